import type { CrossingPoint, Governorate, Zone } from "../api/types";
import { useWidth } from "../kit/useWidth";
import { count, day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { type Frame, frameOf, pathOf } from "./geometry";
import { AREA_LINE, type AreaName, type Caption, layOut, LINE, SIGN } from "./labels";
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
  const laid = frame === null ? null : layOut(map, frame, captionLines(ground, frame));
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
            <Name key={g.pcode} name={laid?.names.get(g.pcode)} />
          ))}
          {placed.map((c) => (
            <Passage
              key={c.id}
              point={c}
              frame={frame}
              ground={ground}
              caption={laid?.captions.get(c.id)}
            />
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
function Name({ name }: { name: AreaName | undefined }) {
  if (name === undefined) return null;
  return (
    <text className="area-name" x={name.x} y={name.y} textAnchor="middle" aria-hidden>
      {name.lines.map((line, i) => (
        <tspan key={line} x={name.x} dy={i === 0 ? 0 : AREA_LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/// What stands beside each sign: its name and status, or only its letters where there is no room.
function captionLines({ crossings, map }: MapGround, { narrow }: Frame): Map<string, string[]> {
  return new Map(
    map.crossings.flatMap(({ id }): [string, string[]][] => {
      const crossing = crossings.items.find((c) => c.id === id);
      if (crossing === undefined) return [];
      return [[id, narrow ? [id] : [shortName(crossing.name), drawnWords(crossing)]]];
    }),
  );
}

type PassageProps = {
  point: CrossingPoint;
  frame: Frame;
  ground: MapGround;
  caption: Caption | undefined;
};

function Passage({ point, frame, ground, caption }: PassageProps) {
  const crossing = ground.crossings.items.find((c) => c.id === point.id);
  if (point.at === null || crossing === undefined || caption === undefined) return null;
  const [x, y] = frame.at(point.at);
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
        <SignAt value={crossing.status.value} r={SIGN} />
        <text x={caption.x} y={caption.y} textAnchor={caption.anchor}>
          <tspan className="passage-name">{name}</tspan>
          {!frame.narrow && (
            <>
              {" "}
              <tspan x={caption.x} dy={LINE}>
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
