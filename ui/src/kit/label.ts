import type { LabelRequest, Named } from "../api/types";

/// Who will see a record, as a person chooses it.
export type Seen =
  | { by: "default" }
  | { by: "own" }
  | { by: "some"; delegations: string[] }
  | { by: "floors"; floors: string[] };

/// The label that a choice asks for; nothing for the theatre's default.
export function labelOf(seen: Seen): LabelRequest | undefined {
  switch (seen.by) {
    case "default":
      return undefined;
    case "own":
      return { releasableTo: [] };
    case "some":
      return { releasableTo: seen.delegations };
    case "floors":
      return { compartments: seen.floors };
  }
}

/// A choice that still needs a tick asks for nothing yet.
export function isWhole(seen: Seen): boolean {
  if (seen.by === "some") return seen.delegations.length > 0;
  return seen.by !== "floors" || seen.floors.length > 0;
}

/// The floors of the theatre's default, by name where the person is on them; empty where
/// the default is the own delegation alone.
export function defaultFloors(label: LabelRequest | undefined, floors: Named[]): string[] {
  return (label?.compartments ?? []).map((id) => floors.find((f) => f.id === id)?.name ?? id);
}
