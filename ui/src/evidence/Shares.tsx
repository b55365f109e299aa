import type { PartOf, SharePair } from "../api/types";
import { count, percent } from "../messages/format";
import { t } from "../messages/t";

/// What part of its whole each definition had on either side; what is not recorded is said.
export function Shares({ shares }: { shares: SharePair[] }) {
  return (
    <section className="card" aria-labelledby="shares">
      <div className="head">
        <h2 id="shares">{t("evidence.shares")}</h2>
        <span className="note">{t("evidence.shares.sub")}</span>
      </div>
      <div className="table-box short" tabIndex={0} role="group" aria-labelledby="shares">
        <table>
          <caption className="unseen">{t("evidence.shares.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("evidence.shares.definition")}</th>
              <th scope="col" className="num">
                {t("evidence.before")}
              </th>
              <th scope="col" className="num">
                {t("evidence.after")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map((s) => (
              <tr key={s.definition}>
                <th scope="row">{s.name}</th>
                {s.recorded ? (
                  <>
                    <Part part={s.before} />
                    <Part part={s.after} />
                  </>
                ) : (
                  <td colSpan={2}>
                    <span className="not-recorded">{t("evidence.notRecorded")}</span>
                    <div className="note">{s.notRecordedWhy}</div>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Part({ part }: { part: PartOf | null }) {
  if (part === null) return <td className="num quiet">{t("evidence.shares.none")}</td>;
  return (
    <td className="num">
      {part.share === null ? (
        <span className="quiet">{t("evidence.shares.noWhole")}</span>
      ) : (
        <strong>{percent(part.share)}</strong>
      )}
      <div className="note">
        {t("evidence.shares.of", { value: count(part.value), of: count(part.of) })}
      </div>
    </td>
  );
}
