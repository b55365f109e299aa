import type { BeforeAfter, EvidenceDay } from "../api/types";
import { markClass } from "../kit/Mark";
import { useWidth } from "../kit/useWidth";
import { count, day as dayWords, mean, shortMonth } from "../messages/format";
import { t } from "../messages/t";
import { countedReach, type Plot, plotOf, stretchesWithout } from "./plot";

type Props = { found: BeforeAfter; mark: number; changes: string[] };

/// A bar a day, the mean of each side as a line over its own days, the chosen day between them, and
/// the days on which the source's own definition changed.
export function SidesChart({ found, mark, changes }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const { days } = found;
  const plot = width > 0 ? plotOf(days, width) : null;
  const said = (n: number | null | undefined) =>
    n === null || n === undefined ? t("evidence.chart.none") : mean(n);
  return (
    <>
      <div
        ref={box}
        className={`sides ${markClass(mark)}`}
        role="img"
        aria-label={t("evidence.chart.words", {
          unit: t(`flow.unitName.${found.unit}`),
          source: found.sourceName,
          before: said(found.before?.mean),
          after: said(found.after?.mean),
        })}
      >
        {plot !== null && (
          <svg width={plot.width} height={plot.height} aria-hidden>
            <Grid plot={plot} />
            <Without plot={plot} days={days} />
            <Bars plot={plot} days={days} />
            <Dates plot={plot} days={days} />
            <Noted plot={plot} days={days} on={found.on} changes={changes} />
            <Means plot={plot} found={found} />
          </svg>
        )}
      </div>
      <Legend mark={mark} />
    </>
  );
}

function Grid({ plot }: { plot: Plot }) {
  return (
    <g>
      {plot.ticks.map((n) => (
        <g key={n}>
          <path className="grid" d={`M${plot.left},${plot.y(n)}H${plot.width - plot.right}`} />
          <text x={plot.left - 8} y={plot.y(n) + 4} textAnchor="end">
            {count(n)}
          </text>
        </g>
      ))}
    </g>
  );
}

type DaysProps = { plot: Plot; days: EvidenceDay[] };

function Without({ plot, days }: DaysProps) {
  return (
    <g>
      {stretchesWithout(days).map(([first, length]) => (
        <rect
          key={first}
          className="without"
          x={plot.x(first)}
          y={plot.top}
          width={length * plot.band}
          height={plot.height - plot.bottom - plot.top}
        />
      ))}
    </g>
  );
}

function Bars({ plot, days }: DaysProps) {
  const gap = Math.min(4, plot.band * 0.25);
  return (
    <g>
      {days.map((day, i) =>
        day.value === null ? null : (
          <rect
            key={day.day}
            className="bar-day"
            x={plot.x(i) + gap / 2}
            y={plot.y(day.value)}
            width={Math.max(0.5, plot.band - gap)}
            height={Math.max(0, plot.height - plot.bottom - plot.y(day.value))}
          />
        ),
      )}
    </g>
  );
}

const ROOM_FOR_A_DATE = 74;

function Dates({ plot, days }: DaysProps) {
  const every = Math.max(7, Math.ceil(ROOM_FOR_A_DATE / plot.band / 7) * 7);
  const middle = days.findIndex((d) => d.side === "AFTER");
  return (
    <g>
      {days.map((day, i) =>
        (i - middle) % every !== 0 ? null : (
          <text key={day.day} x={plot.x(i)} y={plot.height - 8} textAnchor="middle">
            {`${Number(day.day.slice(8))} ${shortMonth(day.day)}`}
          </text>
        ),
      )}
    </g>
  );
}

type NotedProps = DaysProps & { on: string; changes: string[] };

function Noted({ plot, days, on, changes }: NotedProps) {
  const floor = plot.height - plot.bottom;
  const at = (day: string) => days.findIndex((d) => d.day === day);
  const chosen = at(on);
  return (
    <g>
      {chosen >= 0 && (
        <g className="chosen">
          <path d={`M${plot.x(chosen)},10V${floor}`} />
          <text x={plot.x(chosen) + 6} y={14}>
            {t("evidence.chart.on", { day: dayWords(on) })}
          </text>
        </g>
      )}
      {changes
        .map((day) => ({ day, i: at(day) }))
        .filter(({ i }) => i > 0)
        .map(({ day, i }) => (
          <g key={day} className="changed">
            <path d={`M${plot.x(i)},24V${floor}`} />
            <path className="flag" d={`M${plot.x(i)},20l5,5l-5,5l-5,-5Z`} />
            <text x={plot.x(i) - 9} y={30} textAnchor="end">
              {t("evidence.chart.change")}
            </text>
          </g>
        ))}
    </g>
  );
}

/// A mean reaches from the first to the last counted day of its side, not over days without a count.
function Means({ plot, found }: { plot: Plot; found: BeforeAfter }) {
  const sides = [
    { name: "BEFORE" as const, side: found.before, anchor: "start" as const },
    { name: "AFTER" as const, side: found.after, anchor: "end" as const },
  ];
  return (
    <g className="means">
      {sides.map(({ name, side, anchor }) => {
        const reach = countedReach(found.days, name);
        if (side === null || side.mean === null || reach === null) return null;
        const y = plot.y(side.mean);
        const [from, to] = [plot.x(reach[0]), plot.x(reach[1] + 1)];
        return (
          <g key={name}>
            <path d={`M${from},${y}H${to}`} />
            <text x={anchor === "start" ? from + 4 : to - 4} y={y - 6} textAnchor={anchor}>
              {t("evidence.chart.mean", { n: mean(side.mean) })}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Legend({ mark }: { mark: number }) {
  return (
    <ul className={`legend note ${markClass(mark)}`}>
      <li>
        <svg width="14" height="12" aria-hidden>
          <rect className="bar-day" x="4" y="1" width="6" height="11" />
        </svg>
        {t("evidence.chart.legend.day")}
      </li>
      <li className="means">
        <svg width="22" height="12" aria-hidden>
          <path d="M0,6H22" />
        </svg>
        {t("evidence.chart.legend.mean")}
      </li>
      <li className="changed">
        <svg width="14" height="12" aria-hidden>
          <path className="flag" d="M7,1l5,5l-5,5l-5,-5Z" />
        </svg>
        {t("evidence.chart.legend.change")}
      </li>
      <li>
        <svg width="14" height="12" aria-hidden>
          <rect className="without" x="1" y="1" width="12" height="10" />
        </svg>
        {t("evidence.chart.legend.none")}
      </li>
    </ul>
  );
}
