import type { Claim } from "../api/types";
import { markPath } from "../kit/Mark";
import { useWidth } from "../kit/useWidth";
import { count } from "../messages/format";
import { t } from "../messages/t";
import { axisOf, type Place } from "./scale";
import { claimantName, figure } from "./words";

const ROW = 30;
const MID = 15;
const FEET = 26;

type Props = { claims: Claim[]; unit: string; left: string; right: string };

/// Each claim on one axis, its row under its claimant's name. The two that are compared have a sign
/// of their own; no colour says who is friend or foe.
export function ScaleDrawing({ claims, unit, left, right }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const axis = axisOf(claims, unit, Math.max(120, width));
  const places = new Map(axis.places.map((p) => [p.id, p]));
  return (
    <div className="scale">
      <ol>
        {claims.map((claim) => {
          const place = places.get(claim.id);
          return (
            <li key={claim.id}>
              <span className="scale-name">
                <bdi>{claimantName(claim)}</bdi> <strong className="figure">{figure(claim)}</strong>
              </span>
              <span className="scale-line">
                {width > 0 && place !== undefined && (
                  <svg
                    width={axis.width}
                    height={ROW}
                    role="img"
                    aria-label={t("claims.scale.at", { figure: figure(claim), unit })}
                  >
                    {axis.ticks.map((tick) => (
                      <line
                        key={tick.value}
                        className="scale-grid"
                        x1={tick.x}
                        x2={tick.x}
                        y1={0}
                        y2={ROW}
                      />
                    ))}
                    <Sign place={place} sign={claim.id === left ? 1 : claim.id === right ? 2 : 0} />
                  </svg>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <div className="scale-feet">
        <span className="scale-name" />
        <div className="scale-line" ref={ref}>
          {width > 0 && (
            <svg width={axis.width} height={FEET} aria-hidden>
              {axis.ticks.map((tick) => (
                <text
                  key={tick.value}
                  className="scale-tick"
                  x={tick.x}
                  y={MID}
                  textAnchor="middle"
                >
                  {count(tick.value)}
                </text>
              ))}
            </svg>
          )}
        </div>
      </div>
    </div>
  );
}

const HEAD = 7;

function Sign({ place, sign }: { place: Place; sign: number }) {
  const name = sign === 0 ? "scale-sign" : `scale-sign compared mark-${sign - 1}`;
  if (place.from === place.to) {
    return <path className={name} d={markPath(sign, place.from, MID, 6)} />;
  }
  return (
    <g className={name}>
      <line className="scale-range" x1={place.from} x2={place.to} y1={MID} y2={MID} />
      {!place.openLow && <path d={markPath(sign, place.from, MID, 5)} />}
      {!place.openHigh && <path d={markPath(sign, place.to, MID, 5)} />}
      {place.openHigh && <path d={`M${place.to},${MID}l${-HEAD},${-HEAD / 1.4}v${HEAD * 1.43}Z`} />}
      {place.openLow && <path d={`M${place.from},${MID}l${HEAD},${-HEAD / 1.4}v${HEAD * 1.43}Z`} />}
    </g>
  );
}
