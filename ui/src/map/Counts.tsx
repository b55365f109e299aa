import { Failed, Reading } from "../kit/states";
import { Exports } from "../kit/Exports";
import { OfSource } from "../kit/OfSource";
import { useKnownAt } from "../kit/KnownAt";
import { count, day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { crossingOf } from "./geometry";
import type { AtCrossings, MapGround } from "./useMap";

/// What each source counts at crossings on the day, as it writes them; nothing is added up across
/// sources.
export function Counts({ ground }: { ground: MapGround }) {
  const { counts, countsFailure, definition, on } = ground;
  return (
    <section className="card" aria-labelledby="counts">
      <div className="head">
        <h2 id="counts">{t("map.counts", { day: dayWords(on) })}</h2>
        {definition !== null && (
          <span className="note">{t("map.counts.sub", { definition: definition.name })}</span>
        )}
      </div>
      {countsFailure !== null && <Failed failure={countsFailure} />}
      {counts === null && countsFailure === null && <Reading />}
      <div className="share-sources">
        {(counts ?? []).map((one) => (
          <OfSource key={one.source.id} name={one.source.name} mark={one.mark}>
            <OneSource one={one} ground={ground} />
          </OfSource>
        ))}
      </div>
    </section>
  );
}

function OneSource({ one, ground }: { one: AtCrossings; ground: MapGround }) {
  const [knownAt] = useKnownAt();
  const { definition, on } = ground;
  if (one.state === "NO_LIST") return <p className="note">{t("map.counts.noList")}</p>;
  if (one.state === "NOT_COVERED") return <p className="note">{t("map.counts.notCovered")}</p>;
  if (one.state === "NOT_RECORDED") {
    return (
      <p className="not-recorded">
        {one.found === null
          ? t("map.counts.noQuantity")
          : t("map.counts.notRecorded", { why: one.found.notRecordedWhy ?? "" })}
      </p>
    );
  }
  const items = one.found?.items ?? [];
  if (items.length === 0 || definition === null) {
    return <p className="note">{t("map.counts.none")}</p>;
  }
  const caption = t("map.counts.caption", { source: one.source.name, day: dayWords(on) });
  return (
    <>
      <div className="table-box short" tabIndex={0} role="group" aria-label={caption}>
        <table className="stacked">
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("map.counts.crossing")}</th>
              <th scope="col">{t("map.counts.place")}</th>
              <th scope="col" className="num">
                {t(`flow.unitName.${definition.unit}`)}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((part) => (
              <tr key={part.key}>
                <th scope="row">
                  <bdi>{part.name === "" ? t("map.counts.nowhere") : part.name}</bdi>
                </th>
                <td data-label={t("map.counts.place")}>
                  <Placed written={part.name} ground={ground} />
                </td>
                <td className="num" data-label={t(`flow.unitName.${definition.unit}`)}>
                  {count(part.value)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={2}>{t("map.counts.sum")}</td>
              <td className="num" data-label={t(`flow.unitName.${definition.unit}`)}>
                {count(items.reduce((sum, part) => sum + part.value, 0))}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      <Exports
        of="/flow/breakdown"
        asked={{
          source: one.source.id,
          definition: definition.id,
          from: on,
          to: on,
          by: "crossing",
          knownAt: knownAt ?? undefined,
        }}
        what={caption}
      />
    </>
  );
}

function Placed({ written, ground }: { written: string; ground: MapGround }) {
  const found = crossingOf(written, ground.crossings.items);
  if (found === null) return <span className="quiet">{t("map.counts.place.none")}</span>;
  return (
    <a href={`#crossing-${found.id}`}>
      <bdi>{found.name}</bdi>
    </a>
  );
}
