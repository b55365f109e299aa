import type { Reconciliation } from "../api/types";
import { Exports } from "../kit/Exports";
import { t } from "../messages/t";
import { Addition } from "./Addition";
import { Asserted } from "./Asserted";
import { DaysChart } from "./DaysChart";
import { DaysTable } from "./DaysTable";
import { Legend, Patterns } from "./Drawn";
import { Equation } from "./Equation";
import { Order } from "./Order";
import { Lists } from "./Lists";
import { sumOfDays } from "./plot";
import { type PairGround, pairOf } from "./useReconciliation";
import { periodWords } from "./words";

type Props = { ground: PairGround; found: Reconciliation; onMade: () => void };

/// A month, or all days of both: the addition of its sums, each day's, and the order of the rules.
export function MonthView({ ground, found, onMade }: Props) {
  const { totals } = found;
  const days = found.days.filter((d) => d.state === "COUNTED").length;
  const period = periodWords(ground.month, ground.span);
  const openDay = (day: string) => ground.change({ day, open: null });
  return (
    <>
      <Patterns />
      {totals === null || days === 0 ? (
        <p className="message">{t("reconciliation.noDays", { period })}</p>
      ) : (
        <>
          <Equation
            ground={ground}
            found={found}
            totals={totals}
            span={ground.span}
            days={days}
            title={t("reconciliation.equation", { period })}
          />
          <section className="card" aria-labelledby="addition">
            <div className="head">
              <h2 id="addition">{t("reconciliation.addition.of", { period })}</h2>
              <span className="note">{t("reconciliation.sums", { days })}</span>
            </div>
            <Addition
              found={found}
              marks={[ground.markOf(found.left), ground.markOf(found.right)]}
              totals={totals}
              parts={sumOfDays(found.days, found.order)}
              caption={t("reconciliation.addition.of", { period })}
              onOpen={(rule) => ground.change({ open: { rule } })}
            />
          </section>
        </>
      )}
      <Asserted ground={ground} found={found} onMade={onMade} />
      <section className="card" aria-labelledby="days">
        <div className="head">
          <h2 id="days">{t("reconciliation.days")}</h2>
          <span className="note">{t("reconciliation.days.words")}</span>
          <span className="grow" />
          <Exports
            of="/flow/reconciliation"
            asked={{ ...pairOf(ground), ...ground.span }}
            what={t("reconciliation.days")}
          />
        </div>
        <Legend found={found} />
        <DaysChart found={found} onDay={openDay} />
        <DaysTable ground={ground} found={found} onDay={openDay} />
      </section>
      <div className="pairs">
        <Order found={found} period={period} />
        <Lists ground={ground} found={found} />
      </div>
    </>
  );
}
