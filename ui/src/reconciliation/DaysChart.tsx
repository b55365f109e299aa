import { type KeyboardEvent, useMemo, useState } from "react";
import type { ReconciledDay, Reconciliation } from "../api/types";
import { useWidth } from "../kit/useWidth";
import { count, shortMonth } from "../messages/format";
import { t } from "../messages/t";
import { fillOf, partClass } from "./Drawn";
import { extentOf, type Laid, marksOf, partsOf, placeOf, stacked } from "./plot";
import { dayTotals, daySpoken } from "./words";

type Props = { found: Reconciliation; onDay: (day: string) => void };

const HEIGHT = 190;
const TOP = 10;
const BOTTOM = 22;
const AXIS = 44;
const KEYS: Record<string, number> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  PageUp: 7,
  PageDown: -7,
  Home: -Infinity,
  End: Infinity,
};

/// A bar a day: what adds to the left's surplus above the line, what takes from it below. The line
/// across a bar is the difference. Days that one side does not cover are shaded and have no bar.
export function DaysChart({ found, onDay }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [at, setAt] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const { days, order } = found;
  const drawn = useMemo(() => days.map((d) => stacked(partsOf(d, order))), [days, order]);
  const extent = useMemo(() => extentOf(drawn.flat()), [drawn]);
  const shown = Math.min(days.length - 1, pointed ?? at ?? 0);
  const shownDay = days[shown];
  if (shownDay === undefined) return null;
  const band = Math.max(1, (width - AXIS) / days.length);
  const y = (n: number) => HEIGHT - BOTTOM - placeOf(n, extent, HEIGHT - TOP - BOTTOM);

  const onKey = (e: KeyboardEvent) => {
    const step = KEYS[e.key];
    if (step !== undefined) {
      e.preventDefault();
      setPointed(null);
      setAt(Math.min(days.length - 1, Math.max(0, (at ?? 0) + step)));
    } else if (e.key === "Enter") {
      e.preventDefault();
      onDay(shownDay.day);
    }
  };
  const indexAt = (e: { clientX: number }): number | null => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    const i = Math.floor((e.clientX - left - AXIS) / band);
    return i >= 0 && i < days.length ? i : null;
  };
  return (
    <div className="days-chart">
      <div
        ref={box}
        className="days-box"
        role="slider"
        tabIndex={0}
        aria-label={t("reconciliation.chart")}
        aria-describedby="days-hint"
        aria-valuemin={0}
        aria-valuemax={days.length - 1}
        aria-valuenow={shown}
        aria-valuetext={daySpoken(found, shownDay)}
        onKeyDown={onKey}
        onPointerMove={(e) => setPointed(indexAt(e))}
        onPointerLeave={() => setPointed(null)}
        onClick={(e) => {
          const day = days[indexAt(e) ?? -1];
          if (day !== undefined) onDay(day.day);
        }}
      >
        {width > 0 && (
          <svg width={width} height={HEIGHT} aria-hidden>
            {marksOf(extent).map((n) => (
              <g key={n}>
                <line className="grid" x1={AXIS} x2={width} y1={y(n)} y2={y(n)} />
                <text x={AXIS - 6} y={y(n) + 4} textAnchor="end">
                  {count(n)}
                </text>
              </g>
            ))}
            {days.map((day, i) => (
              <Day
                key={day.day}
                day={day}
                laid={drawn[i] ?? []}
                order={order}
                x={AXIS + i * band}
                band={band}
                y={y}
              />
            ))}
            <line className="zero" x1={AXIS} x2={width} y1={y(0)} y2={y(0)} />
            {(pointed !== null || at !== null) && (
              <rect
                className="cursor"
                x={AXIS + shown * band}
                y={TOP - 6}
                width={band}
                height={HEIGHT - TOP - BOTTOM + 12}
              />
            )}
            <Months days={days} band={band} />
          </svg>
        )}
      </div>
      <p className="day-said" aria-hidden>
        <bdi>
          {pointed === null && at === null
            ? t("reconciliation.chart.say")
            : daySpoken(found, shownDay)}
        </bdi>
      </p>
      <p className="note no-print" id="days-hint">
        {t("reconciliation.chart.hint", { left: found.leftName, right: found.rightName })}
      </p>
    </div>
  );
}

type DayProps = {
  day: ReconciledDay;
  laid: Laid[];
  order: string[];
  x: number;
  band: number;
  y: (n: number) => number;
};

function Day({ day, laid, order, x, band, y }: DayProps) {
  const gap = band > 6 ? Math.min(6, band * 0.22) : 0.5;
  if (day.state !== "COUNTED") {
    return <rect className="uncovered" x={x} y={TOP} width={band} height={HEIGHT - TOP - BOTTOM} />;
  }
  const net = y(dayTotals(day)?.difference ?? 0);
  return (
    <g>
      {laid.map((l) => (
        <rect
          key={l.id}
          className={partClass(l.kind, l.rule, order)}
          fill={fillOf(l.kind)}
          x={x + gap / 2}
          y={Math.min(y(l.from), y(l.to))}
          width={Math.max(1, band - gap)}
          height={Math.abs(y(l.from) - y(l.to))}
        />
      ))}
      <line className="net" x1={x} x2={x + band} y1={net} y2={net} />
    </g>
  );
}

const MOST_NUMBERED = 45;
const ROOM_PX = 16;

/// Days by number where there is room for them, every seventh where there is less, and the names
/// of the months where many days are shown.
function Months({ days, band }: { days: ReconciledDay[]; band: number }) {
  const isMonths = days.length > MOST_NUMBERED;
  const every = isMonths ? 31 : band >= ROOM_PX ? 1 : 7;
  return (
    <>
      {days.map((d, i) => {
        const inMonth = Number(d.day.slice(8));
        if (inMonth % every !== 1 % every) return null;
        return (
          <text
            key={d.day}
            x={AXIS + (i + (isMonths ? 0 : 0.5)) * band}
            y={HEIGHT - 6}
            textAnchor={isMonths ? "start" : "middle"}
          >
            {isMonths ? shortMonth(d.day) : inMonth}
          </text>
        );
      })}
    </>
  );
}
