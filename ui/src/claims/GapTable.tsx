import type { Rivals } from "../api/types";
import { count } from "../messages/format";
import { t, tCode } from "../messages/t";
import { claimantName, figure } from "./words";

/// Every gap behind the drawing, pair by pair.
export function GapTable({ rivals }: { rivals: Rivals }) {
  const of = new Map(rivals.items.map((c) => [c.id, c]));
  if (rivals.gaps.length === 0) return null;
  const name = (id: string) => {
    const claim = of.get(id);
    return claim === undefined ? "" : `${claimantName(claim)}: ${figure(claim)}`;
  };
  return (
    <details className="card">
      <summary>{t("claims.gaps", { n: rivals.gaps.length })}</summary>
      <div className="table-box" tabIndex={0} role="group" aria-label={t("claims.gaps.table")}>
        <table className="stacked">
          <caption>{t("claims.gaps.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("claims.gaps.one")}</th>
              <th scope="col">{t("claims.gaps.other")}</th>
              <th scope="col" className="num">
                {t("claims.gaps.difference")}
              </th>
              <th scope="col">{t("claims.unit")}</th>
              <th scope="col" className="num">
                {t("claims.gaps.factor")}
              </th>
              <th scope="col">{t("claims.gaps.differ")}</th>
            </tr>
          </thead>
          <tbody>
            {rivals.gaps.map((gap) => (
              <tr key={`${gap.left} ${gap.right}`}>
                <th scope="row" className="wrap">
                  <bdi>{name(gap.left)}</bdi>
                </th>
                <td className="wrap" data-label={t("claims.gaps.other")}>
                  <bdi>{name(gap.right)}</bdi>
                </td>
                <td className="num" data-label={t("claims.gaps.difference")}>
                  {gap.difference === null
                    ? t("claims.gaps.both")
                    : t(gap.atLeast ? "claims.gaps.atLeast" : "claims.gaps.exactly", {
                        n: count(gap.difference),
                      })}
                </td>
                <td data-label={t("claims.unit")}>
                  <bdi>{gap.unit}</bdi>
                </td>
                <td className="num" data-label={t("claims.gaps.factor")}>
                  {gap.factor === null ? "" : count(gap.factor)}
                </td>
                <td data-label={t("claims.gaps.differ")}>
                  {gap.differ.map((what) => tCode("claims.differ", what)).join(", ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
