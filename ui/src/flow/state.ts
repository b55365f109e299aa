import type { Source, Window } from "../api/types";
import { addDays, daysBetween, isDay } from "./days";

/// Everything that a person chose on the flow page. The address holds all of it and nothing else
/// does, so a link shows the other person the same page, as far as the records are shared.
export type View = "lines" | "calendar" | "table";
export type FlowState = {
  from: string | null;
  to: string | null;
  sources: string[];
  lists: Record<string, string>;
  definition: string;
  average: Window;
  crossing: string | null;
  knownAt: string | null;
  view: View;
  at: string | null;
  order: "first" | "last";
  by: "crossing" | "category" | "donor";
  open: Opened | null;
};

/// What the side panel shows: a day's count, an average, a share, or a definition alone.
export type Opened =
  | { what: "day"; source: string; definition: string; day: string }
  | { what: "average"; source: string; definition: string; day: string; window: Window }
  | { what: "period"; source: string; definition: string }
  | { what: "part"; source: string; definition: string; by: FlowState["by"]; key: string }
  | { what: "gap"; day: string };

const WINDOWS: Window[] = ["7", "14", "28"];
const VIEWS: View[] = ["lines", "calendar", "table"];
const BYS: FlowState["by"][] = ["crossing", "category", "donor"];

export const start: FlowState = {
  from: null,
  to: null,
  sources: [],
  lists: {},
  definition: "trucks",
  average: "28",
  crossing: null,
  knownAt: null,
  view: "lines",
  at: null,
  order: "last",
  by: "crossing",
  open: null,
};

const oneOf = <T extends string>(all: T[], found: string | null, otherwise: T): T =>
  all.find((one) => one === found) ?? otherwise;
const dayOf = (found: string | null): string | null => (isDay(found) ? found : null);

function readLists(text: string | null): Record<string, string> {
  const pairs = (text ?? "").split(",").map((pair) => pair.split(":"));
  return Object.fromEntries(pairs.filter((p) => p.length === 2 && p[0] && p[1]));
}

function readOpened(text: string | null): Opened | null {
  const [what, a = "", b = "", c = "", d = "", ...more] = (text ?? "").split(":");
  if (what === "gap" && isDay(a)) return { what, day: a };
  if (a === "" || b === "") return null;
  if (what === "period") return { what, source: a, definition: b };
  if (what === "part" && d !== "") {
    const key = [d, ...more].join(":");
    return { what, source: a, definition: b, by: oneOf(BYS, c, "crossing"), key };
  }
  if (what === "day" && isDay(c)) return { what, source: a, definition: b, day: c };
  if (what === "average" && isDay(c)) {
    return { what, source: a, definition: b, day: c, window: oneOf(WINDOWS, d, "28") };
  }
  return null;
}

export function writeOpened(open: Opened | null): string | null {
  if (open === null) return null;
  if (open.what === "gap") return `gap:${open.day}`;
  const head = `${open.what}:${open.source}:${open.definition}`;
  if (open.what === "period") return head;
  if (open.what === "part") return `${head}:${open.by}:${open.key}`;
  return open.what === "day" ? `${head}:${open.day}` : `${head}:${open.day}:${open.window}`;
}

/// Reads an address; what it does not understand it leaves at the start value.
export function readState(search: URLSearchParams): FlowState {
  const get = (name: string) => search.get(name);
  return {
    from: dayOf(get("from")),
    to: dayOf(get("to")),
    sources: (get("sources") ?? "").split(",").filter((id) => id !== ""),
    lists: readLists(get("lists")),
    definition: get("definition") ?? start.definition,
    average: oneOf(WINDOWS, get("average"), start.average),
    crossing: get("crossing"),
    knownAt: dayOf(get("knownAt")),
    view: oneOf(VIEWS, get("view"), start.view),
    at: dayOf(get("at")),
    order: get("order") === "first" ? "first" : "last",
    by: oneOf(BYS, get("by"), start.by),
    open: readOpened(get("open")),
  };
}

/// The parameters for an address; a start value takes its parameter away.
export function writeState(state: FlowState): Record<string, string | null> {
  const unless = (value: string | null, first: string | null) => (value === first ? null : value);
  const lists = Object.entries(state.lists).map(([source, list]) => `${source}:${list}`);
  return {
    from: state.from,
    to: state.to,
    sources: state.sources.join(",") || null,
    lists: lists.join(",") || null,
    definition: unless(state.definition, start.definition),
    average: unless(state.average, start.average),
    crossing: state.crossing,
    knownAt: state.knownAt,
    view: unless(state.view, start.view),
    at: state.at,
    order: unless(state.order, start.order),
    by: unless(state.by, start.by),
    open: writeOpened(state.open),
  };
}

export type Span = { from: string; to: string };
const LONGEST_AT_FIRST = 400;

/// All days that the chosen sources' lists cover, at first at most the last 400 of them.
export function coverageOf(sources: Source[]): Span | null {
  const lists = sources.flatMap((s) => s.lists);
  const froms = lists.flatMap((l) => (l.coverageFrom === null ? [] : [l.coverageFrom])).sort();
  const tos = lists.flatMap((l) => (l.coverageTo === null ? [] : [l.coverageTo])).sort();
  const from = froms[0];
  const to = tos[tos.length - 1];
  return from === undefined || to === undefined ? null : { from, to };
}

/// The period that the page shows: what was chosen, else what the lists cover.
export function spanOf(state: FlowState, covered: Span): Span {
  const to = state.to ?? (state.from !== null && state.from > covered.to ? state.from : covered.to);
  const earliest = addDays(to, 1 - LONGEST_AT_FIRST);
  const first = covered.from < earliest ? earliest : covered.from;
  const from = state.from ?? (first > to ? to : first);
  return daysBetween(from, to) < 0 ? { from: to, to: from } : { from, to };
}
