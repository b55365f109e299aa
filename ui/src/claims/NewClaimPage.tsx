import "./claims.css";
import { useEffect, useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { FieldProblem } from "../api/types";
import { useLoad } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { isWhole, type Seen } from "../kit/label";
import { LabelPicker } from "../kit/LabelPicker";
import { Failed, Message, Reading } from "../kit/states";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { navigate, usePlace } from "../shell/router";
import { useHasRole } from "../shell/session";
import { type Entered, elsewhere, enteredFrom, NOTHING, requestOf, wrongNumbers } from "./form";
import { FigureFields, ScopeFields, SourceFields, WhatFields } from "./Fields";

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
    return <Form start={{ ...NOTHING, question: search.get("question") ?? "" }} older={null} />;
  }
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  if (load.data === null) return <Reading />;
  return <Form start={enteredFrom(load.data)} older={older} />;
}

function Form({ start, older }: { start: Entered; older: string | null }) {
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
    const texts = wrongNumbers(entered).map((field) => ({
      field,
      code: "NOT_A_NUMBER",
      message: t("claims.form.notANumber"),
    }));
    if (texts.length > 0) {
      setProblems(texts);
      return;
    }
    setBusy(true);
    api.makeClaim(requestOf(entered, seen, older)).then(
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

  const others = elsewhere(problems);
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
          <p>{t(older === null ? "claims.new.sub" : "claims.makeNewer.sub")}</p>
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
      <FigureFields {...fields} />
      <WhatFields
        {...fields}
        questions={questions.data?.items ?? []}
        definitions={definitions.data?.items ?? []}
      />
      <ScopeFields {...fields} />
      <SourceFields {...fields} />
      <section className="card">
        <LabelPicker of="CLAIM" seen={seen} onChange={setSeen} showMissing={asked} />
        {older !== null && seen.by === "default" && (
          <p className="note">{t("claims.makeNewer.label")}</p>
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
