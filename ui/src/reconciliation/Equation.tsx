import type { ReactNode } from "react";
import type { Reconciliation } from "../api/types";
import { Open } from "../kit/Button";
import { Mark } from "../kit/Mark";
import { count, signed } from "../messages/format";
import { t } from "../messages/t";
import { addressOf, Link } from "../shell/router";
import { KindSwatch } from "./Drawn";
import type { PartKind } from "./plot";
import { type Span, UNEXPLAINED } from "./state";
import type { PairGround } from "./useReconciliation";
import { kindWords, type Totals } from "./words";

type Props = {
  ground: PairGround;
  found: Reconciliation;
  totals: Totals;
  span: Span;
  days: number;
  title: string;
};

/// Two counts side by side as equals, their difference, and what it consists of. What rows show
/// and what somebody asserts are two figures and never one; what nobody explains is as large.
export function Equation({ ground, found, totals, span, days, title }: Props) {
  const [left, right] = [ground.left, ground.right];
  const open = () => ground.change({ open: { rule: UNEXPLAINED } });
  return (
    <section className="card equation" aria-labelledby="equation">
      <h2 id="equation" className="unseen">
        {title}
      </h2>
      <p className="unseen">
        {t("reconciliation.equation.spoken", {
          left: found.leftName,
          leftCount: count(totals.left),
          right: found.rightName,
          rightCount: count(totals.right),
          difference: signed(totals.difference),
          shown: signed(totals.shown),
          asserted: signed(totals.asserted),
          unexplained: signed(totals.unexplained),
        })}
      </p>
      <div className="terms">
        <Count ground={ground} source={left} n={totals.left} span={span} unit={found.unit} />
        <Sign words="−" />
        <Count ground={ground} source={right} n={totals.right} span={span} unit={found.unit} />
        <Sign words="=" />
        <Term
          className="difference"
          who={<span>{t("reconciliation.difference")}</span>}
          n={signed(totals.difference)}
          words={
            days === 1
              ? t("reconciliation.difference.words")
              : t("reconciliation.difference.days", { days })
          }
        />
      </div>
      <div className="terms parts">
        <Sign words="=" />
        <Kind kind="SHOWN" words={t("reconciliation.kind.SHOWN.words")}>
          <a className="open" href="#addition-SHOWN">
            {signed(totals.shown)}
          </a>
        </Kind>
        <Sign words="+" />
        <Kind
          kind="ASSERTED"
          words={t(
            ground.state.with.length === 0
              ? "reconciliation.kind.ASSERTED.words"
              : "reconciliation.kind.ASSERTED.on",
          )}
        >
          <a className="open" href="#addition-ASSERTED">
            {signed(totals.asserted)}
          </a>
        </Kind>
        <Sign words="+" />
        <Kind kind="UNEXPLAINED" words={t("reconciliation.kind.UNEXPLAINED.words")}>
          <Open onPress={open}>{signed(totals.unexplained)}</Open>
        </Kind>
      </div>
    </section>
  );
}

function Sign({ words }: { words: string }) {
  return (
    <span className="sign-between" aria-hidden>
      {words}
    </span>
  );
}

type TermProps = { who: ReactNode; n: ReactNode; words: ReactNode; className?: string };

function Term({ who, n, words, className = "" }: TermProps) {
  return (
    <div className={`fig ${className}`}>
      <div className="who-line">{who}</div>
      <div className="n">{n}</div>
      <p>{words}</p>
    </div>
  );
}

type KindProps = { kind: PartKind; words: string; children: ReactNode };

function Kind({ kind, words, children }: KindProps) {
  return (
    <Term
      className={kind.toLowerCase()}
      who={
        <>
          <KindSwatch kind={kind} />
          {kindWords(kind)}
        </>
      }
      n={children}
      words={words}
    />
  );
}

function Count(props: {
  ground: PairGround;
  source: PairGround["left"];
  n: number;
  span: Span;
  unit: Reconciliation["unit"];
}) {
  const { ground, source, n, span, unit } = props;
  return (
    <Term
      who={
        <>
          <Mark mark={ground.markOf(source.id)} />
          <bdi>{source.name}</bdi>
        </>
      }
      n={
        <>
          <Link className="open" href={flowAddress(ground, source.id, span)}>
            {count(n)}
          </Link>{" "}
          <small>{t(`reconciliation.unit.${unit}`)}</small>
        </>
      }
      words={ground.definition.readings.find((r) => r.source === source.id)?.words ?? ""}
    />
  );
}

/// The same count on the flow page, opened at its definition and rows.
export function flowAddress(ground: PairGround, source: string, span: Span): string {
  const { definition, knownAt, state, left } = ground;
  const list = source === left.id ? state.leftList : state.rightList;
  const search = new URLSearchParams({ ...span, definition: definition.id });
  if (list !== null) search.set("lists", `${source}:${list}`);
  if (knownAt !== null) search.set("knownAt", knownAt);
  search.set(
    "open",
    span.from === span.to
      ? `day:${source}:${definition.id}:${span.from}`
      : `period:${source}:${definition.id}`,
  );
  return addressOf("/flow", search);
}
