import "./claims.css";
import { useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import { usePages } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { KnownAt, useKnownAt } from "../kit/KnownAt";
import { isWhole, labelOf, type Seen } from "../kit/label";
import { LabelPicker } from "../kit/LabelPicker";
import { Sheet } from "../kit/Sheet";
import { Empty, Failed, Reading, SharedWithYou } from "../kit/states";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link, navigate } from "../shell/router";
import { useHasRole } from "../shell/session";
import { Area } from "../kit/Area";
import { problemAt } from "../kit/problems";

/// What others answer differently.
export default function QuestionsPage() {
  useTitle("claims.questions");
  const [knownAt] = useKnownAt();
  const mayAsk = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const [isAsking, setAsking] = useState(false);
  const pages = usePages(`questions ${knownAt}`, (after, signal) =>
    api.questions({ knownAt: knownAt ?? undefined, after }, { signal }),
  );
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1>{t("claims.questions")}</h1>
          <p>{t("claims.questions.sub")}</p>
        </div>
        <Link className="button" href="/claims">
          {t("claims.title")}
        </Link>
        {mayAsk && <Button onPress={() => setAsking(true)}>{t("claims.ask")}</Button>}
      </div>
      <KnownAt />
      {pages.failure !== null && <Failed failure={pages.failure} onAgain={pages.reload} />}
      {pages.failure === null && pages.items === null && <Reading />}
      {pages.items !== null && pages.items.length === 0 && (
        <Empty title={t("claims.questions.none")}>
          <p>{t("claims.questions.none.words")}</p>
        </Empty>
      )}
      {pages.items !== null && pages.items.length > 0 && (
        <ul className="questions">
          {pages.items.map((question) => (
            <li className="card stack-tight" key={question.id}>
              <h2>
                <Link href={`/questions/${question.id}`}>
                  <bdi>{question.title}</bdi>
                </Link>
              </h2>
              {question.words !== null && (
                <p className="quiet small">
                  <bdi>{question.words}</bdi>
                </p>
              )}
              <p className="note">
                {t("claims.questions.count", { n: question.claims })}
                {question.unit !== null && (
                  <>
                    {" · "}
                    <bdi>{question.unit}</bdi>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {pages.hasMore && (
        <div>
          <Button onPress={pages.more} isDisabled={pages.busy}>
            {t("shell.more")}
          </Button>
        </div>
      )}
      <SharedWithYou />
      {isAsking && <AskSheet onClose={() => setAsking(false)} />}
    </div>
  );
}

function AskSheet({ onClose }: { onClose: () => void }) {
  const [title, setTitle] = useState("");
  const [unit, setUnit] = useState("");
  const [words, setWords] = useState("");
  const [seen, setSeen] = useState<Seen>({ by: "default" });
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const problems = failure instanceof ApiProblem ? failure.fields : [];
  const lacksTitle = asked && title.trim() === "";
  const send = () => {
    setAsked(true);
    setFailure(null);
    if (title.trim() === "" || !isWhole(seen)) return;
    api
      .askQuestion({
        title: title.trim(),
        unit: unit.trim() || undefined,
        words: words.trim() || undefined,
        label: labelOf(seen),
      })
      .then(
        (made) => navigate(`/questions/${made.id}`),
        (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
      );
  };
  return (
    <Sheet title={t("claims.ask")} onClose={onClose}>
      <div className="stack">
        <Field
          label={t("claims.ask.title")}
          value={title}
          maxLength={300}
          dir="auto"
          problem={lacksTitle ? t("claims.ask.title.missing") : problemAt(problems, "title")}
          onChange={(e) => setTitle(e.target.value)}
        />
        <Field
          label={t("claims.ask.unit")}
          hint={t("claims.ask.unit.hint")}
          value={unit}
          maxLength={80}
          dir="auto"
          problem={problemAt(problems, "unit")}
          onChange={(e) => setUnit(e.target.value)}
        />
        <Area
          label={t("claims.ask.words")}
          value={words}
          maxLength={1000}
          problem={problemAt(problems, "words")}
          onChange={setWords}
        />
        <LabelPicker of="QUESTION" seen={seen} onChange={setSeen} showMissing={asked} />
        {failure !== null && problems.length === 0 && <Failed failure={failure} />}
        <div className="row">
          <Button kind="primary" onPress={send}>
            {t("claims.ask.do")}
          </Button>
          <Button kind="plain" onPress={onClose}>
            {t("shell.cancel")}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
