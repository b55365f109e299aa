import type { Definition, Window } from "../api/types";
import { t } from "../messages/t";
import type { CsvCell } from "./csv";
import { daysOf } from "./days";
import { averageOn, gapOn, type Series, valueOn } from "./series";
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

type Shown = {
  all: Series[];
  span: Span;
  definition: Definition;
  window: Window;
  order: FlowState["order"];
  knownAt: string | null;
  crossing: string | null;
  mark: string | null;
};

/// The table exactly as it stands on the page, with what it rests on repeated in every row so
/// that a row never travels without it.
export function tableRows(shown: Shown): CsvCell[][] {
  const { all, window } = shown;
  const [left, right] = all;
  const hasGap = left !== undefined && right !== undefined;
  const names = hasGap ? { left: left.source.name, right: right.source.name } : null;
  const header: CsvCell[] = [
    t("flow.table.day"),
    ...all.flatMap((s) => [
      t("flow.csv.count", { source: s.source.name }),
      t("flow.csv.why", { source: s.source.name }),
      t("flow.csv.average", { source: s.source.name, n: window }),
      t("flow.csv.rests", { source: s.source.name }),
    ]),
    ...(names === null ? [] : [t("flow.csv.gap", names), t("flow.csv.gapAverage", names)]),
    t("flow.csv.definition"),
    t("flow.csv.unit"),
    t("flow.csv.crossing"),
    t("flow.csv.known"),
    t("flow.csv.basis"),
  ];
  const basis = [t("flow.sharedWithYou.short"), shown.mark].filter((x) => x !== null).join("; ");
  const rows = tableDays(shown.span, shown.order).map((day): CsvCell[] => {
    const gap = hasGap ? gapOn(all, day, window) : null;
    return [
      day,
      ...all.flatMap((s): CsvCell[] => {
        const average = averageOn(s, day, window);
        return [valueOn(s, day), whyNone(s, day), average?.mean ?? null, average?.days ?? null];
      }),
      ...(hasGap ? [gap?.counts ?? null, gap?.averages ?? null] : []),
      shown.definition.id,
      shown.definition.unit,
      shown.crossing,
      shown.knownAt,
      basis,
    ];
  });
  return [header, ...rows];
}
