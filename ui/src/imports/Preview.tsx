import { useState } from "react";
import * as api from "../api/calls";
import type { Import, ImportReading } from "../api/types";
import { Button } from "../kit/Button";
import { Box } from "../kit/Sheet";
import { t } from "../messages/t";
import { useHasRole } from "../shell/session";
import { type Answers, openQuestion, startingWith, wishOf } from "./decision";
import { Equation } from "./Figures";
import { Findings } from "./Findings";
import type { Run } from "./ImportPage";
import { Questions } from "./Questions";

/// Everything about the list before anything is counted, and the two ways on from here.
export function Preview({ one, run }: { one: Import; run: Run }) {
  return (
    <>
      <section className="card stack">
        <Equation one={one} />
        {/* New figures from the centre ask anew: what was answered was answered of others. */}
        <Decide key={JSON.stringify(one.reading)} one={one} reading={one.reading} run={run} />
      </section>
      <Findings one={one} />
    </>
  );
}

type Props = { one: Import; reading: ImportReading | null; run: Run };

function Decide({ one, reading, run }: Props) {
  const [busy, setBusy] = useState(false);
  const [answers, setAnswers] = useState<Answers | null>(
    reading === null ? null : startingWith(reading),
  );
  const mayCommit = useHasRole("LOGISTICIAN");
  const first = one.days[0];
  const last = one.days.at(-1);
  const question = reading === null || answers === null ? null : openQuestion(reading, answers);
  const doing = (act: () => Promise<Import>) => {
    setBusy(true);
    void run(act).finally(() => setBusy(false));
  };
  if (!mayCommit) return <p className="quiet">{t("imports.role")}</p>;
  return (
    <>
      {reading !== null && answers !== null && (
        <Questions
          reading={reading}
          answers={answers}
          onAnswer={setAnswers}
          rows={
            first === undefined || last === undefined ? null : { from: first.day, to: last.day }
          }
          onWorkOut={() =>
            doing(() =>
              api.coverImport(one.id, { coverageFrom: answers.from, coverageTo: answers.to }),
            )
          }
          isBusy={busy}
        />
      )}
      <div className="stack-tight">
        <div className="row">
          <Button
            kind="primary"
            onPress={() => {
              if (reading !== null && answers !== null) {
                doing(() => api.commitImport(one.id, wishOf(reading, answers)));
              }
            }}
            isDisabled={busy || reading === null || question !== null}
          >
            {t("imports.commit", { n: one.accepted })}
          </Button>
          <Discard one={one} run={run} isDisabled={busy} />
        </div>
        <p className="note" aria-live="polite">
          {t(question === null ? "imports.commit.words" : `imports.open.${question}`)}
        </p>
      </div>
    </>
  );
}

function Discard({ one, run, isDisabled }: { one: Import; run: Run; isDisabled: boolean }) {
  const [asks, setAsks] = useState(false);
  const discard = () => {
    setAsks(false);
    void run(() => api.discardImport(one.id));
  };
  return (
    <>
      <Button kind="danger" onPress={() => setAsks(true)} isDisabled={isDisabled}>
        {t("imports.discard")}
      </Button>
      {asks && (
        <Box title={t("imports.discard.ask")} onClose={() => setAsks(false)}>
          <p className="quiet">{t("imports.discard.words")}</p>
          <div className="row">
            <Button kind="danger" onPress={discard} autoFocus>
              {t("imports.discard.yes")}
            </Button>
            <Button onPress={() => setAsks(false)}>{t("shell.cancel")}</Button>
          </div>
        </Box>
      )}
    </>
  );
}
