import "./claims.css";
import { useEffect, useState } from "react";
import * as api from "../api/calls";
import { useLoad, usePages } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Exports } from "../kit/Exports";
import { Choice, Field } from "../kit/Field";
import { KnownAt, useKnownAt } from "../kit/KnownAt";
import { Empty, Failed, Reading, SharedWithYou } from "../kit/states";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link, navigate, usePlace, withParams } from "../shell/router";
import { useHasRole } from "../shell/session";
import { ClaimsTable } from "./ClaimsTable";

const WAIT_MS = 250;
const ONLY = ["", "current", "superseded", "disputed"] as const;

/// Public figures, each by whoever claims it. Rivals stand in the list beside each other.
export default function ClaimsPage() {
  useTitle("claims.title");
  const place = usePlace();
  const [knownAt] = useKnownAt();
  const mayClaim = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const questions = useLoad(`questions ${knownAt}`, (signal) =>
    api.questions({ knownAt: knownAt ?? undefined }, { signal }),
  );
  const of = (name: string) => place.search.get(name) ?? "";
  const asked: api.ClaimsQuery = {
    text: of("text"),
    only: of("only"),
    question: of("question"),
    unit: of("unit"),
    claimant: of("claimant"),
    from: of("from"),
    to: of("to"),
    knownAt: knownAt ?? "",
  };
  const change = (changes: Record<string, string | null>) =>
    navigate(withParams(place, changes), { replace: true });
  const isNarrowed = Object.entries(asked).some(([name, v]) => name !== "knownAt" && v !== "");
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1>{t("claims.title")}</h1>
          <p>{t("claims.sub")}</p>
        </div>
        <Link className="button" href="/questions">
          {t("claims.questions")}
        </Link>
        {mayClaim && (
          <>
            <Link className="button" href="/claims/import">
              {t("claims.import")}
            </Link>
            <Link className="button primary" href="/claims/new">
              {t("claims.new")}
            </Link>
          </>
        )}
      </div>
      <KnownAt />
      <section className="card stack-tight" aria-label={t("claims.title")}>
        <div className="row top-aligned">
          <Search text={of("text")} onSearch={(text) => change({ text: text || null })} />
          <Choice
            label={t("claims.only")}
            value={of("only")}
            options={ONLY.map((id) => ({ id, words: t(`claims.only.${id === "" ? "all" : id}`) }))}
            onChoose={(id) => change({ only: id || null })}
          />
          <Choice
            label={t("claims.question")}
            value={of("question")}
            options={[
              { id: "", words: t("claims.question.all") },
              ...(questions.data?.items ?? []).map((q) => ({ id: q.id, words: q.title })),
            ]}
            onChoose={(id) => change({ question: id || null })}
          />
          <Field
            label={t("claims.from")}
            type="date"
            value={of("from")}
            onChange={(e) => change({ from: e.target.value || null })}
          />
          <Field
            label={t("claims.to")}
            type="date"
            value={of("to")}
            onChange={(e) => change({ to: e.target.value || null })}
          />
        </div>
        {(of("claimant") !== "" || of("unit") !== "") && (
          <div className="row">
            {(["claimant", "unit"] as const)
              .filter((name) => of(name) !== "")
              .map((name) => (
                <Button key={name} kind="plain" onPress={() => change({ [name]: null })}>
                  {t(`claims.drop.${name}`, { what: of(name) })}
                </Button>
              ))}
          </div>
        )}
        <List asked={asked} isNarrowed={isNarrowed} />
      </section>
      <SharedWithYou />
    </div>
  );
}

function List({ asked, isNarrowed }: { asked: api.ClaimsQuery; isNarrowed: boolean }) {
  const pages = usePages(`claims ${JSON.stringify(asked)}`, (after, signal) =>
    api.claims({ ...asked, after }, { signal }),
  );
  if (pages.failure !== null) return <Failed failure={pages.failure} onAgain={pages.reload} />;
  if (pages.items === null) return <Reading />;
  if (pages.items.length === 0) {
    return (
      <Empty title={t("claims.empty")}>
        <p>{t(isNarrowed ? "claims.empty.narrowed" : "claims.empty.words")}</p>
      </Empty>
    );
  }
  return (
    <>
      <ClaimsTable claims={pages.items} caption={t("claims.caption")} busy={pages.busy} />
      <div className="row">
        <Exports of="/claims" asked={asked} what={t("claims.title")} />
        {pages.hasMore && (
          <Button onPress={pages.more} isDisabled={pages.busy}>
            {t("shell.more")}
          </Button>
        )}
      </div>
    </>
  );
}

/// Asks when the hand rests, not at every letter.
function Search({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => onSearch(typed.trim()), WAIT_MS);
    return () => clearTimeout(timer);
  });
  return (
    <Field
      label={t("claims.search")}
      type="search"
      value={typed}
      dir="auto"
      data-page-search=""
      onChange={(e) => setTyped(e.target.value)}
    />
  );
}
