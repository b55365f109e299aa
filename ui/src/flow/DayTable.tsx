import type { Window } from "../api/types";
import { Open } from "../kit/Button";
import { Segments } from "../kit/Segments";
import { count, day as dayWords, mean, signed, weekday } from "../messages/format";
import { t } from "../messages/t";
import { Mark } from "../kit/Mark";
import { averageOn, gapOn, type Series, valueOn } from "./series";
import type { FlowState, Opened, Span } from "./state";
import { tableDays, whyNone } from "./table";
import type { Change } from "./useFlow";

type Props = {
  all: Series[];
  span: Span;
  window: Window;
  order: FlowState["order"];
  change: Change;
  onOpen: (open: Opened) => void;
};

/// The same numbers as the drawings, day by day, and the sums say what they sum.
export function DayTable({ all, span, window, order, change, onOpen }: Props) {
  const hasGap = all.length > 1;
  const [left, right] = all;
  const days = tableDays(span, order);
  return (
    <div className="stack-tight">
      <div className="no-print">
        <Segments
          label={t("flow.table.order")}
          chosen={order}
          choices={[
            { id: "last", words: t("flow.table.order.last") },
            { id: "first", words: t("flow.table.order.first") },
          ]}
          onChoose={(id) => change({ order: id }, { replace: true })}
        />
      </div>
      <div className="table-box" tabIndex={0} role="group" aria-label={t("flow.view.table")}>
        <table className="days">
          <caption className="unseen">
            {t("flow.table.caption", { from: dayWords(span.from), to: dayWords(span.to) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("flow.table.day")}</th>
              {all.map((s) => [
                <th key={`${s.source.id}-n`} scope="col" className="num">
                  <Mark mark={s.mark} />{" "}
                  <bdi>{t("flow.table.count", { source: s.source.name })}</bdi>
                </th>,
                <th key={`${s.source.id}-a`} scope="col" className="num">
                  {t("flow.table.average", { n: window })}
                  <br />
                  <span className="note">{t("flow.table.rests")}</span>
                </th>,
              ])}
              {hasGap && left !== undefined && right !== undefined && (
                <>
                  <th scope="col" className="num wraps">
                    {t("flow.table.gap")}
                    <br />
                    <bdi className="note">
                      {t("flow.gap", { left: left.source.name, right: right.source.name })}
                    </bdi>
                  </th>
                  <th scope="col" className="num">
                    {t("flow.table.gapAverage")}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <Day key={day} all={all} day={day} window={window} onOpen={onOpen} />
            ))}
          </tbody>
          <Sums all={all} hasGap={hasGap} />
        </table>
      </div>
    </div>
  );
}

type DayProps = { all: Series[]; day: string; window: Window; onOpen: (open: Opened) => void };

function Day({ all, day, window, onOpen }: DayProps) {
  const gap = gapOn(all, day, window);
  return (
    <tr>
      <th scope="row">
        <bdi>{weekday(day)}</bdi>
      </th>
      {all.map((s) => {
        const value = valueOn(s, day);
        const average = averageOn(s, day, window);
        const of = { source: s.source.id, definition: s.definition };
        return [
          <td key={`${s.source.id}-n`} className="num">
            {value === null ? (
              <span className="note">{whyNone(s, day)}</span>
            ) : (
              <Open onPress={() => onOpen({ what: "day", ...of, day })}>{count(value)}</Open>
            )}
          </td>,
          <td key={`${s.source.id}-a`} className="num">
            {average !== null && (
              <Open onPress={() => onOpen({ what: "average", ...of, day, window })}>
                {mean(average.mean)}
              </Open>
            )}{" "}
            {average !== null && (
              <span className="note rests">{t("flow.table.rests.days", { n: average.days })}</span>
            )}
          </td>,
        ];
      })}
      {gap !== null && (
        <>
          <td className="num">
            {gap.counts !== null && (
              <Open onPress={() => onOpen({ what: "gap", day })}>{signed(gap.counts)}</Open>
            )}
          </td>
          <td className="num">{gap.averages !== null && signed(Math.round(gap.averages))}</td>
        </>
      )}
    </tr>
  );
}

function Sums({ all, hasGap }: { all: Series[]; hasGap: boolean }) {
  return (
    <tfoot>
      <tr>
        <td />
        {all.map((s) => {
          const values = s.days.flatMap((d) => valueOn(s, d.day) ?? []);
          const sum = values.reduce((a, b) => a + b, 0);
          return (
            <td key={s.source.id} colSpan={2} className="sum">
              {values.length > 0 && (
                <>
                  <span className="strong figure">{count(sum)}</span>{" "}
                  <span className="note">{t("flow.table.sum", { days: values.length })}</span>
                </>
              )}
            </td>
          );
        })}
        {hasGap && <td colSpan={2} />}
      </tr>
    </tfoot>
  );
}
