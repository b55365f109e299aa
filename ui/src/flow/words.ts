import type { Unit } from "../api/types";
import { count, day as dayWords, mean } from "../messages/format";
import { t } from "../messages/t";
import { averageOn, gapOn, type Series, valueOn } from "./series";
import type { FlowState } from "./state";
import { whyNone } from "./table";

export const quantity = (n: number, unit: Unit): string => t(`flow.unit.${unit}`, { n });

/// A day of one source in words: its count, or why there is none.
export function dayOf(series: Series, day: string): string {
  const value = valueOn(series, day);
  return value === null ? (whyNone(series, day) ?? "") : quantity(value, series.unit);
}

/// The whole day in one sentence, for those who hear the chart.
export function daySpoken(all: Series[], day: string, window: FlowState["average"]): string {
  const parts = all.map((s) => {
    const average = averageOn(s, day, window);
    const head = t("flow.readout.count", { source: s.source.name, count: dayOf(s, day) });
    return average === null
      ? head
      : `${head}, ${t("flow.readout.average", { mean: mean(average.mean), days: average.days })}`;
  });
  const gap = gapOn(all, day, window);
  if (gap !== null && gap.counts !== null && gap.averages !== null) {
    parts.push(
      t("flow.readout.gap", { count: count(gap.counts), mean: count(Math.round(gap.averages)) }),
    );
  }
  return [dayWords(day), ...parts].join(". ");
}
