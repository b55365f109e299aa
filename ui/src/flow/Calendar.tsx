import "./calendar.css";
import { type KeyboardEvent, useMemo, useRef } from "react";
import { count, day as dayWords, month as monthWords } from "../messages/format";
import { t } from "../messages/t";
import { HEAT_STEPS, heatEnds, heatStep, type MonthBlock, monthBlocks } from "./calendar";
import { addDays } from "./days";
import { Mark } from "../kit/Mark";
import { type Series, valueOn } from "./series";
import type { Opened, Span } from "./state";
import { dayOf } from "./words";

type Props = {
  all: Series[];
  span: Span;
  day: string | null;
  onOpen: (open: Opened) => void;
};

/// One calendar a source, months as blocks, all on one scale so that they can be compared.
export function Calendar({ all, span, day, onOpen }: Props) {
  const blocks = useMemo(() => monthBlocks(span.from, span.to), [span.from, span.to]);
  const most = Math.max(1, ...all.flatMap((s) => s.days.map((d) => valueOn(s, d.day) ?? 0)));
  return (
    <div className="stack-tight">
      {all.map((s) => (
        <section key={s.source.id} aria-label={t("flow.calendar.of", { source: s.source.name })}>
          <div className="who-line">
            <Mark mark={s.mark} />
            <bdi className="strong">{s.source.name}</bdi>
          </div>
          {s.recorded ? (
            <Months series={s} blocks={blocks} most={most} span={span} day={day} onOpen={onOpen} />
          ) : (
            <p className="note">{t("flow.notRecorded.why", { why: s.why ?? "" })}</p>
          )}
        </section>
      ))}
      <Legend most={most} />
      <p className="note no-print">{t("flow.calendar.hint")}</p>
    </div>
  );
}

type MonthsProps = {
  series: Series;
  blocks: MonthBlock[];
  most: number;
  span: Span;
  day: string | null;
  onOpen: (open: Opened) => void;
};

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 };

function Months({ series, blocks, most, span, day, onOpen }: MonthsProps) {
  const box = useRef<HTMLDivElement>(null);
  const first = day ?? span.to;
  const onKey = (e: KeyboardEvent) => {
    const step = STEPS[e.key];
    const from = e.target instanceof HTMLElement ? e.target.dataset["day"] : undefined;
    if (step === undefined || from === undefined) return;
    e.preventDefault();
    const next = box.current?.querySelector<HTMLElement>(`[data-day="${addDays(from, step)}"]`);
    if (next == null) return;
    box.current?.querySelector("[tabindex='0']")?.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  };
  return (
    <div className="months" ref={box} onKeyDown={onKey}>
      {blocks.map((block) => (
        <div key={block.month} className="month">
          <div className="month-name">{monthWords(`${block.month}-01`)}</div>
          {block.cells.every((cell) => valueOn(series, cell.day) === null) ? (
            <div className="note">{t("flow.calendar.monthNone")}</div>
          ) : (
            <div className="month-days">
              {Array.from({ length: block.cells[0]?.column ?? 0 }, (_, i) => (
                <span key={i} />
              ))}
              {block.cells.map((cell) => (
                <Cell
                  key={cell.day}
                  series={series}
                  day={cell.day}
                  most={most}
                  isFirst={cell.day === first}
                  onOpen={onOpen}
                />
              ))}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

type CellProps = {
  series: Series;
  day: string;
  most: number;
  isFirst: boolean;
  onOpen: (open: Opened) => void;
};

function Cell({ series, day, most, isFirst, onOpen }: CellProps) {
  const value = valueOn(series, day);
  const look = value === null ? "none" : `h${heatStep(value, most)}`;
  const words = t("flow.calendar.cell", { day: dayWords(day), count: dayOf(series, day) });
  return (
    <button
      type="button"
      className={`heat ${look}`}
      data-day={day}
      tabIndex={isFirst ? 0 : -1}
      title={words}
      aria-label={words}
      onClick={() =>
        onOpen({ what: "day", source: series.source.id, definition: series.definition, day })
      }
    >
      {Number(day.slice(8))}
    </button>
  );
}

function Legend({ most }: { most: number }) {
  const ends = heatEnds(most);
  return (
    <ul className="legend" aria-label={t("flow.calendar.legend")}>
      <li>
        <span className="heat none" aria-hidden /> {t("flow.notCovered")}
      </li>
      <li>
        <span className="heat h0" aria-hidden /> {t("flow.calendar.zero")}
      </li>
      {Array.from({ length: HEAT_STEPS }, (_, i) => (
        <li key={i}>
          <span className={`heat h${i + 1}`} aria-hidden />{" "}
          {t("flow.calendar.upTo", { n: count(ends[i] ?? 0) })}
        </li>
      ))}
    </ul>
  );
}
