import type { Source } from "../api/types";
import { addDays, daysBetween, isDay } from "../flow/days";

/// What a person chose; the address holds all of it.
export type EvidenceState = {
  source: string | null;
  list: string | null;
  definition: string;
  on: string | null;
  days: string;
};

/// Whole weeks, so that both sides hold each weekday equally often.
export const LENGTHS = ["14", "28", "56", "84", "182"] as const;
const LONGEST = 366;

export const start: EvidenceState = {
  source: null,
  list: null,
  definition: "trucks",
  on: null,
  days: "28",
};

function daysOf(text: string | null): string {
  return text !== null && /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= LONGEST
    ? String(Number(text))
    : start.days;
}

/// Reads an address; what it does not understand it leaves at the start value.
export function readState(search: URLSearchParams): EvidenceState {
  const on = search.get("on");
  return {
    source: search.get("source"),
    list: search.get("list"),
    definition: search.get("definition") ?? start.definition,
    on: isDay(on) ? on : null,
    days: daysOf(search.get("days")),
  };
}

/// The parameters for an address; a start value takes its parameter away.
export function writeState(state: EvidenceState): Record<string, string | null> {
  return {
    source: state.source,
    list: state.list,
    definition: state.definition === start.definition ? null : state.definition,
    on: state.on,
    days: state.days === start.days ? null : state.days,
  };
}

export type Covered = { from: string; to: string };

/// The days that the one list covers that is chosen or that the answer names; where neither is
/// known, the source's first list that covers days, since it is the one that is taken.
export function coveredBy(source: Source, list: string | null): Covered | null {
  for (const { id, coverageFrom: from, coverageTo: to } of source.lists) {
    if ((list === null || id === list) && from !== null && to !== null) return { from, to };
  }
  return null;
}

/// Where nobody chose a day: the middle of the covered days, which stands for nothing.
export const middleOf = ({ from, to }: Covered): string =>
  addDays(from, Math.ceil(daysBetween(from, to) / 2));
