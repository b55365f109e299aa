import type { FieldProblem } from "../api/types";

/// The problem of one field of the form, in the server's words.
export function problemAt(problems: FieldProblem[], ...fields: string[]): string | null {
  const found = problems.filter((p) =>
    fields.some((field) => p.field === field || p.field.startsWith(`${field}[`)),
  );
  return found.length === 0 ? null : found.map((p) => p.message).join(" ");
}
