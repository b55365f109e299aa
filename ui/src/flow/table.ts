import { t } from "../messages/t";
import { daysOf } from "./days";
import type { Series } from "./series";
import type { FlowState, Span } from "./state";

/// The days of the table in the order that the person chose.
export function tableDays(span: Span, order: FlowState["order"]): string[] {
  const days = daysOf(span.from, span.to);
  return order === "last" ? days.reverse() : days;
}

/// Why a day has no number, in words; null where it has one.
export function whyNone(series: Series, day: string): string | null {
  if (!series.recorded) return t("flow.notRecorded");
  const state = series.byDay.get(day)?.state;
  if (state === "COUNTED") return null;
  return t(state === "NOT_RECORDED" ? "flow.notRecorded" : "flow.notCovered");
}
