import type { MappingRequest, ProfileField } from "../api/types";

/// A mapping in the making: for each column of the file the field that it holds, or none.
export type Chosen = Map<number, string | null>;

export type MappingProblem =
  | { what: "missing"; fields: ProfileField[] }
  | { what: "twice"; field: ProfileField }
  | { what: "noSource" };

/// All that is wrong with it at once.
export function problemsOf(
  chosen: Chosen,
  fields: ProfileField[],
  source: { id: string; name: string },
): MappingProblem[] {
  const used = [...chosen.values()].filter((field) => field !== null);
  const missing = fields.filter((f) => f.required && !used.includes(f.name));
  const twice = fields.filter((f) => used.filter((name) => name === f.name).length > 1);
  return [
    ...(missing.length > 0 ? [{ what: "missing" as const, fields: missing }] : []),
    ...twice.map((field) => ({ what: "twice" as const, field })),
    ...(source.id === "" && source.name.trim() === "" ? [{ what: "noSource" as const }] : []),
  ];
}

export function requestOf(
  chosen: Chosen,
  source: { id: string; name: string },
  more: Pick<MappingRequest, "headerRow" | "dayOrder">,
  taken: string[],
): MappingRequest {
  const isNew = source.id === "";
  return {
    source: isNew ? idFor(source.name, taken) : source.id,
    ...(isNew ? { sourceName: source.name.trim() } : {}),
    ...more,
    columns: [...chosen].flatMap(([column, field]) => (field === null ? [] : [{ column, field }])),
  };
}

/// A short id for a new source from its name; letters outside a-z do not carry over.
export function idFor(name: string, taken: string[]): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const first = plain === "" ? "source" : plain.slice(0, 40);
  let id = first;
  for (let n = 2; taken.includes(id); n++) id = `${first}-${n}`;
  return id;
}
