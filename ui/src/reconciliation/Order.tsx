import type { Reconciliation, ReconciliationRule } from "../api/types";
import { signed } from "../messages/format";
import { t } from "../messages/t";

/// The rules in their declared order, and what their order makes of the numbers.
export function Order({ found, period }: { found: Reconciliation; period: string }) {
  const rules = found.order.flatMap((id) => found.rules.filter((r) => r.rule === id));
  const isUnknown = rules.some(hasNoReverse);
  const changed = rules.filter(isChanged);
  return (
    <section className="card stack-tight" aria-labelledby="order">
      <h2 id="order">{t("reconciliation.order")}</h2>
      <p className="small quiet">{t("reconciliation.order.words")}</p>
      <ol className="order small">
        {rules.map((r) => (
          <li key={r.rule}>
            <strong>
              <bdi>{r.name}</bdi>
            </strong>{" "}
            <span className="quiet">{r.words}</span>
          </li>
        ))}
      </ol>
      {isUnknown ? (
        <p className="small">{t("reconciliation.order.wholeMonths", { period })}</p>
      ) : changed.length === 0 ? (
        <p className="small">{t("reconciliation.order.same", { period })}</p>
      ) : (
        <>
          <p className="small">{t("reconciliation.order.changes", { period })}</p>
          <table className="small">
            <thead>
              <tr>
                <th scope="col">{t("reconciliation.part")}</th>
                <th scope="col" className="num">
                  {t("reconciliation.order.declared")}
                </th>
                <th scope="col" className="num">
                  {t("reconciliation.order.reversed")}
                </th>
              </tr>
            </thead>
            <tbody>
              {changed.map((r) => (
                <tr key={r.rule}>
                  <th scope="row">
                    <bdi>{r.name}</bdi>
                  </th>
                  <td className="num">{signed(r.trucks ?? 0)}</td>
                  <td className="num">{signed(r.ifReversed ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

const isChanged = (r: ReconciliationRule): boolean =>
  r.ifReversed !== null && r.ifReversed !== (r.trucks ?? 0);

/// Parts of cut months have their sums and no such sums with the order reversed.
const hasNoReverse = (r: ReconciliationRule): boolean =>
  r.kind === "SHOWN" && r.trucks !== null && r.ifReversed === null;
