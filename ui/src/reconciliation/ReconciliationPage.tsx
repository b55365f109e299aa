import "./reconciliation.css";
import { Button } from "../kit/Button";
import { KnownAt } from "../kit/KnownAt";
import { Empty, Failed, Reading, SharedWithYou } from "../kit/states";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link } from "../shell/router";
import { useHasRole } from "../shell/session";
import { Behind, NotComputed, NotRecorded } from "./Answers";
import { Applied } from "./Asserted";
import { Choices } from "./Choices";
import { DayView } from "./DayView";
import { MonthView } from "./MonthView";
import { PartSheet } from "./PartSheet";
import { type PairGround, useGround, usePair } from "./useReconciliation";

export default function ReconciliationPage() {
  useTitle("reconciliation.title");
  const ground = useGround();
  const mayImport = useHasRole("LOGISTICIAN");
  return (
    <div className="stack reconciliation">
      <div className="page-head">
        <div className="grow">
          <h1>{t("reconciliation.title")}</h1>
          <p>{t("reconciliation.sub")}</p>
        </div>
        <span className="no-print">
          <Button onPress={() => window.print()}>{t("flow.print")}</Button>
        </span>
      </div>
      {ground.is === "reading" && <Reading />}
      {ground.is === "failed" && <Failed failure={ground.failure} onAgain={ground.again} />}
      {ground.is === "empty" && (
        <div className="card">
          <Empty title={t("reconciliation.empty")}>
            <p>{t("reconciliation.empty.words")}</p>
            {mayImport && (
              <Link className="button primary" href="/imports/new">
                {t("flow.empty.do")}
              </Link>
            )}
          </Empty>
        </div>
      )}
      {ground.is === "ready" && <Pair ground={ground.ground} />}
    </div>
  );
}

/// One answer of the server serves the month and the days in it.
function Pair({ ground }: { ground: PairGround }) {
  const { day } = ground.state;
  const { from, to } = ground.span;
  const isInside = day === null || (day >= from && day <= to);
  const { data, failure, busy, reload } = usePair(
    ground,
    isInside || day === null ? ground.span : { from: day, to: day },
  );
  return (
    <>
      <KnownAt />
      <Choices ground={ground} found={busy ? null : data} />
      <Applied ground={ground} />
      {failure !== null && <Failed failure={failure} onAgain={reload} />}
      {data === null && busy && <Reading />}
      {data !== null && (
        <div className="stack" aria-busy={busy}>
          {data.state === "NOT_RECORDED" && <NotRecorded ground={ground} found={data} />}
          {data.state === "NOT_COMPUTED" && (
            <NotComputed ground={ground} found={data} onDone={reload} />
          )}
          {data.state === "COMPUTED" && (
            <>
              {data.behind && <Behind ground={ground} found={data} onDone={reload} />}
              {day === null ? (
                <MonthView ground={ground} found={data} onMade={reload} />
              ) : (
                <DayView ground={ground} found={data} day={day} onMade={reload} />
              )}
              {ground.state.open !== null && (
                <PartSheet ground={ground} found={data} opened={ground.state.open} />
              )}
            </>
          )}
        </div>
      )}
      <SharedWithYou />
    </>
  );
}
