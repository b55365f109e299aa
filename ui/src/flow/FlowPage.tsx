import "./flow.css";
import { Button } from "../kit/Button";
import { KnownAt } from "../kit/KnownAt";
import { Segments } from "../kit/Segments";
import { Empty, Failed, Reading, SharedWithYou } from "../kit/states";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link } from "../shell/router";
import { useHasRole, useSession } from "../shell/session";
import { Calendar } from "./Calendar";
import { DayTable } from "./DayTable";
import { FlowExports } from "./FlowExports";
import { Figures } from "./Figures";
import { Filters, filterWords } from "./Filters";
import { LinesChart } from "./LinesChart";
import { Panel } from "./Panel";
import { Parts } from "./Parts";
import { Lists, Records } from "./Records";
import type { Series } from "./series";
import { Shares } from "./Shares";
import type { Opened, View } from "./state";
import { type Counts, type FlowGround, useCounts, useGround } from "./useFlow";

export default function FlowPage() {
  useTitle("flow.title");
  const ground = useGround();
  const mayImport = useHasRole("LOGISTICIAN");
  if (ground.is === "ready") return <Flow ground={ground.ground} />;
  return (
    <div className="stack">
      <Head />
      {ground.is === "reading" && <Reading />}
      {ground.is === "failed" && <Failed failure={ground.failure} onAgain={ground.again} />}
      {ground.is === "empty" && (
        <div className="card">
          <Empty title={t("flow.empty")}>
            <p>{t("flow.empty.words")}</p>
            {mayImport && (
              <Link className="button primary" href="/imports/new">
                {t("flow.empty.do")}
              </Link>
            )}
          </Empty>
        </div>
      )}
    </div>
  );
}

function Head({ children }: { children?: React.ReactNode }) {
  return (
    <div className="page-head">
      <div className="grow">
        <h1>{t("flow.title")}</h1>
        <p>{t("flow.sub")}</p>
      </div>
      {children}
    </div>
  );
}

function Flow({ ground }: { ground: FlowGround }) {
  const counts = useCounts(ground);
  const { state, change } = ground;
  const open = (opened: Opened) => change({ open: opened });
  return (
    <div className="stack">
      <Head>
        <div className="row no-print">
          <Button onPress={() => window.print()}>{t("flow.print")}</Button>
        </div>
      </Head>
      <KnownAt />
      <Filters ground={ground} counts={counts} onOpen={open} />
      <p className="print-only">{filterWords(ground)}</p>
      <CountsPart ground={ground} counts={counts} onOpen={open} />
      <div className="pairs">
        <div className="stack">
          <Shares ground={ground} onOpen={open} />
          <Records sources={ground.chosen} markOf={ground.markOf} />
        </div>
        <div className="stack">
          <Parts ground={ground} onOpen={open} />
          <Lists sources={ground.chosen} markOf={ground.markOf} />
        </div>
      </div>
      <SharedWithYou />
      {state.open !== null && counts.all !== null && (
        <Panel
          ground={ground}
          all={counts.all}
          opened={state.open}
          onClose={() => change({ open: null })}
        />
      )}
    </div>
  );
}

type PartProps = { ground: FlowGround; counts: Counts; onOpen: (open: Opened) => void };

function CountsPart({ ground, counts, onOpen }: PartProps) {
  const { state, change, span } = ground;
  const views: View[] = ["lines", "calendar", "table"];
  const definitionWords = ground.definition.name;
  if (counts.failure !== null) return <Failed failure={counts.failure} onAgain={counts.again} />;
  if (counts.all === null) return <Reading />;
  return (
    <>
      <Figures all={counts.all} day={counts.day} window={state.average} onOpen={onOpen} />
      <section className="card" aria-labelledby="counts" aria-busy={counts.busy}>
        <div className="head">
          <h2 id="counts">
            {t("flow.chart.title", {
              unit: t(`flow.unitName.${ground.definition.unit}`),
              n: counts.all.length,
            })}
          </h2>
          <span className="note">
            {definitionWords}
            {" · "}
            {t("flow.chart.sub", { n: state.average })}
          </span>
          <span className="grow" />
          <FlowExports ground={ground} of="/flow/daily-counts" what={definitionWords} />
          <span className="no-print">
            <Segments
              label={t("flow.chart.view")}
              chosen={state.view}
              choices={views.map((id) => ({ id, words: t(`flow.view.${id}`) }))}
              onChoose={(view) => change({ view }, { replace: true })}
            />
          </span>
        </div>
        <TheView ground={ground} counts={counts} all={counts.all} span={span} onOpen={onOpen} />
      </section>
    </>
  );
}

type ViewProps = PartProps & { all: Series[]; span: FlowGround["span"] };

function TheView({ ground, counts, all, span, onOpen }: ViewProps) {
  const { state, change } = ground;
  const { theatre } = useSession();
  if (!all.some((s) => s.recorded && s.days.some((d) => d.state === "COUNTED"))) {
    return (
      <Empty title={t("flow.chart.nothing")}>
        {all
          .filter((s) => !s.recorded)
          .map((s) => (
            <p key={s.source.id}>
              <bdi>{s.source.name}</bdi>: {t("flow.notRecorded.why", { why: s.why ?? "" })}
            </p>
          ))}
      </Empty>
    );
  }
  if (state.view === "calendar") {
    return <Calendar all={all} span={span} day={counts.day} onOpen={onOpen} />;
  }
  if (state.view === "table") {
    return (
      <DayTable
        all={all}
        span={span}
        window={state.average}
        order={state.order}
        change={change}
        onOpen={onOpen}
      />
    );
  }
  return (
    <LinesChart
      all={all}
      span={span}
      window={state.average}
      day={counts.day}
      ceasefire={theatre.ceasefireEffective}
      onDay={(day) => change({ at: day }, { replace: true })}
      onOpen={onOpen}
    />
  );
}
