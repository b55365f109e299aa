import type { CrossingPoint, Governorate, Zone } from "../api/types";
import { useWidth } from "../kit/useWidth";
import { count, day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { type Frame, frameOf, pathOf, roomFor } from "./geometry";
import { SignAt } from "./StatusSign";
import type { MapGround } from "./useMap";
import { drawnWords, statusWords } from "./words";

/// The theatre from its own geometry. Every shape can be reached with the keyboard and has a name;
/// crossings lead to their entries in the list beside.
export function Drawing({ ground }: { ground: MapGround }) {
  const { map, on } = ground;
  const [box, width] = useWidth<HTMLDivElement>();
  const frame = width > 0 ? frameOf(map, width) : null;
  const zones = map.zones.filter((z) => z.from <= on);
  const placed = map.crossings.filter((c) => c.at !== null);
  return (
    <div ref={box} className="drawing">
      {frame !== null && (
        <svg
          width={frame.width}
          height={frame.height}
          role="group"
          aria-label={t("map.drawing", {
            day: dayWords(on),
            governorates: map.governorates.length,
            crossings: placed.length,
          })}
        >
          <defs>
            <pattern id="announced" width="8" height="8" patternUnits="userSpaceOnUse">
              <path className="hatch" d="M-2,2L2,-2M0,8L8,0M6,10L10,6" />
            </pattern>
          </defs>
          {map.governorates.map((g) => (
            <Area key={g.pcode} governorate={g} frame={frame} />
          ))}
          {zones.map((z) => (
            <Announced key={z.from + z.name} zone={z} frame={frame} />
          ))}
          {map.governorates.map((g) => (
            <Name key={g.pcode} governorate={g} frame={frame} />
          ))}
          {placed.map((c) => (
            <Passage key={c.id} point={c} frame={frame} ground={ground} />
          ))}
        </svg>
      )}
    </div>
  );
}

function Area({ governorate: g, frame }: { governorate: Governorate; frame: Frame }) {
  const words = t("map.governorate", { name: g.name, pcode: g.pcode, area: count(g.areaKm2) });
  return (
    <path className="area" d={pathOf(g.outline, frame)} role="img" aria-label={words} tabIndex={0}>
      <title>{words}</title>
    </path>
  );
}

function Announced({ zone, frame }: { zone: Zone; frame: Frame }) {
  const words = t("map.zone", { name: zone.name, claimant: zone.claimant, words: zone.words });
  return (
    <path
      className="announced"
      d={pathOf(zone.outline, frame)}
      fill="url(#announced)"
      role="img"
      aria-label={words}
      tabIndex={0}
    >
      <title>{words}</title>
    </path>
  );
}

/// Letters inside the area and no marker: the middle of an area is not a position.
function Name({ governorate, frame }: { governorate: Governorate; frame: Frame }) {
  const [x, y] = frame.at(roomFor(governorate.outline));
  return (
    <text className="area-name" x={x} y={y} textAnchor="middle" aria-hidden>
      {governorate.name}
    </text>
  );
}

type PassageProps = { point: CrossingPoint; frame: Frame; ground: MapGround };

function Passage({ point, frame, ground }: PassageProps) {
  const crossing = ground.crossings.items.find((c) => c.id === point.id);
  if (point.at === null || crossing === undefined) return null;
  const [x, y] = frame.at(point.at);
  const isLeft = x < frame.width / 2;
  const away = isLeft ? -14 : 14;
  const status = drawnWords(crossing);
  const name = frame.narrow ? point.id : shortName(crossing.name);
  const words = t("map.crossing", {
    shown: frame.narrow ? name : `${name} ${status}`,
    name: crossing.name,
    status: statusWords(crossing),
    precision: point.precision,
  });
  return (
    <a className="passage" href={`#crossing-${point.id}`} aria-label={words}>
      <g transform={`translate(${x},${y})`}>
        <circle className="touch" r={20} />
        <SignAt value={crossing.status.value} r={8} />
        <text x={away} y={frame.narrow ? 4 : -1} textAnchor={isLeft ? "end" : "start"}>
          <tspan className="passage-name">{name}</tspan>
          {!frame.narrow && (
            <>
              {" "}
              <tspan x={away} dy={14}>
                {status}
              </tspan>
            </>
          )}
        </text>
      </g>
    </a>
  );
}

/// The list beside gives the whole name.
const shortName = (name: string): string => name.replace(/ \(.*\)$/, "");
