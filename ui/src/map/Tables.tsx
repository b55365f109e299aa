import { Exports } from "../kit/Exports";
import { count, day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import type { MapGround } from "./useMap";
import { pointOf } from "./words";

/// The same as the drawing, for those who read rather than look.
export function Tables({ ground }: { ground: MapGround }) {
  return (
    <section className="card" aria-labelledby="tables">
      <div className="head">
        <h2 id="tables">{t("map.table")}</h2>
        <span className="grow" />
        <Exports
          of="/crossings"
          asked={{ on: ground.on }}
          what={t("map.table.crossings", { day: dayWords(ground.on) })}
        />
      </div>
      <div className="stack">
        <CrossingTable ground={ground} />
        <GovernorateTable ground={ground} />
      </div>
    </section>
  );
}

function CrossingTable({ ground }: { ground: MapGround }) {
  const dayOr = (day: string | null) => day !== null && <bdi>{dayWords(day)}</bdi>;
  const caption = t("map.table.crossings", { day: dayWords(ground.on) });
  return (
    <div className="table-box short" tabIndex={0} role="group" aria-label={caption}>
      <table className="stacked">
        <caption className="note">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("map.table.name")}</th>
            <th scope="col">{t("map.table.status")}</th>
            <th scope="col">{t("map.table.standing")}</th>
            <th scope="col">{t("map.table.since")}</th>
            <th scope="col">{t("map.table.stated")}</th>
            <th scope="col">{t("map.table.position")}</th>
          </tr>
        </thead>
        <tbody>
          {ground.crossings.items.map((c) => (
            <tr key={c.id}>
              <th scope="row">
                <bdi>{c.name}</bdi>
              </th>
              <td data-label={t("map.table.status")}>{t(`map.status.${c.status.value}`)}</td>
              <td data-label={t("map.table.standing")}>{t(`map.standing.${c.status.standing}`)}</td>
              <td data-label={t("map.table.since")}>{dayOr(c.status.since)}</td>
              <td data-label={t("map.table.stated")}>{dayOr(c.status.lastStatedOn)}</td>
              <td data-label={t("map.table.position")}>
                <bdi>{pointOf(c, ground.map)?.precision ?? t("map.position.none")}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GovernorateTable({ ground }: { ground: MapGround }) {
  const caption = t("map.table.governorates");
  return (
    <div className="table-box short" tabIndex={0} role="group" aria-label={caption}>
      <table className="stacked">
        <caption className="note">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("map.table.pcode")}</th>
            <th scope="col">{t("map.table.name")}</th>
            <th scope="col">{t("map.table.other")}</th>
            <th scope="col" className="num">
              {t("map.table.area")}
            </th>
          </tr>
        </thead>
        <tbody>
          {ground.map.governorates.map((g) => (
            <tr key={g.pcode}>
              <th scope="row">{g.pcode}</th>
              <td data-label={t("map.table.name")}>
                <bdi>{g.name}</bdi>
              </td>
              <td data-label={t("map.table.other")}>
                <span className="other-names">
                  {Object.entries(g.names).map(([language, name]) => (
                    <bdi key={language} lang={language}>
                      {name}
                    </bdi>
                  ))}
                </span>
              </td>
              <td className="num" data-label={t("map.table.area")}>
                {count(g.areaKm2)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
