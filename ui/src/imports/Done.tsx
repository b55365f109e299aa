import type { Import } from "../api/types";
import { instant } from "../messages/format";
import { t } from "../messages/t";
import { Link } from "../shell/router";
import { About } from "./About";
import { DayBars } from "./DayBars";
import { Changes, Equation } from "./Preview";
import { Problems } from "./Problems";
import { RowsOf } from "./RowsOf";
import { UnsettledNames } from "./UnsettledNames";

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
        <Changes one={one} />
        {one.corrected + one.withdrawn > 0 && <p className="quiet">{t("imports.done.words")}</p>}
        <hr />
        <Equation one={one} />
      </section>
      <div className="two">
        <div className="stack">
          <Problems one={one} />
          <RowsOf id={one.id} />
        </div>
        <div className="stack">
          <DayBars days={one.days} />
          <UnsettledNames names={one.unsettled} />
          <About one={one} />
        </div>
      </div>
    </>
  );
}
