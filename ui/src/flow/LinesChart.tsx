import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Window } from "../api/types";
import { shortMonth } from "../messages/format";
import { count } from "../messages/format";
import { t } from "../messages/t";
import { Changes } from "./Changes";
import { daysOf } from "./days";
import { markClass, markPath } from "../kit/Mark";
import * as draw from "./plot";
import { Readout } from "./Readout";
import { averageOn, type Series, valueOn } from "./series";
import type { Opened, Span } from "./state";
import { useWidth } from "../kit/useWidth";
import { daySpoken } from "./words";

type Props = {
  all: Series[];
  span: Span;
  window: Window;
  day: string | null;
  ceasefire: string | null;
  onDay: (day: string) => void;
  onOpen: (open: Opened) => void;
};

const KEYS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 7,
  PageDown: -7,
  Home: -Infinity,
  End: Infinity,
};
const SETTLE_MS = 400;

/// Rival accounts as separate lines, the gap between the first two shaded and named. The cursor
/// goes by day with the pointer or the keys; what it says stands in words under the drawing.
export function LinesChart(props: Props) {
  const { all, span, window, onDay } = props;
  const [box, width] = useWidth<HTMLDivElement>();
  const days = useMemo(() => daysOf(span.from, span.to), [span.from, span.to]);
  const [pointed, setPointed] = useState<string | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const kept = moved ?? props.day ?? days[days.length - 1] ?? span.to;
  const shown = pointed ?? kept;
  const at = Math.max(0, days.indexOf(shown));
  const plot = useMemo(
    () => (width > 0 ? draw.plotOf(all, days, window, width) : null),
    [all, days, window, width],
  );

  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => setMoved(null), [props.day, span.from, span.to]);

  const keep = (day: string, soon: boolean) => {
    setMoved(day);
    clearTimeout(timer.current);
    if (soon) onDay(day);
    else timer.current = setTimeout(() => onDay(day), SETTLE_MS) as unknown as number;
  };
  const onKey = (e: KeyboardEvent) => {
    const step = KEYS[e.key];
    const [first] = all;
    if (step !== undefined) {
      e.preventDefault();
      const from = Math.max(0, days.indexOf(kept));
      const next = days[Math.min(days.length - 1, Math.max(0, from + step))];
      setPointed(null);
      if (next !== undefined) keep(next, false);
    } else if (e.key === "Enter" && first !== undefined) {
      e.preventDefault();
      props.onOpen({ what: "gap", day: kept });
    }
  };
  const dayAt = (e: PointerEvent): string | null => {
    if (plot === null || box.current === null) return null;
    const left = box.current.getBoundingClientRect().left;
    return days[plot.indexAt(e.clientX - left)] ?? null;
  };

  return (
    <div className="lines">
      <div
        ref={box}
        className="lines-box"
        role="slider"
        tabIndex={0}
        aria-label={t("flow.chart.slider")}
        aria-describedby="lines-hint"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, days.length - 1)}
        aria-valuenow={at}
        aria-valuetext={daySpoken(all, shown, window)}
        onKeyDown={onKey}
        onPointerMove={(e) => setPointed(dayAt(e))}
        onPointerLeave={() => setPointed(null)}
        onClick={() => {
          if (pointed !== null) keep(pointed, true);
        }}
      >
        {plot !== null && (
          <svg width={plot.width} height={plot.height} aria-hidden>
            <Grid plot={plot} />
            <Accounts plot={plot} all={all} window={window} />
            <NotedDays plot={plot} noted={notedDays(all, props.ceasefire)} />
            <Cursor plot={plot} all={all} window={window} at={at} />
          </svg>
        )}
      </div>
      <Changes sources={all.map((s) => s.source)} span={span} />
      <Readout all={all} day={shown} window={window} onOpen={props.onOpen} />
      <p className="note no-print" id="lines-hint">
        {t("flow.chart.covered")} {t("flow.chart.hint")}
      </p>
    </div>
  );
}

function Grid({ plot }: { plot: draw.Plot }) {
  const floor = plot.height - plot.bottom;
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
      {draw.monthTicks(plot).map(({ i, day }, k) => (
        <g key={day}>
          <path className="tick" d={`M${plot.x(i)},${floor}v5`} />
          <text x={plot.x(i)} y={floor + 18} textAnchor={i === 0 ? "start" : "middle"}>
            {shortMonth(day)}
            {(k === 0 || day.slice(5, 7) === "01") && (
              <tspan className="year" dx={4}>
                {plot.width < 560 ? `’${day.slice(2, 4)}` : day.slice(0, 4)}
              </tspan>
            )}
          </text>
        </g>
      ))}
    </g>
  );
}

function Accounts({ plot, all, window }: { plot: draw.Plot; all: Series[]; window: Window }) {
  const counted = all.filter((s) => s.recorded);
  const [left, right] = all;
  const pair = left?.recorded && right?.recorded ? { left, right } : null;
  const name = pair && draw.gapName(plot, pair.left, pair.right, window);
  const base = plot.height - plot.bottom + 28;
  return (
    <g>
      {pair && <path className="gap-area" d={draw.gapPath(plot, pair.left, pair.right, window)} />}
      {counted.map((s) => (
        <path
          key={s.source.id}
          className={`dots ${markClass(s.mark)}`}
          d={draw.dotsPath(plot, s, 1.7)}
        />
      ))}
      {counted.map((s) => (
        <path
          key={s.source.id}
          className={`line ${markClass(s.mark)}`}
          d={draw.averagePath(plot, s, window)}
        />
      ))}
      {name && (
        <text className="gap-name" x={name.x} y={name.y + 4} textAnchor="middle">
          {t("flow.chart.gapArea")}
        </text>
      )}
      {plot.right > 60 &&
        draw.endNames(plot, counted, window).map(({ series, x, y }) => (
          <g key={series.source.id} className={markClass(series.mark)}>
            <path className="dot" d={markPath(series.mark, x, y, 3.5)} />
            <text className="end" x={x + 9} y={y + 4}>
              {series.source.name}
            </text>
          </g>
        ))}
      {counted.map((s, k) => (
        <g key={s.source.id} className={markClass(s.mark)}>
          {draw.coveredStretches(plot, s).map(([from, to]) => (
            <rect
              key={from}
              className="cover"
              x={from}
              y={base + k * 7}
              width={Math.max(1, to - from)}
              height={3}
            />
          ))}
        </g>
      ))}
    </g>
  );
}

type Noted = { day: string; words: string };

/// Days that something changed on: the ceasefire, and changes of a source's own definition.
function notedDays(all: Series[], ceasefire: string | null): Noted[] {
  const changes = all.flatMap(({ source }) =>
    source.definitionChanges.map(({ from }) => ({
      day: from,
      words: t("flow.chart.change", { source: source.name }),
    })),
  );
  const effective =
    ceasefire === null ? [] : [{ day: ceasefire, words: t("flow.chart.ceasefire") }];
  return [...effective, ...changes];
}

function NotedDays({ plot, noted }: { plot: draw.Plot; noted: Noted[] }) {
  const shown = noted
    .map((one) => ({ ...one, i: plot.days.indexOf(one.day) }))
    .filter((one) => one.i >= 0);
  return (
    <g>
      {shown.map(({ day, words, i }, k) => {
        const x = plot.x(i);
        const late = x > plot.width - plot.right - 150;
        const y = 12 + (k % 2) * 15;
        return (
          <g key={day + words}>
            <path className="ceasefire" d={`M${x},${y - 8}V${plot.height - plot.bottom}`} />
            <text
              className="note-text"
              x={late ? x - 6 : x + 6}
              y={y}
              textAnchor={late ? "end" : "start"}
            >
              {words}
            </text>
          </g>
        );
      })}
    </g>
  );
}

type CursorProps = { plot: draw.Plot; all: Series[]; window: Window; at: number };

function Cursor({ plot, all, window, at }: CursorProps) {
  const day = plot.days[at];
  if (day === undefined) return null;
  const x = plot.x(at);
  return (
    <g>
      <path className="cursor" d={`M${x},${plot.top}V${plot.height - plot.bottom}`} />
      {all.map((s) => {
        const average = averageOn(s, day, window)?.mean ?? null;
        const value = valueOn(s, day);
        return (
          <g key={s.source.id} className={markClass(s.mark)}>
            {value !== null && (
              <path className="ring" d={markPath(s.mark, x, plot.y(value), 4.5)} />
            )}
            {average !== null && (
              <path className="dot" d={markPath(s.mark, x, plot.y(average), 4)} />
            )}
          </g>
        );
      })}
    </g>
  );
}
