import "./reconciliation.css";
import "./sheet.css";
import { useEffect } from "react";
import type { Reconciliation } from "../api/types";
import { Button } from "../kit/Button";
import { Mark } from "../kit/Mark";
import { Failed, Message, NothingHere, Reading } from "../kit/states";
import { count, day as dayWords, instant, weekday } from "../messages/format";
import { t } from "../messages/t";
import { addressOf, Link, usePlace } from "../shell/router";
import { useSession } from "../shell/session";
import { TrialMark } from "../shell/TrialMark";
import { Addition } from "./Addition";
import { Patterns } from "./Drawn";
import { editionWords, readingOf } from "./Lists";
import { partsOf } from "./plot";
import { type PairGround, useGround, usePair } from "./useReconciliation";
import { dayTotals, notCovered } from "./words";

/// One side of paper that both parties can carry out of the room: black on white, without the
/// shell, and nothing on it that the page does not say too.
export default function SheetPage() {
  const ground = useGround();
  const day = ground.is === "ready" ? ground.ground.state.day : null;
  useEffect(() => {
    const page = day === null ? t("reconciliation.sheet") : `${t("reconciliation.sheet")} ${day}`;
    document.title = t("shell.title", { page });
  }, [day]);
  return (
    <main id="page" className="paper reconciliation" tabIndex={-1}>
      {ground.is === "reading" && <Reading />}
      {ground.is === "failed" && <Failed failure={ground.failure} onAgain={ground.again} />}
      {ground.is === "empty" && <NothingHere />}
      {ground.is === "ready" &&
        (day === null ? (
          <Message title={t("reconciliation.sheet.noDay")}>
            <Back />
          </Message>
        ) : (
          <OfDay ground={ground.ground} day={day} />
        ))}
    </main>
  );
}

function Back() {
  const { search } = usePlace();
  return (
    <Link className="button" href={addressOf("/reconciliation", search)}>
      {t("reconciliation.sheet.back")}
    </Link>
  );
}

function OfDay({ ground, day }: { ground: PairGround; day: string }) {
  const { data, failure, reload } = usePair(ground, { from: day, to: day });
  if (failure !== null) return <Failed failure={failure} onAgain={reload} />;
  if (data === null) return <Reading />;
  const found = data.days.find((d) => d.day === day);
  const why =
    data.state !== "COMPUTED"
      ? (data.why ?? t("reconciliation.notComputed.words"))
      : data.label?.caveats.includes("DISPLAY_ONLY") === true
        ? t("reconciliation.sheet.displayOnly")
        : found === undefined
          ? t("reconciliation.notCovered.both")
          : notCovered(data, found);
  return (
    <>
      <div className="row no-print sheet-acts">
        <Back />
        {why === null && (
          <Button kind="primary" onPress={() => window.print()}>
            {t("reconciliation.sheet.print")}
          </Button>
        )}
      </div>
      {why !== null || found === undefined ? (
        <Message title={t("reconciliation.sheet.none")}>
          <p>{why}</p>
        </Message>
      ) : (
        <Paper ground={ground} found={data} day={found} />
      )}
    </>
  );
}

type PaperProps = { ground: PairGround; found: Reconciliation; day: Reconciliation["days"][0] };

function Paper({ ground, found, day }: PaperProps) {
  const { theatre, me } = useSession();
  const totals = dayTotals(day);
  if (totals === null) return null;
  const applied = found.rules.filter((r) => r.kind === "ASSERTED" && r.trucks !== null);
  const claimants = [...new Set(applied.map((r) => r.claimant ?? r.name))];
  const marks: [number, number] = [ground.markOf(found.left), ground.markOf(found.right)];
  return (
    <article className="a4" aria-labelledby="sheet">
      <Patterns />
      <header>
        <div>
          <h1 id="sheet">{t("reconciliation.sheet")}</h1>
          <p className="sheet-day">
            <bdi>{weekday(day.day)}</bdi>
          </p>
        </div>
        <div className="sheet-where">
          <bdi>{t("shell.theatre", { name: theatre.name })}</bdi>
          <TrialMark theatre={theatre} />
        </div>
      </header>
      <section className="sheet-sides" aria-label={t("reconciliation.lists")}>
        <Side ground={ground} found={found} side="left" n={totals.left} />
        <Side ground={ground} found={found} side="right" n={totals.right} />
      </section>
      <p className="sheet-definition">
        <strong>{t("reconciliation.sheet.counted", { definition: ground.definition.name })}</strong>{" "}
        {ground.definition.words}
        {ground.definition.dayRule !== null && ` ${ground.definition.dayRule}`}
      </p>
      {claimants.length > 0 && (
        <p className="sheet-asserted">
          <strong>
            <bdi>{t("reconciliation.applied.by", { claimants: claimants.join(", ") })}</bdi>
          </strong>
        </p>
      )}
      <Addition
        found={found}
        marks={marks}
        totals={totals}
        parts={partsOf(day, found.order)}
        caption={t("reconciliation.addition.of", { period: dayWords(day.day) })}
      />
      <section className="initials" aria-label={t("reconciliation.sheet.initials")}>
        {[1, 2].map((n) => (
          <div key={n}>
            <span className="line" />
            <span>{t("reconciliation.sheet.initialsFor")}</span>
          </div>
        ))}
      </section>
      <p className="sheet-note">{t("reconciliation.sheet.initials.words")}</p>
      <footer>
        <p>
          {t("shell.sharedWithYou")}{" "}
          {ground.knownAt === null
            ? t("reconciliation.sheet.knownNow", { at: instant(me.now) })
            : t("kit.known.past", { day: dayWords(ground.knownAt) })}{" "}
          {found.computedAt !== null &&
            t("reconciliation.computedAt", { at: instant(found.computedAt) })}
        </p>
        <p className="sheet-address">
          <bdi>{location.href}</bdi>
        </p>
      </footer>
    </article>
  );
}

function Side(props: {
  ground: PairGround;
  found: Reconciliation;
  side: "left" | "right";
  n: number;
}) {
  const { ground, found, side, n } = props;
  const source = ground[side];
  const list = side === "left" ? found.leftList : found.rightList;
  return (
    <div>
      <p className="who-line">
        <Mark mark={ground.markOf(source.id)} />
        <strong>
          <bdi>{source.name}</bdi>
        </strong>
      </p>
      <p className="sheet-n">
        {count(n)} <small>{t(`reconciliation.unit.${found.unit}`)}</small>
      </p>
      <p>{readingOf(ground, source.id)}</p>
      {list !== null && <p className="sheet-note">{editionWords(list)}</p>}
    </div>
  );
}
