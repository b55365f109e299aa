import "./claims.css";
import { useEffect, useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { FieldProblem } from "../api/types";
import { useLoad } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { type Count, countOf } from "../kit/count";
import { isWhole, type Seen } from "../kit/label";
import { LabelPicker } from "../kit/LabelPicker";
import { Failed, Message, Reading } from "../kit/states";
import { type Key, t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { navigate, usePlace } from "../shell/router";
import { useHasRole } from "../shell/session";
import { CountFacts } from "./CountFacts";
import { requestOfCount } from "./counted";
import { type Entered, elsewhere, enteredFrom, NOTHING, requestOf, wrongNumbers } from "./form";
import { FigureFields, OpenFields, ScopeFields, SourceFields, WhatFields } from "./Fields";

/// A new claim, or a newer one in the place of an own one. Nobody is asked whether it is true.
export default function NewClaimPage() {
  useTitle("claims.new");
  const mayClaim = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const { search } = usePlace();
  const older = search.get("supersedes");
  const load = useLoad(older === null ? null : `older ${older}`, (signal) =>
    api.claim(older ?? "", {}, { signal }),
  );
  if (!mayClaim) return <Message tone="warn" title={t("claims.role")} />;
  if (older === null) {
    const start = { ...NOTHING, question: search.get("question") ?? "" };
    return <Form start={start} older={null} count={countOf(search)} />;
  }
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  if (load.data === null) return <Reading />;
  return <Form start={enteredFrom(load.data)} older={older} count={null} />;
}

type FormProps = { start: Entered; older: string | null; count: Count | null };

function Form({ start, older, count }: FormProps) {
  const [entered, setEntered] = useState(start);
  const [seen, setSeen] = useState<Seen>({ by: "default" });
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const questions = useLoad("questions", (signal) => api.questions({}, { signal }));
  const definitions = useLoad("definitions", (signal) => api.flowDefinitions({ signal }));
  const change = (changes: Partial<Entered>) => setEntered({ ...entered, ...changes });
  useEffect(() => {
    if (problems.length > 0) {
      document.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
    }
  }, [problems]);

  const send = () => {
    setAsked(true);
    setFailure(null);
    if (busy || !isWhole(seen)) return;
    const texts = (count === null ? wrongNumbers(entered) : []).map((field) => ({
      field,
      code: "NOT_A_NUMBER",
      message: t("claims.form.notANumber"),
    }));
    if (texts.length > 0) {
      setProblems(texts);
      return;
    }
    setBusy(true);
    const wish =
      count === null ? requestOf(entered, seen, older) : requestOfCount(count, entered, seen);
    api.makeClaim(wish).then(
      (made) => {
        announce(t("claims.made", { ref: made.ref }));
        navigate(`/claims/${made.id}`);
      },
      (thrown: unknown) => {
        setBusy(false);
        if (thrown instanceof ApiProblem && thrown.fields.length > 0) setProblems(thrown.fields);
        else setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable());
      },
    );
  };

  const others = elsewhere(problems, count !== null);
  const fields = { entered, change, problems };
  return (
    <form
      className="stack narrow"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        send();
      }}
    >
      <div className="page-head">
        <div className="grow">
          <h1>{t(older === null ? "claims.new" : "claims.makeNewer")}</h1>
          <p>{t(subOf(older, count))}</p>
        </div>
      </div>
      {problems.length > 0 && (
        <Message tone="bad" title={t("claims.form.problems", { n: problems.length })}>
          {others.length > 0 && (
            <ul className="bullets">
              {others.map((p) => (
                <li key={p.field + p.code}>{p.message}</li>
              ))}
            </ul>
          )}
        </Message>
      )}
      {count !== null ? (
        <>
          <CountFacts
            count={count}
            definitions={definitions.data?.items ?? []}
            problems={problems}
          />
          <OpenFields {...fields} questions={questions.data?.items ?? []} />
        </>
      ) : (
        <>
          <FigureFields {...fields} />
          <WhatFields
            {...fields}
            questions={questions.data?.items ?? []}
            definitions={definitions.data?.items ?? []}
          />
          <ScopeFields {...fields} />
          <SourceFields {...fields} />
        </>
      )}
      <section className="card">
        <LabelPicker of="CLAIM" seen={seen} onChange={setSeen} showMissing={asked} />
        {older !== null && seen.by === "default" && (
          <p className="note">{t("claims.makeNewer.label")}</p>
        )}
        {count !== null && seen.by === "default" && (
          <p className="note">{t("claims.count.label")}</p>
        )}
      </section>
      {failure !== null && <Failed failure={failure} onAgain={send} />}
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={busy}>
          {t("claims.form.do")}
        </Button>
        <Button kind="plain" onPress={() => history.back()}>
          {t("shell.cancel")}
        </Button>
      </div>
    </form>
  );
}

function subOf(older: string | null, count: Count | null): Key {
  if (count !== null) return "claims.count.sub";
  return older === null ? "claims.new.sub" : "claims.makeNewer.sub";
}
