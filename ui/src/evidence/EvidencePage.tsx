import "./evidence.css";
import type { BeforeAfter } from "../api/types";
import { Button } from "../kit/Button";
import { Exports } from "../kit/Exports";
import { KnownAt } from "../kit/KnownAt";
import { Empty, Failed, Reading, SharedWithYou } from "../kit/states";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link } from "../shell/router";
import { useHasRole } from "../shell/session";
import { Choices } from "./Choices";
import { DayTable } from "./DayTable";
import { Figures } from "./Figures";
import { Method } from "./Method";
import { Shares } from "./Shares";
import { SidesChart } from "./SidesChart";
import { type EvidenceGround, useEvidence, useGround } from "./useEvidence";
import { Warnings } from "./Warnings";

export default function EvidencePage() {
  useTitle("evidence.title");
  const ground = useGround();
  const mayImport = useHasRole("LOGISTICIAN");
  return (
    <div className="stack evidence">
      <div className="page-head">
        <div className="grow">
          <h1>{t("evidence.title")}</h1>
          <p>{t("evidence.sub")}</p>
        </div>
        <span className="no-print">
          <Button onPress={() => window.print()}>{t("flow.print")}</Button>
        </span>
      </div>
      {ground.is === "reading" && <Reading />}
      {ground.is === "failed" && <Failed failure={ground.failure} onAgain={ground.again} />}
      {ground.is === "empty" && (
        <div className="card">
          <Empty title={t("evidence.empty")}>
            <p>{t("evidence.empty.words")}</p>
            {mayImport && (
              <Link className="button primary" href="/imports/new">
                {t("flow.empty.do")}
              </Link>
            )}
          </Empty>
        </div>
      )}
      {ground.is === "ready" && <Compared ground={ground.ground} />}
    </div>
  );
}

function Compared({ ground }: { ground: EvidenceGround }) {
  const { data, failure, busy, reload } = useEvidence(ground);
  return (
    <>
      <KnownAt />
      <Choices ground={ground} found={busy ? null : data} />
      {failure !== null && <Failed failure={failure} onAgain={reload} />}
      {data === null && busy && <Reading />}
      {data !== null && (
        <div className="stack" aria-busy={busy}>
          {data.state === "COMPARED" ? (
            <BothSides ground={ground} found={data} />
          ) : (
            <div className="card">
              <Empty title={t(`evidence.state.${data.state}`)}>
                <p>{data.why}</p>
              </Empty>
            </div>
          )}
        </div>
      )}
      <SharedWithYou />
    </>
  );
}

function BothSides({ ground, found }: { ground: EvidenceGround; found: BeforeAfter }) {
  const title = t("evidence.chart", {
    unit: t(`flow.unitName.${found.unit}`),
    day: dayWords(found.on),
  });
  return (
    <>
      <Warnings warnings={found.warnings} />
      <Figures found={found} mark={ground.mark} />
      <section className="card" aria-labelledby="days">
        <div className="head">
          <h2 id="days">{title}</h2>
          <span className="note">
            <bdi>{found.sourceName}</bdi>
            {" · "}
            {found.definitionName}
          </span>
          <span className="grow" />
          <Exports of="/flow/evidence" asked={ground.asked} what={t("evidence.table")} />
        </div>
        <SidesChart
          found={found}
          mark={ground.mark}
          changes={ground.source.definitionChanges.map((c) => c.from)}
        />
        <DayTable found={found} />
      </section>
      <div className="pairs">
        <Shares shares={found.shares} />
        <Method found={found} />
      </div>
    </>
  );
}
