import type { Handling, LabelRequest, Named, Sensitivity } from "../api/types";

/// What a label says beside who sees it.
export type More = {
  sensitivity?: Sensitivity;
  handling?: Handling;
  /// The day on which the embargo ends, as the browser's own field gives it.
  embargoDay?: string;
  caveats?: string[];
};

/// Who will see a record, as a person chooses it.
export type Seen = (
  | { by: "default"; floors?: string[] }
  | { by: "own" }
  | { by: "some"; delegations: string[] }
  | { by: "floors"; floors: string[] }
) & { more?: More };

/// In the order in which they are offered.
export const CAVEATS = [
  "SOURCE_PROTECTED",
  "NOT_ATTRIBUTABLE",
  "CHATHAM_HOUSE",
  "DISPLAY_ONLY",
  "NO_AGGREGATE",
  "ORCON",
] as const;

/// The label that a choice asks for; nothing for the theatre's default.
export function labelOf(seen: Seen): LabelRequest | undefined {
  const more = moreOf(seen.more);
  switch (seen.by) {
    case "default":
      if (more === undefined) return undefined;
      return (seen.floors ?? []).length === 0
        ? { releasableTo: [], ...more }
        : { compartments: seen.floors, ...more };
    case "own":
      return { releasableTo: [], ...more };
    case "some":
      return { releasableTo: seen.delegations, ...more };
    case "floors":
      return { compartments: seen.floors, ...more };
  }
}

function moreOf(more: More | undefined): LabelRequest | undefined {
  if (more === undefined) return undefined;
  const asked: LabelRequest = {};
  if (more.sensitivity !== undefined) asked.sensitivity = more.sensitivity;
  if (more.handling !== undefined) asked.handling = more.handling;
  if (more.embargoDay !== undefined && more.embargoDay !== "") {
    asked.embargoUntil = new Date(`${more.embargoDay}T00:00`).toISOString();
  }
  if (more.caveats !== undefined && more.caveats.length > 0) asked.caveats = more.caveats;
  return Object.keys(asked).length === 0 ? undefined : asked;
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
