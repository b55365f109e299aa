import * as api from "../api/calls";
import type { Query } from "../api/client";
import type { Breakdown, Source } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Open } from "../kit/Button";
import { Segments } from "../kit/Segments";
import { Failed, Reading } from "../kit/states";
import { count, percent } from "../messages/format";
import { t } from "../messages/t";
import { Bar } from "../kit/Bar";
import { Exports } from "../kit/Exports";
import { OfSource } from "../kit/OfSource";
import type { Opened } from "./state";
import type { FlowGround } from "./useFlow";

const SHOWN = 8;

type Props = { ground: FlowGround; onOpen: (open: Opened) => void };

/// The count of the period by crossing, goods category or donor, where a source records it.
export function Parts({ ground, onOpen }: Props) {
  const { chosen, span, state, definition, change } = ground;
  const asked = chosen.map((s) => ({
    source: s.id,
    definition: definition.id,
    ...span,
    by: state.by,
    list: state.lists[s.id],
    crossing: state.crossing ?? undefined,
    knownAt: state.knownAt ?? undefined,
  }));
  const load = useLoad(`parts ${JSON.stringify(asked)}`, (signal) =>
    Promise.all(asked.map((one) => api.breakdown(one, { signal }))),
  );
  const bys = ["crossing", "category", "donor"] as const;
  return (
    <section className="card" aria-labelledby="parts">
      <div className="head">
        <h2 id="parts">{t("flow.parts")}</h2>
        <span className="note">{definition.name}</span>
        <span className="grow" />
        <Segments
          label={t("flow.parts.by")}
          chosen={state.by}
          choices={bys.map((id) => ({ id, words: t(`flow.parts.by.${id}`) }))}
          onChoose={(by) => change({ by }, { replace: true })}
        />
      </div>
      {load.failure !== null && <Failed failure={load.failure} onAgain={load.reload} />}
      {load.data === null && load.busy && <Reading />}
      <div className="share-sources">
        {load.data !== null &&
          chosen.map((source, i) => (
            <PartsOf
              key={source.id}
              source={source}
              mark={ground.markOf(source.id)}
              parts={load.data?.[i] ?? null}
              asked={asked[i] ?? {}}
              onPart={(key) =>
                onOpen({
                  what: "part",
                  source: source.id,
                  definition: definition.id,
                  by: state.by,
                  key,
                })
              }
            />
          ))}
      </div>
    </section>
  );
}

type PartsOfProps = {
  source: Source;
  mark: number;
  parts: Breakdown | null;
  asked: Query;
  onPart: (key: string) => void;
};

function PartsOf({ source, mark, parts, asked, onPart }: PartsOfProps) {
  const items = parts?.items ?? [];
  const rest = items.length - SHOWN;
  return (
    <OfSource name={source.name} mark={mark}>
      {parts !== null && !parts.recorded && (
        <p className="note">{t("flow.notRecorded.why", { why: parts.notRecordedWhy ?? "" })}</p>
      )}
      {parts?.recorded && items.length === 0 && <p className="note">{t("flow.parts.none")}</p>}
      <ul className="bars">
        {items.slice(0, SHOWN).map((part) => (
          <li key={part.key}>
            <div className="bar-name">
              <bdi>{part.name === "" ? t("flow.parts.blank") : part.name}</bdi>
              <span className="figure">
                {part.key === "" ? (
                  count(part.value)
                ) : (
                  <Open onPress={() => onPart(part.key)}>{count(part.value)}</Open>
                )}{" "}
                {part.share !== null && <span className="note">{percent(part.share)}</span>}
              </span>
            </div>
            {part.share !== null && <Bar share={part.share} mark={mark} />}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="note">{t("flow.parts.more", { n: rest })}</p>}
      {items.length > 0 && <Exports of="/flow/breakdown" asked={asked} what={source.name} />}
    </OfSource>
  );
}
