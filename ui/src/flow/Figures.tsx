import type { Window } from "../api/types";
import { Open } from "../kit/Button";
import { day as dayWords, mean, signed } from "../messages/format";
import { t } from "../messages/t";
import { Mark } from "../kit/Mark";
import { averageOn, gapOn, lastCounted, type Series } from "./series";
import type { Opened } from "./state";

type Props = {
  all: Series[];
  day: string | null;
  window: Window;
  onOpen: (open: Opened) => void;
};

/// Rival figures side by side: each says by which average, up to which day, and what it rests on.
export function Figures({ all, day, window, onOpen }: Props) {
  return (
    <section className="card figs" aria-label={t("flow.figures")}>
      {all.map((s) => (
        <Figure
          key={s.source.id}
          series={s}
          day={day ?? lastCounted(s)}
          window={window}
          onOpen={onOpen}
        />
      ))}
      {all.length > 1 && <GapFigure all={all} day={day} window={window} onOpen={onOpen} />}
    </section>
  );
}

type FigureProps = Omit<Props, "all"> & { series: Series };

function Figure({ series, day, window, onOpen }: FigureProps) {
  const average = day === null ? null : averageOn(series, day, window);
  const of = { source: series.source.id, definition: series.definition };
  return (
    <div className="fig">
      <div className="who-line">
        <Mark mark={series.mark} />
        <bdi>{series.source.name}</bdi>
      </div>
      {average === null || day === null ? (
        <NoFigure series={series} day={day} />
      ) : (
        <>
          <div className="n">
            <Open onPress={() => onOpen({ what: "average", ...of, day, window })}>
              {mean(average.mean)}
            </Open>{" "}
            <small>{t(`flow.figure.unit.${series.unit}`)}</small>
          </div>
          <p>
            {average.days === Number(window)
              ? t("flow.figure.full", { n: window, day: dayWords(day) })
              : t("flow.figure.rests", { n: window, day: dayWords(day), days: average.days })}
          </p>
        </>
      )}
      <p>
        <Open onPress={() => onOpen({ what: "period", ...of })}>{t("flow.definition")}</Open>
      </p>
    </div>
  );
}

function NoFigure({ series, day }: { series: Series; day: string | null }) {
  if (!series.recorded) {
    return (
      <>
        <div className="n none">{t("flow.notRecorded")}</div>
        <p>{series.why}</p>
      </>
    );
  }
  return (
    <>
      <div className="n none">
        {day === null
          ? t("flow.figure.none.period")
          : t("flow.figure.none", { day: dayWords(day) })}
      </div>
      <p>{t(day === null ? "flow.figure.notCovered.period" : "flow.figure.notCovered")}</p>
    </>
  );
}

function GapFigure({ all, day, window, onOpen }: Props) {
  const gap = day === null ? null : gapOn(all, day, window);
  const [left, right] = all;
  if (left === undefined || right === undefined) return null;
  return (
    <div className="fig">
      <div className="who-line">
        <span className="swatch gap-swatch" aria-hidden />
        <bdi>{t("flow.gap", { left: left.source.name, right: right.source.name })}</bdi>
      </div>
      {gap === null || gap.averages === null || day === null ? (
        <>
          <div className="n none">
            {day === null
              ? t("flow.figure.none.period")
              : t("flow.figure.none", { day: dayWords(day) })}
          </div>
          {day !== null && <p>{t("flow.gap.none", { day: dayWords(day) })}</p>}
        </>
      ) : (
        <>
          <div className="n">
            <Open onPress={() => onOpen({ what: "gap", day })}>
              {signed(Math.round(gap.averages))}
            </Open>{" "}
            <small>{t(`flow.figure.unit.${left.unit}`)}</small>
          </div>
          <p>{t("flow.gap.words", { n: window, day: dayWords(day) })}</p>
        </>
      )}
    </div>
  );
}
