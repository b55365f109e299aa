import type { Reconciliation } from "../api/types";
import { addDays } from "../flow/days";
import { Button } from "../kit/Button";
import { day as dayWords, weekday } from "../messages/format";
import { t } from "../messages/t";
import { Link } from "../shell/router";
import { Addition } from "./Addition";
import { Asserted } from "./Asserted";
import { DayCells } from "./DayCells";
import { Patterns } from "./Drawn";
import { Equation } from "./Equation";
import { Lists } from "./Lists";
import { Order } from "./Order";
import { partsOf } from "./plot";
import { type PairGround, sheetAddress } from "./useReconciliation";
import { dayTotals, notCovered, periodWords } from "./words";

type Props = { ground: PairGround; found: Reconciliation; day: string; onMade: () => void };

/// One day: the addition line by line, and the two lists cell by cell.
export function DayView({ ground, found, day, onMade }: Props) {
  const counted = found.days.find((d) => d.day === day);
  const totals = counted === undefined ? null : dayTotals(counted);
  const go = (to: string) =>
    ground.change({
      day: to,
      month: ground.state.month === null ? null : monthFor(ground, to),
      open: null,
    });
  return (
    <>
      <Patterns />
      <div className="row day-head">
        <Button kind="plain" onPress={() => ground.change({ day: null, open: null })}>
          <span aria-hidden className="turns">
            ←
          </span>{" "}
          {periodWords(ground.month, ground.span)}
        </Button>
        <h2>
          <bdi>{weekday(day)}</bdi>
        </h2>
        <Button aria-label={t("reconciliation.day.before")} onPress={() => go(addDays(day, -1))}>
          <span aria-hidden className="turns">
            ‹
          </span>
        </Button>
        <Button aria-label={t("reconciliation.day.after")} onPress={() => go(addDays(day, 1))}>
          <span aria-hidden className="turns">
            ›
          </span>
        </Button>
        <span className="grow" />
        {totals !== null && (
          <Link className="button primary no-print" href={sheetAddress(ground, day)}>
            {t("reconciliation.sheet.go")}
          </Link>
        )}
      </div>
      {counted === undefined || totals === null ? (
        <p className="message">
          {counted === undefined ? t("reconciliation.notCovered.both") : notCovered(found, counted)}
        </p>
      ) : (
        <>
          <Equation
            ground={ground}
            found={found}
            totals={totals}
            span={{ from: day, to: day }}
            days={1}
            title={t("reconciliation.equation", { period: dayWords(day) })}
          />
          <section className="card" aria-labelledby="addition">
            <div className="head">
              <h2 id="addition">{t("reconciliation.addition.of", { period: dayWords(day) })}</h2>
            </div>
            <Addition
              found={found}
              marks={[ground.markOf(found.left), ground.markOf(found.right)]}
              totals={totals}
              parts={partsOf(counted, found.order)}
              caption={t("reconciliation.addition.of", { period: dayWords(day) })}
              onOpen={(rule) => ground.change({ open: { rule } })}
            />
          </section>
          <DayCells ground={ground} day={day} />
        </>
      )}
      <Asserted ground={ground} found={found} onMade={onMade} />
      <div className="pairs">
        <Order found={found} period={answered(found)} />
        <Lists ground={ground} found={found} />
      </div>
    </>
  );
}

/// The days of which the rules' own sums speak.
function answered({ days }: Reconciliation): string {
  const [first, last] = [days[0]?.day ?? "", days.at(-1)?.day ?? ""];
  if (first === last) return first === "" ? "" : dayWords(first);
  return t("reconciliation.period", { from: dayWords(first), to: dayWords(last) });
}

/// Going past the end of a month takes the month along.
function monthFor(ground: PairGround, day: string): string | null {
  return day >= ground.span.from && day <= ground.span.to ? ground.state.month : day.slice(0, 7);
}
