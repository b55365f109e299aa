import type { Import } from "../api/types";
import { instant } from "../messages/format";
import { t } from "../messages/t";
import { Link } from "../shell/router";
import { About } from "./About";
import { DayBars } from "./DayBars";
import { Equation, Term } from "./Preview";
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
        <p className="equation">
          <Term n={one.added} words={t("imports.done.added")} />
          <Term n={one.unchanged} words={t("imports.done.unchanged")} />
          <Term n={one.corrected} words={t("imports.done.corrected")} />
          <Term n={one.withdrawn} words={t("imports.done.withdrawn")} />
        </p>
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
