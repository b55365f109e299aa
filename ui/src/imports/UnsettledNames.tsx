import type { Import } from "../api/types";
import { count } from "../messages/format";
import { t, tCode } from "../messages/t";
import { Link } from "../shell/router";

/// Names that the register does not know: kept as written, for a person to settle.
export function UnsettledNames({ names }: { names: Import["unsettled"] }) {
  if (names.length === 0) return null;
  return (
    <section className="card stack-tight" aria-labelledby="unsettled">
      <div className="row">
        <h2 id="unsettled" className="grow">
          {t("imports.unsettled")}
        </h2>
        <Link href="/register?tab=unsettled">{t("imports.unsettled.go")}</Link>
      </div>
      <p className="note">{t("imports.unsettled.words")}</p>
      <div className="table-box" tabIndex={0} role="group" aria-label={t("imports.unsettled")}>
        <table className="small">
          <thead>
            <tr>
              <th scope="col">{t("imports.unsettled.written")}</th>
              <th scope="col">{t("imports.unsettled.kind")}</th>
              <th scope="col" className="num">
                {t("imports.unsettled.rows")}
              </th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={`${name.kind} ${name.written}`}>
                <th scope="row" className="wrap">
                  <bdi>{name.written}</bdi>
                </th>
                <td>{tCode("register.kind", name.kind)}</td>
                <td className="num">{count(name.rows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
