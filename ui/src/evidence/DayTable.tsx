import type { BeforeAfter, EvidenceDay } from "../api/types";
import { count, mean, weekday } from "../messages/format";
import { t } from "../messages/t";

/// The same days as the drawing, for those who read rather than look.
export function DayTable({ found }: { found: BeforeAfter }) {
  const said = (n: number | null | undefined) =>
    n === null || n === undefined ? t("evidence.chart.none") : mean(n);
  const caption = t("evidence.table.caption", { source: found.sourceName });
  return (
    <details className="behind">
      <summary>{t("evidence.table")}</summary>
      <div className="table-box" tabIndex={0} role="group" aria-label={caption}>
        <table className="days">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("evidence.table.day")}</th>
              <th scope="col">{t("evidence.table.side")}</th>
              <th scope="col" className="num">
                {t("evidence.table.count", { unit: t(`flow.unitName.${found.unit}`) })}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.days.map((day) => (
              <tr key={day.day}>
                <th scope="row">
                  <bdi>{weekday(day.day)}</bdi>
                </th>
                <td>{t(day.side === "BEFORE" ? "evidence.before" : "evidence.after")}</td>
                <Count day={day} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>
                {t("evidence.table.mean", {
                  before: said(found.before?.mean),
                  after: said(found.after?.mean),
                })}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  );
}

function Count({ day }: { day: EvidenceDay }) {
  if (day.value !== null) return <td className="num">{count(day.value)}</td>;
  return (
    <td className="num quiet">
      {t(day.state === "NOT_RECORDED" ? "evidence.notRecorded" : "evidence.notCovered")}
    </td>
  );
}
