import type { KeyboardEvent } from "react";
import type { ReconciledDay, Reconciliation } from "../api/types";
import { Open } from "../kit/Button";
import { Mark } from "../kit/Mark";
import { count, day as dayWords, signed, weekday } from "../messages/format";
import { t } from "../messages/t";
import { PartBar } from "./Drawn";
import { extentOf, partsOf, stacked } from "./plot";
import type { PairGround } from "./useReconciliation";
import { dayTotals, notCovered } from "./words";

type Props = { ground: PairGround; found: Reconciliation; onDay: (day: string) => void };

/// Every day's addition in one line. Arrow keys move from day to day.
export function DaysTable({ ground, found, onDay }: Props) {
  const drawn = found.days.map((d) => stacked(partsOf(d, found.order)));
  const extent = extentOf(drawn.flat());
  const hasAsserted = found.days.some((d) => d.explained.some((p) => p.kind === "ASSERTED"));
  return (
    <div
      className="table-box"
      tabIndex={0}
      role="group"
      aria-label={t("reconciliation.days.table")}
    >
      <table className="days-table stacked">
        <caption className="unseen">
          {t("reconciliation.days.caption", {
            from: dayWords(ground.span.from),
            to: dayWords(ground.span.to),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("flow.table.day")}</th>
            {[ground.left, ground.right].map((s) => (
              <th key={s.id} scope="col" className="num">
                <Mark mark={ground.markOf(s.id)} /> <bdi>{s.name}</bdi>
              </th>
            ))}
            <th scope="col" className="num">
              {t("reconciliation.difference")}
            </th>
            <th scope="col" className="drawn">
              {t("reconciliation.drawn")}
            </th>
            <th scope="col" className="num">
              {t("reconciliation.kind.SHOWN")}
            </th>
            {hasAsserted && (
              <th scope="col" className="num">
                {t("reconciliation.kind.ASSERTED")}
              </th>
            )}
            <th scope="col" className="num">
              {t("reconciliation.kind.UNEXPLAINED")}
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={moveByDay}>
          {found.days.map((day, i) => (
            <tr key={day.day}>
              <th scope="row">
                <Open onPress={() => onDay(day.day)}>
                  <bdi>{weekday(day.day)}</bdi>
                </Open>
              </th>
              <Cells found={found} day={day} hasAsserted={hasAsserted}>
                <PartBar
                  laid={drawn[i] ?? []}
                  extent={extent}
                  order={found.order}
                  net={dayTotals(day)?.difference}
                />
              </Cells>
            </tr>
          ))}
        </tbody>
        <Sums found={found} hasAsserted={hasAsserted} />
      </table>
    </div>
  );
}

type CellsProps = {
  found: Reconciliation;
  day: ReconciledDay;
  hasAsserted: boolean;
  children: React.ReactNode;
};

function Cells({ found, day, hasAsserted, children }: CellsProps) {
  const totals = dayTotals(day);
  const side = (n: number | null) =>
    n === null ? <span className="note">{t("flow.notCovered")}</span> : count(n);
  if (totals === null) {
    return (
      <>
        <td className="num" data-label={found.leftName}>
          {side(day.left)}
        </td>
        <td className="num" data-label={found.rightName}>
          {side(day.right)}
        </td>
        <td className="note" colSpan={hasAsserted ? 5 : 4}>
          {notCovered(found, day)}
        </td>
      </>
    );
  }
  return (
    <>
      <td className="num" data-label={found.leftName}>
        {count(totals.left)}
      </td>
      <td className="num" data-label={found.rightName}>
        {count(totals.right)}
      </td>
      <td className="num strong" data-label={t("reconciliation.difference")}>
        {signed(totals.difference)}
      </td>
      <td className="drawn">{children}</td>
      <td className="num" data-label={t("reconciliation.kind.SHOWN")}>
        {signed(totals.shown)}
      </td>
      {hasAsserted && (
        <td className="num" data-label={t("reconciliation.kind.ASSERTED")}>
          {signed(totals.asserted)}
        </td>
      )}
      <td className="num strong" data-label={t("reconciliation.kind.UNEXPLAINED")}>
        {signed(totals.unexplained)}
      </td>
    </>
  );
}

function Sums({ found, hasAsserted }: { found: Reconciliation; hasAsserted: boolean }) {
  const { totals } = found;
  const days = found.days.filter((d) => d.state === "COUNTED").length;
  if (totals === null || days === 0) return null;
  return (
    <tfoot>
      <tr>
        <td className="note">{t("reconciliation.sums", { days })}</td>
        <td className="num" data-label={found.leftName}>
          {count(totals.left)}
        </td>
        <td className="num" data-label={found.rightName}>
          {count(totals.right)}
        </td>
        <td className="num strong" data-label={t("reconciliation.difference")}>
          {signed(totals.difference)}
        </td>
        <td className="drawn" />
        <td className="num" data-label={t("reconciliation.kind.SHOWN")}>
          {signed(totals.shown)}
        </td>
        {hasAsserted && (
          <td className="num" data-label={t("reconciliation.kind.ASSERTED")}>
            {signed(totals.asserted)}
          </td>
        )}
        <td className="num strong" data-label={t("reconciliation.kind.UNEXPLAINED")}>
          {signed(totals.unexplained)}
        </td>
      </tr>
    </tfoot>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function moveByDay(e: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[e.key];
  if (step === undefined || !(e.target instanceof HTMLElement)) return;
  const all = [...e.currentTarget.querySelectorAll<HTMLElement>("th button")];
  const next = all[all.indexOf(e.target) + step];
  if (next === undefined || !all.includes(e.target)) return;
  e.preventDefault();
  next.focus();
}
