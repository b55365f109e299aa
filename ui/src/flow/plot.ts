import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { Window } from "../api/types";
import { monthOf } from "./days";
import { markPath } from "../kit/Mark";
import { averageOn, type Series, valueOn } from "./series";

export type Plot = {
  days: string[];
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (i: number) => number;
  y: (n: number) => number;
  ticks: number[];
  indexAt: (px: number) => number;
};

/// Pixels for a period and its counts. The scale starts at zero, always.
export function plotOf(all: Series[], days: string[], window: Window, width: number): Plot {
  const narrow = width < 560;
  const box = {
    width,
    height: narrow ? 270 : 340,
    left: 44,
    right: narrow ? 14 : 118,
    top: 34,
    bottom: 34 + all.length * 7,
  };
  let most = 1;
  for (const series of all) {
    for (const day of days) {
      most = Math.max(most, valueOn(series, day) ?? 0, averageOn(series, day, window)?.mean ?? 0);
    }
  }
  const x = scaleLinear([0, Math.max(1, days.length - 1)], [box.left, width - box.right]);
  const y = scaleLinear([0, most], [box.height - box.bottom, box.top]).nice(5);
  const indexAt = (px: number) => Math.min(days.length - 1, Math.max(0, Math.round(x.invert(px))));
  return { ...box, days, x, y, ticks: y.ticks(5), indexAt };
}

const index = (days: string[]) => days.map((day, i) => ({ day, i }));

export function averagePath(plot: Plot, series: Series, window: Window): string {
  const mean = (day: string) => averageOn(series, day, window)?.mean ?? null;
  const draw = line<{ day: string; i: number }>()
    .defined((d) => mean(d.day) !== null)
    .x((d) => plot.x(d.i))
    .y((d) => plot.y(mean(d.day) ?? 0));
  return draw(index(plot.days)) ?? "";
}

export function dotsPath(plot: Plot, series: Series, r: number): string {
  return index(plot.days)
    .map(({ day, i }) => {
      const value = valueOn(series, day);
      return value === null ? "" : markPath(series.mark, plot.x(i), plot.y(value), r);
    })
    .join("");
}

/// The area between the first two sources' averages, on the days that both count.
export function gapPath(plot: Plot, left: Series, right: Series, window: Window): string {
  const mean = (s: Series, day: string) => averageOn(s, day, window)?.mean ?? null;
  const draw = area<{ day: string; i: number }>()
    .defined((d) => mean(left, d.day) !== null && mean(right, d.day) !== null)
    .x((d) => plot.x(d.i))
    .y0((d) => plot.y(mean(left, d.day) ?? 0))
    .y1((d) => plot.y(mean(right, d.day) ?? 0));
  return draw(index(plot.days)) ?? "";
}

/// Where the word "gap" fits: the middle of the widest stretch, or nowhere.
export function gapName(
  plot: Plot,
  left: Series,
  right: Series,
  window: Window,
): { x: number; y: number } | null {
  let found: { x: number; y: number; tall: number } | null = null;
  for (const { day, i } of index(plot.days)) {
    const a = averageOn(left, day, window)?.mean;
    const b = averageOn(right, day, window)?.mean;
    if (a === undefined || b === undefined) continue;
    const tall = Math.abs(plot.y(a) - plot.y(b));
    const x = plot.x(i);
    const along = (x - plot.left) / (plot.width - plot.left - plot.right);
    if (along < 0.15 || along > 0.85) continue;
    if (tall > (found?.tall ?? 22)) found = { x, y: (plot.y(a) + plot.y(b)) / 2, tall };
  }
  return found;
}

/// The stretches of days that a source's list covers, as pixel pairs.
export function coveredStretches(plot: Plot, series: Series): [number, number][] {
  const stretches: [number, number][] = [];
  let from: number | null = null;
  plot.days.forEach((day, i) => {
    const counted = series.byDay.get(day)?.state === "COUNTED";
    if (counted && from === null) from = i;
    if (from !== null && (!counted || i === plot.days.length - 1)) {
      stretches.push([plot.x(from) - 1, plot.x(counted ? i : i - 1) + 1]);
      from = null;
    }
  });
  return stretches;
}

/// First days of months that have room for their name.
export function monthTicks(plot: Plot): { i: number; day: string }[] {
  const firsts = index(plot.days).filter(({ day }) => day.endsWith("-01"));
  const months = new Set(plot.days.map(monthOf)).size;
  const room = Math.max(
    1,
    Math.floor((plot.width - plot.left - plot.right) / (plot.width < 560 ? 64 : 52)),
  );
  const every = Math.ceil(months / room);
  const found = firsts.filter(({ day }) => (Number(day.slice(5, 7)) - 1) % every === 0);
  return found.length > 0 ? found : index(plot.days).slice(0, 1);
}

/// Line-end names, moved apart so that none covers another.
export function endNames(
  plot: Plot,
  all: Series[],
  window: Window,
): { series: Series; x: number; y: number }[] {
  const ends = all.flatMap((series) => {
    for (let i = plot.days.length - 1; i >= 0; i--) {
      const average = averageOn(series, plot.days[i] ?? "", window);
      if (average !== null) return [{ series, x: plot.x(i), y: plot.y(average.mean) }];
    }
    return [];
  });
  ends.sort((a, b) => a.y - b.y);
  ends.forEach((end, i) => {
    const above = ends[i - 1];
    if (above !== undefined && end.y - above.y < 16) end.y = above.y + 16;
  });
  return ends;
}
