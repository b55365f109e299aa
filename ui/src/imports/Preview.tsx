import { useState } from "react";
import * as api from "../api/calls";
import type { Import } from "../api/types";
import { Button } from "../kit/Button";
import { Box } from "../kit/Sheet";
import { count } from "../messages/format";
import { t } from "../messages/t";
import { useHasRole } from "../shell/session";
import { About } from "./About";
import { DayBars } from "./DayBars";
import type { Run } from "./ImportPage";
import { Problems } from "./Problems";
import { RowsOf } from "./RowsOf";
import { UnsettledNames } from "./UnsettledNames";

/// Everything about the list before anything is counted, and the two ways on from here.
export function Preview({ one, run }: { one: Import; run: Run }) {
  return (
    <>
      <Decide one={one} run={run} />
      <div className="two">
        <div className="stack">
          <Problems one={one} />
          <RowsOf id={one.id} />
        </div>
        <div className="stack">
          <DayBars days={one.days} />
          <UnsettledNames names={one.unsettled} />
          <About one={one} />
        </div>
      </div>
    </>
  );
}

export function Equation({ one }: { one: Import }) {
  return (
    <div className="stack-tight">
      <p className="equation" role="group" aria-label={t("imports.equation")}>
        <Term n={one.rowsRead} words={t("imports.equation.read")} />
        <span aria-hidden>=</span>
        <Term n={one.accepted} words={t("imports.equation.accepted")} />
        <span aria-hidden>+</span>
        <Term n={one.refused} words={t("imports.equation.refused")} />
      </p>
      <p className="quiet">{t("imports.equation.flagged", { n: one.flagged })}</p>
    </div>
  );
}

/// Whether the list holds rows already with which the file could be compared.
function isLaterEdition(one: Import): boolean {
  return one.unchanged + one.corrected + one.withdrawn > 0;
}

/// The four words of an edition: what it changes in its list, or would.
export function Changes({ one }: { one: Import }) {
  return (
    <p className="equation">
      <Term n={one.added} words={t("imports.done.added")} />
      <Term n={one.unchanged} words={t("imports.done.unchanged")} />
      <Term n={one.corrected} words={t("imports.done.corrected")} />
      <Term n={one.withdrawn} words={t("imports.done.withdrawn")} />
    </p>
  );
}

export function Term({ n, words }: { n: number; words: string }) {
  return (
    <span className="term">
      <span className="term-n">{count(n)}</span> <span className="quiet">{words}</span>
    </span>
  );
}

function Decide({ one, run }: { one: Import; run: Run }) {
  const [busy, setBusy] = useState(false);
  const [asks, setAsks] = useState(false);
  const mayCommit = useHasRole("LOGISTICIAN");
  const commit = () => {
    setBusy(true);
    void run(() => api.commitImport(one.id)).finally(() => setBusy(false));
  };
  const discard = () => {
    setAsks(false);
    void run(() => api.discardImport(one.id));
  };
  return (
    <section className="card decide">
      <Equation one={one} />
      {isLaterEdition(one) && (
        <div className="stack-tight">
          <p className="quiet">{t("imports.would")}</p>
          <Changes one={one} />
        </div>
      )}
      {!mayCommit && <p className="quiet">{t("imports.role")}</p>}
      <div className="stack-tight" hidden={!mayCommit}>
        <div className="row">
          <Button kind="primary" onPress={commit} isDisabled={busy || one.accepted === 0}>
            {t("imports.commit", { n: one.accepted })}
          </Button>
          <Button kind="danger" onPress={() => setAsks(true)} isDisabled={busy}>
            {t("imports.discard")}
          </Button>
        </div>
        <p className="note">{t("imports.commit.words")}</p>
      </div>
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
    </section>
  );
}
