import type { Reconciliation } from "../api/types";
import { t } from "../messages/t";
import { Addition } from "./Addition";
import { Asserted } from "./Asserted";
import { DaysChart } from "./DaysChart";
import { DaysTable } from "./DaysTable";
import { Legend, Patterns } from "./Drawn";
import { Equation } from "./Equation";
import { Order } from "./Order";
import { Lists } from "./Lists";
import type { Part } from "./plot";
import { UNEXPLAINED } from "./state";
import type { PairGround } from "./useReconciliation";
import { periodWords } from "./words";

type Props = { ground: PairGround; found: Reconciliation };

/// A month, or all days of both: the addition of its sums, each day's, and the order of the rules.
export function MonthView({ ground, found }: Props) {
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
            title={t("reconciliation.addition.of", { period })}
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
              parts={periodParts(found)}
              caption={t("reconciliation.addition.of", { period })}
              onOpen={(rule) => ground.change({ open: { rule } })}
            />
          </section>
        </>
      )}
      <Asserted ground={ground} found={found} />
      <section className="card" aria-labelledby="days">
        <div className="head">
          <h2 id="days">{t("reconciliation.days")}</h2>
          <span className="note">{t("reconciliation.days.words")}</span>
        </div>
        <Legend found={found} />
        <DaysChart found={found} onDay={openDay} />
        <DaysTable ground={ground} found={found} onDay={openDay} />
      </section>
      <div className="pairs">
        <Order found={found} />
        <Lists ground={ground} found={found} />
      </div>
    </>
  );
}

/// The sums of the period as parts in the declared order.
export function periodParts(found: Reconciliation): Part[] {
  const place = (rule: string) => {
    const at = found.order.indexOf(rule);
    return at < 0 ? found.order.length : at;
  };
  const parts: Part[] = found.rules
    .flatMap((r) => (r.trucks ? [{ rule: r.rule, kind: r.kind, trucks: r.trucks }] : []))
    .sort((a, b) => a.kind.localeCompare(b.kind) * -1 || place(a.rule) - place(b.rule));
  const rest = found.totals?.unexplained ?? 0;
  if (rest !== 0) parts.push({ rule: UNEXPLAINED, kind: "UNEXPLAINED", trucks: rest });
  return parts;
}
