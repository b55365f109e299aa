import type { FlowList, Source } from "../api/types";
import { addDays, isDay, monthOf } from "../flow/days";

/// Everything that a person chose on the page of two counts. As on every page of figures, the
/// address holds all of it; the day of knowing is the kit's.
export type ReconciliationState = {
  left: string | null;
  right: string | null;
  leftList: string | null;
  rightList: string | null;
  definition: string;
  month: string | null;
  day: string | null;
  with: string[];
  open: OpenedPart | null;
};

/// A part whose rows are shown: of the day that is shown, else of the period.
export type OpenedPart = { rule: string; category?: string; donor?: string };

/// What nobody explains stands beside the rules under this name, on the page as in the API.
export const UNEXPLAINED = "unexplained";
export const WHOLE = "all";

export const start: ReconciliationState = {
  left: null,
  right: null,
  leftList: null,
  rightList: null,
  definition: "entries",
  month: null,
  day: null,
  with: [],
  open: null,
};

const isMonth = (text: string | null): text is string =>
  text !== null && (text === WHOLE || isDay(`${text}-01`));

export function readState(search: URLSearchParams): ReconciliationState {
  const get = (name: string) => search.get(name);
  const [month, day] = [get("month"), get("day")];
  return {
    left: get("left"),
    right: get("right"),
    leftList: get("leftList"),
    rightList: get("rightList"),
    definition: get("definition") ?? start.definition,
    month: isMonth(month) ? month : null,
    day: isDay(day) ? day : null,
    with: (get("with") ?? "").split(",").filter((id) => id !== ""),
    open: readOpened(search),
  };
}

function readOpened(search: URLSearchParams): OpenedPart | null {
  const rule = search.get("part");
  if (rule === null) return null;
  const category = search.get("category");
  const donor = search.get("donor");
  return {
    rule,
    ...(category === null ? {} : { category }),
    ...(donor === null ? {} : { donor }),
  };
}

/// The parameters for an address; a start value takes its parameter away.
export function writeState(state: ReconciliationState): Record<string, string | null> {
  return {
    left: state.left,
    right: state.right,
    leftList: state.leftList,
    rightList: state.rightList,
    definition: state.definition === start.definition ? null : state.definition,
    month: state.month,
    day: state.day,
    with: state.with.join(",") || null,
    part: state.open?.rule ?? null,
    category: state.open?.category ?? null,
    donor: state.open?.donor ?? null,
  };
}

export type Span = { from: string; to: string };

/// The two sources that are compared: the ones asked for, else the last two that have lists, so
/// that a page opened without a choice shows something.
export function sidesOf(
  sources: Source[],
  state: { left: string | null; right: string | null },
): { left: Source; right: Source } | null {
  const withLists = sources.filter((s) => s.lists.length > 0);
  const named = (id: string | null) => withLists.find((s) => s.id === id);
  const others = (not: (Source | undefined)[]) => withLists.filter((s) => !not.includes(s));
  const right = named(state.right) ?? others([named(state.left)]).at(0);
  const left = named(state.left) ?? others([right]).at(-1);
  return left === undefined || right === undefined || left === right ? null : { left, right };
}

const spanOf = (lists: FlowList[]): Span | null => {
  const froms = lists.flatMap((l) => l.coverageFrom ?? []).sort();
  const tos = lists.flatMap((l) => l.coverageTo ?? []).sort();
  const [from, to] = [froms.at(0), tos.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
};

const listsOf = (source: Source, list: string | null): FlowList[] => {
  const named = source.lists.filter((l) => l.id === list);
  return named.length > 0 ? named : source.lists;
};

/// The days that both sides cover; where there are none, all that either covers.
export function commonSpan(
  sides: { left: Source; right: Source },
  state: { leftList: string | null; rightList: string | null },
): Span | null {
  const left = spanOf(listsOf(sides.left, state.leftList));
  const right = spanOf(listsOf(sides.right, state.rightList));
  if (left === null || right === null) return left ?? right;
  const from = left.from > right.from ? left.from : right.from;
  const to = left.to < right.to ? left.to : right.to;
  if (from <= to) return { from, to };
  return {
    from: left.from < right.from ? left.from : right.from,
    to: left.to > right.to ? left.to : right.to,
  };
}

/// The months of a span, first to last, as `YYYY-MM`.
export function monthsOf(span: Span): string[] {
  const months: string[] = [];
  for (let day = `${monthOf(span.from)}-01`; day <= span.to; day = nextMonth(day)) {
    months.push(monthOf(day));
  }
  return months;
}

const nextMonth = (firstDay: string): string => `${monthOf(addDays(firstDay, 31))}-01`;

/// The days that the page shows: a month whole, so that days which one side does not cover are
/// seen too, or all that both cover.
export function periodOf(month: string, common: Span): Span {
  if (month === WHOLE) return common;
  const first = `${month}-01`;
  return { from: first, to: addDays(nextMonth(first), -1) };
}
