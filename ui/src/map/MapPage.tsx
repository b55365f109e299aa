import "./map.css";
import { Button } from "../kit/Button";
import { Choice, Field } from "../kit/Field";
import { KnownAt } from "../kit/KnownAt";
import { Failed, Reading, SharedWithYou } from "../kit/states";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { useSession } from "../shell/session";
import { Counts } from "./Counts";
import { CrossingList } from "./CrossingList";
import { Drawing } from "./Drawing";
import { Legend } from "./Legend";
import { Tables } from "./Tables";
import { type MapGround, useMap } from "./useMap";

export default function MapPage() {
  useTitle("map.title");
  const ground = useMap();
  return (
    <div className="stack map">
      <div className="page-head">
        <div className="grow">
          <h1>{t("map.title")}</h1>
          <p>{t("map.sub")}</p>
        </div>
        <span className="no-print">
          <Button onPress={() => window.print()}>{t("flow.print")}</Button>
        </span>
      </div>
      {ground.is === "reading" && <Reading />}
      {ground.is === "failed" && <Failed failure={ground.failure} onAgain={ground.again} />}
      {ground.is === "ready" && <Whole ground={ground.ground} />}
    </div>
  );
}

function Whole({ ground }: { ground: MapGround }) {
  const { knownUntil } = ground.crossings;
  return (
    <>
      <KnownAt />
      <Choices ground={ground} />
      {ground.on > knownUntil && (
        <p className="message warn">
          {t("map.stale", { known: dayWords(knownUntil), day: dayWords(ground.on) })}
        </p>
      )}
      <div className="map-and-list">
        <div className="stack">
          <section className="card" aria-label={t("map.title")}>
            <Drawing ground={ground} />
            <Legend ground={ground} />
          </section>
          <Counts ground={ground} />
        </div>
        <CrossingList ground={ground} />
      </div>
      <Tables ground={ground} />
      <p className="note">{t("map.unknownIsValue")}</p>
      <SharedWithYou />
    </>
  );
}

function Choices({ ground }: { ground: MapGround }) {
  const { change, on, today, crossings, definitions, definition, sources } = ground;
  const { theatre } = useSession();
  const ends = sources
    .filter((s) => s.records.some((r) => r.what === "crossing" && r.recorded))
    .flatMap((s) => s.lists)
    .flatMap((l) => (l.coverageTo === null ? [] : [l.coverageTo]))
    .sort();
  const quick = [
    { words: t("map.quick.today"), day: today },
    { words: t("map.quick.newest"), day: crossings.knownUntil },
    { words: t("map.quick.ceasefire"), day: theatre.ceasefireEffective },
    { words: t("map.quick.lists"), day: ends[ends.length - 1] ?? null },
  ];
  return (
    <section className="filters card" aria-label={t("map.choices")}>
      <p className="print-only">{dayWords(on)}</p>
      <div className="filter-row no-print">
        <Field
          label={t("map.day")}
          type="date"
          value={on}
          data-page-search=""
          onChange={(e) => e.target.value && change({ on: e.target.value })}
        />
        <Choice
          label={t("map.definition")}
          value={definition?.id ?? ""}
          options={definitions.map((d) => ({ id: d.id, words: d.name }))}
          onChoose={(id) => change({ definition: id })}
        />
        <div className="row tight" role="group" aria-label={t("map.quick")}>
          {quick.map(({ words, day }) =>
            day === null ? null : (
              <Button
                key={words}
                kind="plain"
                aria-current={day === on}
                onPress={() => change({ on: day })}
              >
                {words}
              </Button>
            ),
          )}
        </div>
      </div>
    </section>
  );
}
