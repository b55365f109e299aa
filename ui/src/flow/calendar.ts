import { daysOf, monthOf, weekdayOf } from "./days";

/// A month as a block of weeks: columns are weekdays from Monday, rows are weeks.
export type MonthBlock = { month: string; weeks: number; cells: DayCell[] };
export type DayCell = { day: string; column: number; row: number };

export function monthBlocks(from: string, to: string): MonthBlock[] {
  const blocks = new Map<string, MonthBlock>();
  for (const day of daysOf(from, to)) {
    const month = monthOf(day);
    const block = blocks.get(month) ?? { month, weeks: 0, cells: [] };
    const offset = weekdayOf(`${month}-01`);
    const row = Math.floor((Number(day.slice(8)) - 1 + offset) / 7);
    block.cells.push({ day, column: weekdayOf(day), row });
    block.weeks = Math.max(block.weeks, row + 1);
    blocks.set(month, block);
  }
  return [...blocks.values()];
}

export const HEAT_STEPS = 6;

/// The step of a count on the scale from 0 to `most`: 0 for no trucks at all, 1 to 6 else.
export function heatStep(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(HEAT_STEPS, Math.max(1, Math.ceil((value / most) * HEAT_STEPS)));
}

/// The upper ends of the steps, for the legend.
export function heatEnds(most: number): number[] {
  return Array.from({ length: HEAT_STEPS }, (_, i) => Math.round((most * (i + 1)) / HEAT_STEPS));
}
