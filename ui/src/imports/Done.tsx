import type { Import } from "../api/types";
import { day, instant } from "../messages/format";
import { t } from "../messages/t";
import { Link } from "../shell/router";
import { Changes, Equation } from "./Figures";
import { Findings } from "./Findings";

/// What the commit did, in the four words of an edition.
export function Done({ one }: { one: Import }) {
  return (
    <>
      <section className="card stack-tight">
        <div className="row">
          <h2 className="grow">
            {t("imports.committed", {
              at: one.committedAt === null ? "" : instant(one.committedAt),
            })}
          </h2>
          <Link className="button primary" href="/flow">
            {t("imports.done.flow")}
          </Link>
        </div>
        {one.reading !== null && (
          <p className="quiet">
            {t(`imports.taken.${one.reading.state}`, {
              from: day(one.reading.coverageFrom),
              to: day(one.reading.coverageTo),
            })}
          </p>
        )}
        <Changes one={one} />
        {one.corrected + one.withdrawn > 0 && <p className="quiet">{t("imports.done.words")}</p>}
        {one.reading !== null && one.reading.elsewhere > 0 && (
          <p className="note">{t("imports.elsewhere", { n: one.reading.elsewhere })}</p>
        )}
        <hr />
        <Equation one={one} />
      </section>
      <Findings one={one} />
    </>
  );
}
