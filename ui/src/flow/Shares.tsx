import * as api from "../api/calls";
import type { Share, Source } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Open } from "../kit/Button";
import { Failed, Reading } from "../kit/states";
import { count, day as dayWords, percent } from "../messages/format";
import { t } from "../messages/t";
import { Bar } from "../kit/Bar";
import { OfSource } from "../kit/OfSource";
import { FlowExports } from "./FlowExports";
import type { Opened } from "./state";
import type { FlowGround } from "./useFlow";

type Props = { ground: FlowGround; onOpen: (open: Opened) => void };

/// What part of a source's count each definition makes: rival readings beside each other, each
/// with what it is a part of.
export function Shares({ ground, onOpen }: Props) {
  const { chosen, span, state } = ground;
  const asked = chosen.map((s) => ({
    source: s.id,
    ...span,
    list: state.lists[s.id],
    crossing: state.crossing ?? undefined,
    knownAt: state.knownAt ?? undefined,
  }));
  const load = useLoad(`shares ${JSON.stringify(asked)}`, (signal) =>
    Promise.all(asked.map((one) => api.shares(one, { signal }))),
  );
  return (
    <section className="card" aria-labelledby="shares">
      <div className="head">
        <h2 id="shares">{t("flow.shares")}</h2>
        <span className="note">
          {t("flow.shares.period", { from: dayWords(span.from), to: dayWords(span.to) })}
          {". "}
          {t("flow.shares.sub")}
        </span>
        <span className="grow" />
        <FlowExports ground={ground} of="/flow/shares" what={t("flow.shares")} />
      </div>
      {load.failure !== null && <Failed failure={load.failure} onAgain={load.reload} />}
      {load.data === null && load.busy && <Reading />}
      <div className="share-sources">
        {load.data !== null &&
          chosen.map((source, i) => (
            <SharesOf
              key={source.id}
              source={source}
              mark={ground.markOf(source.id)}
              shares={load.data?.[i]?.items ?? []}
              onOpen={onOpen}
            />
          ))}
      </div>
    </section>
  );
}

type SharesOfProps = {
  source: Source;
  mark: number;
  shares: Share[];
  onOpen: (open: Opened) => void;
};

function SharesOf({ source, mark, shares, onOpen }: SharesOfProps) {
  return (
    <OfSource name={source.name} mark={mark}>
      {shares.length === 0 && <p className="note">{t("flow.parts.none")}</p>}
      <ul className="bars">
        {shares.map((s) => (
          <li key={s.definition}>
            <div className="bar-name">
              <Open
                onPress={() =>
                  onOpen({ what: "period", source: source.id, definition: s.definition })
                }
              >
                {s.name}
              </Open>
              <OneShare share={s} />
            </div>
            {!s.recorded && s.notRecordedWhy !== null && (
              <div className="note">{s.notRecordedWhy}</div>
            )}
            {s.recorded && s.share !== null && <Bar share={s.share} mark={mark} />}
            {s.recorded && s.value !== null && s.of !== null && (
              <div className="note figure">
                {t("flow.shares.of", { value: count(s.value), of: count(s.of) })}
              </div>
            )}
          </li>
        ))}
      </ul>
    </OfSource>
  );
}

function OneShare({ share }: { share: Share }) {
  if (!share.recorded) return <span className="note">{t("flow.notRecorded")}</span>;
  if (share.share === null) return <span className="note">{t("flow.shares.none")}</span>;
  return <span className="strong figure">{percent(share.share)}</span>;
}
