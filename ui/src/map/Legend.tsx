import type { CrossingValue, Zone } from "../api/types";
import { day as dayWords, percent } from "../messages/format";
import { t } from "../messages/t";
import { StatusSign } from "./StatusSign";
import type { MapGround } from "./useMap";

const VALUES: CrossingValue[] = ["OPEN", "LIMITED", "PEOPLE_ONLY", "DISPUTED", "CLOSED", "UNKNOWN"];

/// What the signs mean, whose claim the hatched area is, and whose work the drawing is.
export function Legend({ ground }: { ground: MapGround }) {
  return (
    <div className="map-legend stack-tight" role="group" aria-label={t("map.legend")}>
      <ul className="legend note" aria-label={t("map.status")}>
        {VALUES.map((value) => (
          <li key={value}>
            <StatusSign value={value} />
            {t(`map.status.${value}`)}
          </li>
        ))}
      </ul>
      {ground.map.zones.map((zone) => (
        <Announced key={zone.from + zone.name} zone={zone} on={ground.on} />
      ))}
      <p className="note">
        {t("map.north")} {t("map.approximate")} {ground.map.words}
      </p>
      <p className="note">
        {t("map.credits")}
        {": "}
        {ground.map.credits.map((c, i) => (
          <span key={c.words}>
            {i > 0 && "; "}
            {c.url === null ? (
              t("map.credit", { words: c.words, terms: c.terms })
            ) : (
              <a href={c.url} target="_blank" rel="noreferrer">
                {t("map.credit", { words: c.words, terms: c.terms })}
              </a>
            )}
          </span>
        ))}
        {"."}
      </p>
    </div>
  );
}

function Announced({ zone, on }: { zone: Zone; on: string }) {
  return (
    <div className="zone-words">
      <svg width="34" height="22" aria-hidden>
        <rect className="announced" width="33" height="21" x="0.5" y="0.5" fill="url(#announced)" />
      </svg>
      <div>
        <p>
          <strong>{zone.name}</strong>
        </p>
        <p className="note">
          {on < zone.from
            ? t("map.zone.later", { day: dayWords(zone.from) })
            : t("map.zone.from", { day: dayWords(zone.from) })}
          {". "}
          {t("map.zone.claimant", { claimant: zone.claimant })}
          {". "}
          {t("map.zone.status", { status: `${zone.words}; ${zone.status}` })}
          {". "}
          {t("map.zone.equated", { who: zone.equatedBy })}
          {". "}
          {zone.shareClaims
            .map((claim) =>
              t("map.zone.share", {
                share: percent(claim.share),
                claimant: claim.claimant,
                day: dayWords(claim.published),
              }),
            )
            .join(" ")}
        </p>
      </div>
    </div>
  );
}
