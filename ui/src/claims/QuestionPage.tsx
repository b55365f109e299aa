import "./claims.css";
import * as api from "../api/calls";
import type { Claim, Rivals } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Exports } from "../kit/Exports";
import { Choice } from "../kit/Field";
import { KnownAt, useKnownAt } from "../kit/KnownAt";
import { Empty, Failed, Reading, SharedWithYou } from "../kit/states";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link, navigate, usePlace, withParams } from "../shell/router";
import { useHasRole } from "../shell/session";
import { GapTable } from "./GapTable";
import { ScaleDrawing } from "./ScaleDrawing";
import { Sources } from "./Sources";
import { Standing } from "./Standing";
import { commonUnit } from "./scale";
import { claimantName, figure, hasNumber, lacksFirstDay, period, published } from "./words";

/// Rival claims side by side: none is chosen, and nothing is averaged.
export default function QuestionPage({ id }: { id: string }) {
  useTitle("claims.rivals");
  const [knownAt] = useKnownAt();
  const load = useLoad(`rivals ${id} ${knownAt}`, (signal) =>
    api.rivals(id, { knownAt: knownAt ?? undefined }, { signal }),
  );
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  if (load.data === null) return <Reading />;
  return <Question rivals={load.data} knownAt={knownAt} />;
}

function Question({ rivals, knownAt }: { rivals: Rivals; knownAt: string | null }) {
  const { question, items } = rivals;
  const mayClaim = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const unit = commonUnit(items, question.unit);
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <p className="crumbs">
            <Link href="/questions">{t("claims.questions")}</Link>
          </p>
          <h1 className="wrap">
            <bdi>{question.title}</bdi>
          </h1>
          {question.words !== null && (
            <p>
              <bdi>{question.words}</bdi>
            </p>
          )}
        </div>
        {mayClaim && (
          <Link className="button primary" href={`/claims/new?question=${question.id}`}>
            {t("claims.rivals.add")}
          </Link>
        )}
      </div>
      <KnownAt />
      {items.length === 0 ? (
        <div className="card">
          <Empty title={t("claims.rivals.none")}>
            <p>{t("claims.rivals.none.words")}</p>
          </Empty>
        </div>
      ) : (
        <>
          <p className="quiet">{t("claims.rivals.words", { n: items.length })}</p>
          {rivals.more && <p className="note">{t("claims.rivals.more")}</p>}
          {unit !== null && <Compared rivals={rivals} unit={unit} />}
          <ul className="rivals">
            {items.map((claim) => (
              <Card key={claim.id} claim={claim} />
            ))}
          </ul>
          <GapTable rivals={rivals} />
          <Exports
            of={`/questions/${encodeURIComponent(question.id)}`}
            asked={{ knownAt: knownAt ?? undefined }}
            what={t("claims.rivals")}
          />
        </>
      )}
      <SharedWithYou />
    </div>
  );
}

/// One axis for all claims of one unit, and the gap between two of them in words.
function Compared({ rivals, unit }: { rivals: Rivals; unit: string }) {
  const place = usePlace();
  const on = rivals.items.filter((c) => c.unit === unit && hasNumber(c));
  const off = rivals.items.length - on.length;
  const gaps = rivals.gaps.filter((g) => g.unit === unit);
  const widest = [...gaps].sort((a, b) => (b.difference ?? -1) - (a.difference ?? -1))[0];
  const known = (ref: string | null) => on.find((c) => c.ref === ref)?.id;
  const left = known(place.search.get("a")) ?? widest?.left ?? on[0]?.id ?? "";
  const right = known(place.search.get("b")) ?? widest?.right ?? on[1]?.id ?? "";
  const gap = gaps.find(
    (g) => (g.left === left && g.right === right) || (g.left === right && g.right === left),
  );
  const choose = (name: "a" | "b", id: string) => {
    const refOf = (wanted: string) => on.find((c) => c.id === wanted)?.ref ?? null;
    const chosen =
      name === "a" ? { a: refOf(id), b: refOf(right) } : { a: refOf(left), b: refOf(id) };
    navigate(withParams(place, chosen), { replace: true });
  };
  const options = on.map((c) => ({
    id: c.id,
    words: `${figure(c)} · ${claimantName(c)} · ${c.ref}`,
  }));
  return (
    <section className="card stack-tight" aria-label={t("claims.scale")}>
      <h2>
        {t("claims.scale")} <span className="note">{unit}</span>
      </h2>
      <ScaleDrawing claims={on} unit={unit} left={left} right={right} />
      {off > 0 && <p className="note">{t("claims.scale.off", { n: off })}</p>}
      {on.length > 1 && (
        <>
          <div className="row top-aligned">
            <Choice
              label={t("claims.gap.left")}
              value={left}
              options={options}
              onChoose={(id) => choose("a", id)}
            />
            <Choice
              label={t("claims.gap.right")}
              value={right}
              options={options}
              onChoose={(id) => choose("b", id)}
            />
          </div>
          <p className="gap-words" role="status">
            <bdi>{gap?.words ?? t("claims.gap.same")}</bdi>
          </p>
        </>
      )}
    </section>
  );
}

function Card({ claim }: { claim: Claim }) {
  return (
    <li className="card stack-tight rival">
      <h3 className="wrap">
        <Link href={`/claims/${claim.id}`}>
          <bdi>{claimantName(claim)}</bdi>
        </Link>
      </h3>
      <p className="claim-large">
        {hasNumber(claim) ? (
          <>
            <strong>{figure(claim)}</strong> <bdi>{claim.unit}</bdi>
          </>
        ) : (
          <strong className="claim-words">
            <bdi>{claim.words}</bdi>
          </strong>
        )}
      </p>
      {hasNumber(claim) && claim.words !== null && (
        <p className="quiet small">
          <bdi>{t("claims.asStated", { words: claim.words })}</bdi>
        </p>
      )}
      <Standing claim={claim} />
      <dl className="facts small">
        <dt>{t("claims.definition")}</dt>
        <dd className="wrap">
          <bdi>{claim.definition}</bdi>
        </dd>
        <dt>{t("claims.period")}</dt>
        <dd className="wrap">
          <bdi>{period(claim)}</bdi>
          {lacksFirstDay(claim) && <p className="note">{t("claims.period.noFirstDay")}</p>}
        </dd>
        <dt>{t("claims.published")}</dt>
        <dd>{published(claim)}</dd>
        <dt>{t("claims.source")}</dt>
        <dd>
          <Sources title={claim.source.title} urls={claim.source.urls} />
        </dd>
      </dl>
      <p className="note">
        <Link href={claim.shortAddress}>
          <code>{claim.shortAddress}</code>
        </Link>
      </p>
    </li>
  );
}
