import type { Crossing, CrossingStatement } from "../api/types";
import { Mark } from "../kit/Mark";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { crossingOf } from "./geometry";
import { StatusSign } from "./StatusSign";
import type { MapGround } from "./useMap";
import { hostOf, positionWords, sinceWords, statusWords } from "./words";

/// Each crossing with what was stated of it for the day, by whom, and what is counted there.
export function CrossingList({ ground }: { ground: MapGround }) {
  return (
    <section className="card" aria-labelledby="crossings">
      <div className="head">
        <h2 id="crossings">{t("map.crossings", { day: dayWords(ground.on) })}</h2>
      </div>
      <p className="note">{ground.crossings.words}</p>
      <ul className="crossings">
        {ground.crossings.items.map((c) => (
          <Entry key={c.id} crossing={c} ground={ground} />
        ))}
      </ul>
    </section>
  );
}

function Entry({ crossing, ground }: { crossing: Crossing; ground: MapGround }) {
  const { status } = crossing;
  return (
    <li id={`crossing-${crossing.id}`} tabIndex={-1}>
      <h3>
        <bdi>{crossing.name}</bdi>{" "}
        <span className="pill">
          {crossing.code} · {t(`map.kind.${crossing.kind}`)}
        </span>
      </h3>
      <p className="other-names note">
        {Object.entries(crossing.names).map(([language, name]) => (
          <bdi key={language} lang={language}>
            {name}
          </bdi>
        ))}
      </p>
      <p className="status-line">
        <StatusSign value={status.value} />
        <strong>{statusWords(crossing)}</strong>
      </p>
      <Stated crossing={crossing} on={ground.on} />
      <CountsAt crossing={crossing} ground={ground} />
      <p className="note">
        {crossing.words} <bdi>{positionWords(crossing, ground.map)}</bdi>
      </p>
      <History crossing={crossing} on={ground.on} />
    </li>
  );
}

function Stated({ crossing, on }: { crossing: Crossing; on: string }) {
  const { status } = crossing;
  if (status.lastStatedOn === null || status.said === null) {
    return <p className="note">{t("map.noStatement", { day: dayWords(on) })}</p>;
  }
  if (status.value === "UNKNOWN") return <p>{status.note}</p>;
  return (
    <>
      <p className="note">
        {[
          sinceWords(crossing),
          status.lastStatedOn === status.since
            ? null
            : t("map.stated", { day: dayWords(status.lastStatedOn) }),
          t("map.said", { said: status.said }),
          status.confidence === null ? null : t(`map.confidence.${status.confidence}`),
        ]
          .filter((part) => part !== null)
          .join(". ")}
        {"."}
      </p>
      <p>{status.note}</p>
      <Sources name={crossing.name} sources={status.sources} />
    </>
  );
}

function Sources({ name, sources }: { name: string; sources: string[] }) {
  if (sources.length === 0) return null;
  return (
    <p className="sources small">
      <span className="quiet">{t("map.sources")}</span>
      {sources.map((url, i) => (
        <a
          key={url}
          href={url}
          target="_blank"
          rel="noreferrer"
          aria-label={t("map.sources.open", { host: hostOf(url), n: i + 1, name })}
        >
          <bdi>{hostOf(url)}</bdi>
        </a>
      ))}
    </p>
  );
}

function CountsAt({ crossing, ground }: { crossing: Crossing; ground: MapGround }) {
  const lines = (ground.counts ?? []).flatMap(({ source, mark, found }) =>
    (found?.items ?? [])
      .filter((part) => crossingOf(part.name, [crossing]) !== null)
      .map((part) => ({ source, mark, part })),
  );
  if (lines.length === 0) return null;
  return (
    <ul className="counts-at">
      {lines.map(({ source, mark, part }) => (
        <li key={`${source.id} ${part.key}`} className="who-line">
          <Mark mark={mark} />
          <bdi>
            {t("map.counts.at", {
              source: source.name,
              count: t(`flow.unit.${ground.definition?.unit ?? "rows"}`, { n: part.value }),
            })}
          </bdi>
          <bdi className="quiet">{t("map.counts.as", { name: part.name })}</bdi>
        </li>
      ))}
    </ul>
  );
}

function History({ crossing, on }: { crossing: Crossing; on: string }) {
  if (crossing.history.length === 0) return null;
  return (
    <details>
      <summary>{t("map.history", { n: crossing.history.length })}</summary>
      <ol className="history">
        {crossing.history.map((s) => (
          <Statement key={s.id} name={crossing.name} statement={s} isLater={s.from > on} />
        ))}
      </ol>
    </details>
  );
}

type StatementProps = { name: string; statement: CrossingStatement; isLater: boolean };

function Statement({ name, statement, isLater }: StatementProps) {
  return (
    <li className={isLater ? "later" : undefined}>
      <p className="status-line">
        <StatusSign value={statement.value} />
        {t("map.history.line", {
          day: dayWords(statement.from),
          status: t(`map.status.${statement.value}`),
          said: statement.said,
        })}
        {isLater && <span className="pill">{t("map.history.later")}</span>}
      </p>
      <p className="small quiet">{statement.note}</p>
      <Sources name={name} sources={statement.sources} />
    </li>
  );
}
