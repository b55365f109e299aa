import type { FieldProblem } from "../api/types";

/// What is understood in a file with claims: the name of each column as an export has it, and its
/// HXL tag. The server knows a few more names for some of them.
export const COLUMNS: { field: string; header: string; tag: string }[] = [
  { field: "claimant", header: "Claimant", tag: "#org+claimant" },
  { field: "value", header: "Value", tag: "#value" },
  { field: "low", header: "Low", tag: "#value+min" },
  { field: "high", header: "High", tag: "#value+max" },
  { field: "words", header: "Words", tag: "#value+words" },
  { field: "unit", header: "Unit", tag: "#value+unit" },
  { field: "definition", header: "Definition", tag: "#indicator+definition" },
  { field: "countDefinition", header: "Count definition", tag: "#indicator+code" },
  { field: "periodFrom", header: "Period from", tag: "#date+start" },
  { field: "periodTo", header: "Period to", tag: "#date+end" },
  { field: "periodWords", header: "Period in words", tag: "#date+words" },
  { field: "place", header: "Place", tag: "#loc+name" },
  { field: "source.title", header: "Source", tag: "#meta+source" },
  { field: "source.urls", header: "Source pages", tag: "#meta+source+url" },
  { field: "source.kind", header: "Source kind", tag: "#meta+source+type" },
  { field: "source.publishedOn", header: "Published on", tag: "#date+published" },
  { field: "source.publishedWords", header: "Published in words", tag: "#date+published+words" },
  { field: "method", header: "Method", tag: "#meta+method" },
  {
    field: "confidence",
    header: "Confidence that it was made as stated",
    tag: "#status+confidence",
  },
];

export type FileProblem = { row: number | null; column: string | null; words: string };

/// A problem of a file, taken apart: the row that the server names, the column by the name that the
/// file itself gives it, and what is wrong.
export function fileProblem({ field, message }: FieldProblem): FileProblem {
  const at = /^rows\[(\d+)\](?:\.(.+))?$/.exec(field);
  if (at === null) return { row: null, column: null, words: message };
  const said = /^Row \d+(?:, column “(.*?)”)?: (.*)$/s.exec(message);
  const known = COLUMNS.find((c) => c.field === at[2]?.replace(/\[\d+\]/, ""));
  return {
    row: Number(at[1]),
    column: said?.[1] ?? known?.header ?? null,
    words: said?.[2] ?? message,
  };
}
