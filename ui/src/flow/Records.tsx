import type { FlowList, Source } from "../api/types";
import { day as dayWords, instant } from "../messages/format";
import { t, tCode } from "../messages/t";
import { holderWords } from "../kit/lists";
import { OfSource } from "../kit/OfSource";

/// What a source writes down and what it does not; "not recorded" is said, never shown as nothing.
type Props = { sources: Source[]; markOf: (source: string) => number };

export function Records({ sources, markOf }: Props) {
  return (
    <section className="card" aria-labelledby="records">
      <h2 id="records">{t("flow.records")}</h2>
      <div className="by-source">
        {sources.map((source) => (
          <OfSource
            key={source.id}
            className="recorded"
            name={source.name}
            mark={markOf(source.id)}
          >
            {source.words !== null && <p className="small quiet">{source.words}</p>}
            <ul className="small">
              {source.records
                .filter((r) => r.recorded)
                .map((r) => (
                  <li key={r.what}>
                    <span className="strong">{tCode("flow.records", r.what)}</span>{" "}
                    <span className="quiet">{r.words}</span>
                  </li>
                ))}
            </ul>
            <NotRecorded source={source} />
          </OfSource>
        ))}
      </div>
    </section>
  );
}

function NotRecorded({ source }: { source: Source }) {
  const missing = source.records.filter((r) => !r.recorded);
  if (missing.length === 0) return null;
  return (
    <>
      <p className="small not-recorded">{t("flow.records.not")}</p>
      <ul className="small">
        {missing.map((r) => (
          <li key={r.what} className="quiet">
            {tCode("flow.records", r.what)}
            {r.words !== "" && `: ${r.words}`}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Lists({ sources, markOf }: Props) {
  return (
    <section className="card" aria-labelledby="lists">
      <h2 id="lists">{t("flow.lists")}</h2>
      <div className="by-source">
        {sources.map((source) => (
          <OfSource
            key={source.id}
            className="recorded"
            name={source.name}
            mark={markOf(source.id)}
          >
            <ul className="small stack-tight">
              {source.lists.map((list) => (
                <li key={list.id}>
                  <ListLine list={list} />
                </li>
              ))}
            </ul>
          </OfSource>
        ))}
      </div>
    </section>
  );
}

export function ListLine({ list }: { list: FlowList }) {
  return (
    <>
      <div className="strong">
        <bdi>{holderWords(list.holder)}</bdi>
      </div>
      <div className="quiet">
        {list.coverageFrom !== null && list.coverageTo !== null
          ? t("flow.lists.covers", {
              from: dayWords(list.coverageFrom),
              to: dayWords(list.coverageTo),
            })
          : t("flow.lists.coversNothing")}
      </div>
      <div className="quiet figure">
        {t("flow.lists.edition", { rows: list.rows, edition: list.editions })}
        {list.lastCommittedAt !== null &&
          `, ${t("flow.lists.committed", { at: instant(list.lastCommittedAt) })}`}
      </div>
    </>
  );
}
