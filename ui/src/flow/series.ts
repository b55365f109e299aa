import type { Average, DailyCount, DailyCounts, Source, Unit, Window } from "../api/types";

/// One source's account of one definition, ready to be drawn and read. Nothing is ever filled in:
/// a day that is not covered or not recorded has no number here, and no zero either.
export type Series = {
  source: Source;
  definition: string;
  mark: number;
  unit: Unit;
  recorded: boolean;
  why: string | null;
  list: string | null;
  days: DailyCount[];
  byDay: Map<string, DailyCount>;
  coverageFrom: string | null;
  coverageTo: string | null;
};

export function seriesOf(source: Source, mark: number, counts: DailyCounts): Series {
  return {
    source,
    definition: counts.definition,
    mark,
    unit: counts.unit,
    recorded: counts.recorded,
    why: counts.notRecordedWhy,
    list: counts.list,
    days: counts.items,
    byDay: new Map(counts.items.map((c) => [c.day, c])),
    coverageFrom: counts.coverageFrom,
    coverageTo: counts.coverageTo,
  };
}

export function valueOn(series: Series, day: string): number | null {
  const found = series.byDay.get(day);
  if (found === undefined || found.state !== "COUNTED") return null;
  return found.value ?? found.trucks;
}

/// The running average on a day, or null where the source counts nothing that day. It rests on
/// `days` days: those of the window that the source's list covers.
export function averageOn(series: Series, day: string, window: Window): Average | null {
  const found = series.byDay.get(day);
  if (found === undefined || found.state !== "COUNTED") return null;
  const average = found.averages?.[window] ?? null;
  return average === null || average.days === 0 ? null : average;
}

/// The day that figures are given for: the one asked for, else the last one that every source
/// counts, else (null) each source's own last.
export function figureDay(all: Series[], asked: string | null): string | null {
  if (asked !== null) return asked;
  const counting = all.filter((s) => s.recorded && lastCounted(s) !== null);
  const [first, ...others] = counting;
  if (first === undefined) return null;
  for (let i = first.days.length - 1; i >= 0; i--) {
    const day = first.days[i]?.day;
    if (day === undefined || valueOn(first, day) === null) continue;
    if (others.every((s) => valueOn(s, day) !== null)) return day;
  }
  return null;
}

export function lastCounted(series: Series): string | null {
  for (let i = series.days.length - 1; i >= 0; i--) {
    const found = series.days[i];
    if (found?.state === "COUNTED") return found.day;
  }
  return null;
}

/// Left minus right, both as their sources count. Never explained here, never a verdict.
export type Gap = {
  left: Series;
  right: Series;
  counts: number | null;
  averages: number | null;
};

export function gapOn(all: Series[], day: string, window: Window): Gap | null {
  const [left, right] = all;
  if (left === undefined || right === undefined) return null;
  const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
  return {
    left,
    right,
    counts: minus(valueOn(left, day), valueOn(right, day)),
    averages: minus(
      averageOn(left, day, window)?.mean ?? null,
      averageOn(right, day, window)?.mean ?? null,
    ),
  };
}
