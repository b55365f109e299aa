import type { Source } from "../api/types";
import { day as dayWords, instant } from "../messages/format";
import { t, tCode } from "../messages/t";
import { Mark } from "./Mark";

/// What a source writes down and what it does not; "not recorded" is said, never shown as nothing.
export function Records({ sources }: { sources: Source[] }) {
  return (
    <section className="card" aria-labelledby="records">
      <h2 id="records">{t("flow.records")}</h2>
      {sources.map((source, i) => (
        <div key={source.id} className="recorded">
          <h3 className="who-line">
            <Mark mark={i} />
            <bdi>{source.name}</bdi>
          </h3>
          <p className="small quiet">{source.words}</p>
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
        </div>
      ))}
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

export function Lists({ sources }: { sources: Source[] }) {
  return (
    <section className="card" aria-labelledby="lists">
      <h2 id="lists">{t("flow.lists")}</h2>
      {sources.map((source, i) => (
        <div key={source.id} className="recorded">
          <h3 className="who-line">
            <Mark mark={i} />
            <bdi>{source.name}</bdi>
          </h3>
          <ul className="small stack-tight">
            {source.lists.map((list) => (
              <li key={list.id}>
                <ListLine list={list} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

export function ListLine({ list }: { list: Source["lists"][number] }) {
  return (
    <>
      <div className="strong">
        <bdi>{t("flow.lists.holder", { holder: list.holder.name })}</bdi>
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
