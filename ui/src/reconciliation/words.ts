import type { ReconciledDay, Reconciliation, Unit } from "../api/types";
import { count, day as dayWords, month as monthWords, signed } from "../messages/format";
import { t } from "../messages/t";
import type { PartKind } from "./plot";
import { UNEXPLAINED, WHOLE } from "./state";

export const quantity = (n: number, unit: Unit): string => t(`flow.unit.${unit}`, { n });

/// A number with its sign as text, for sentences and for ears; 0 is said as it is.
export const difference = (n: number): string => signed(n);

/// What a rule is called; what nobody explains has a name of the page's own.
export function nameOf(found: Reconciliation, rule: string): string {
  if (rule === UNEXPLAINED) return t("reconciliation.unexplained");
  return found.rules.find((r) => r.rule === rule)?.name ?? rule;
}

export const kindWords = (kind: PartKind): string => t(`reconciliation.kind.${kind}`);

export const periodWords = (month: string, span: { from: string; to: string }): string =>
  month === WHOLE
    ? t("reconciliation.period", { from: dayWords(span.from), to: dayWords(span.to) })
    : monthWords(`${month}-01`);

/// Why a day has no addition: which side's list says nothing of it. Null where it has one.
export function notCovered(found: Reconciliation, day: ReconciledDay): string | null {
  switch (day.state) {
    case "COUNTED":
      return null;
    case "LEFT_NOT_COVERED":
      return t("reconciliation.notCovered.one", { source: found.leftName });
    case "RIGHT_NOT_COVERED":
      return t("reconciliation.notCovered.one", { source: found.rightName });
    case "NEITHER_COVERED":
      return t("reconciliation.notCovered.both");
    case "NOT_COMPUTED":
      return t("reconciliation.day.notComputed");
  }
}

/// Sums over the days that both cover, as the server gives them for the period; for a day they are
/// the day's own.
export type Totals = NonNullable<Reconciliation["totals"]>;

export function dayTotals(day: ReconciledDay): Totals | null {
  if (day.state !== "COUNTED" || day.left === null || day.right === null) return null;
  const of = (kind: string) =>
    day.explained.filter((p) => p.kind === kind).reduce((n, p) => n + p.trucks, 0);
  return {
    left: day.left,
    right: day.right,
    difference: day.left - day.right,
    shown: of("SHOWN"),
    asserted: of("ASSERTED"),
    unexplained: day.unexplained ?? 0,
  };
}

/// The whole day in one sentence, for those who hear the drawing.
export function daySpoken(found: Reconciliation, day: ReconciledDay): string {
  const none = notCovered(found, day);
  const totals = dayTotals(day);
  if (none !== null || totals === null) return `${dayWords(day.day)}. ${none ?? ""}`;
  return t("reconciliation.day.spoken", {
    day: dayWords(day.day),
    left: found.leftName,
    leftCount: count(totals.left),
    right: found.rightName,
    rightCount: count(totals.right),
    difference: difference(totals.difference),
    shown: difference(totals.shown),
    asserted: difference(totals.asserted),
    unexplained: difference(totals.unexplained),
  });
}
