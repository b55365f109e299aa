import "./claims.css";
import { useEffect, useRef, useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { Claim, FieldProblem } from "../api/types";
import { useLoad } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { Choice } from "../kit/Field";
import { FileDrop } from "../kit/FileDrop";
import { isWhole, labelOf, type Seen } from "../kit/label";
import { LabelPicker } from "../kit/LabelPicker";
import { Failed, Message } from "../kit/states";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link, navigate } from "../shell/router";
import { useHasRole } from "../shell/session";
import { ClaimsTable } from "./ClaimsTable";
import { Columns, FileProblems } from "./ImportTables";

/// A file with one claim a row: all of it is taken down, or nothing and why.
export default function ImportClaimsPage() {
  useTitle("claims.import");
  const mayClaim = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const [made, setMade] = useState<Claim[] | null>(null);
  if (!mayClaim) return <Message tone="warn" title={t("claims.role")} />;
  return made === null ? <Form onMade={setMade} /> : <Made claims={made} />;
}

function Form({ onMade }: { onMade: (claims: Claim[]) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [question, setQuestion] = useState("");
  const [seen, setSeen] = useState<Seen>({ by: "default" });
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const questions = useLoad("questions", (signal) => api.questions({}, { signal }));
  useEffect(() => {
    setProblems([]);
    setFailure(null);
  }, [file, question, seen]);

  const send = () => {
    setAsked(true);
    setProblems([]);
    setFailure(null);
    if (busy || file === null || !isWhole(seen)) return;
    setBusy(true);
    api.takeClaims(file, { question, label: labelOf(seen) }).then(
      (taken) => {
        announce(t("claims.import.made", { n: taken.items.length }));
        onMade(taken.items);
      },
      (thrown: unknown) => {
        setBusy(false);
        if (thrown instanceof ApiProblem && thrown.fields.length > 0) setProblems(thrown.fields);
        else setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable());
      },
    );
  };

  return (
    <div className="stack narrow">
      <div className="page-head">
        <div className="grow">
          <h1>{t("claims.import")}</h1>
          <p>{t("claims.import.sub")}</p>
        </div>
      </div>
      <section className="card stack-tight" aria-label={t("kit.file")}>
        <FileDrop file={file} onFile={setFile} />
        <p className="note">{t("claims.import.again")}</p>
        <Columns />
      </section>
      <section className="card stack-tight">
        <div className="row">
          <Choice
            label={t("claims.import.question")}
            value={question}
            options={[
              { id: "", words: t("claims.form.question.none") },
              ...(questions.data?.items ?? []).map((q) => ({ id: q.id, words: q.title })),
            ]}
            onChoose={setQuestion}
          />
        </div>
        <LabelPicker of="CLAIM" seen={seen} onChange={setSeen} showMissing={asked} />
      </section>
      {asked && file === null && <Message tone="bad" title={t("imports.start.nothing")} />}
      {problems.length > 0 && <FileProblems problems={problems} />}
      {failure !== null && <Failed failure={failure} onAgain={send} />}
      <div className="row">
        <Button kind="primary" onPress={send} isDisabled={busy}>
          {t(busy ? "imports.start.busy" : "claims.import.do")}
        </Button>
        <Button kind="plain" onPress={() => navigate("/claims")}>
          {t("shell.cancel")}
        </Button>
      </div>
    </div>
  );
}

function Made({ claims }: { claims: Claim[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1 tabIndex={-1} ref={heading}>
            {t("claims.import.made", { n: claims.length })}
          </h1>
        </div>
        <Link className="button" href="/claims">
          {t("claims.import.all")}
        </Link>
      </div>
      <section className="card" aria-label={t("claims.title")}>
        <ClaimsTable claims={claims} caption={t("claims.import.caption")} />
      </section>
    </div>
  );
}
