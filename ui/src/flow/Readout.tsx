import type { Window } from "../api/types";
import { Open } from "../kit/Button";
import { count, mean, signed, weekday } from "../messages/format";
import { t } from "../messages/t";
import { Mark } from "../kit/Mark";
import { averageOn, gapOn, type Series, valueOn } from "./series";
import type { Opened } from "./state";
import { whyNone } from "./table";

type Props = {
  all: Series[];
  day: string;
  window: Window;
  onOpen: (open: Opened) => void;
};

/// The day under the cursor in words and numbers; every number opens.
export function Readout({ all, day, window, onOpen }: Props) {
  const gap = gapOn(all, day, window);
  return (
    <div className="readout" role="group" aria-label={t("flow.readout")}>
      <div className="readout-day">
        <bdi>{weekday(day)}</bdi>
      </div>
      {all.map((s) => (
        <One key={s.source.id} series={s} day={day} window={window} onOpen={onOpen} />
      ))}
      {gap !== null && (
        <div>
          <div className="who-line">
            <span className="swatch gap-swatch" aria-hidden />
            <bdi>
              {t("flow.readout.gapHead", {
                left: gap.left.source.name,
                right: gap.right.source.name,
              })}
            </bdi>
          </div>
          {gap.counts === null ? (
            <div className="note">{t("flow.gap.none", { day: weekday(day) })}</div>
          ) : (
            <>
              <Open onPress={() => onOpen({ what: "gap", day })}>
                <span className="readout-n">{signed(gap.counts)}</span>
              </Open>
              {gap.averages !== null && (
                <div className="note">
                  {t("flow.readout.gapOfAverages", { mean: signed(Math.round(gap.averages)) })}
                </div>
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
}

function One({ series, day, window, onOpen }: Omit<Props, "all"> & { series: Series }) {
  const value = valueOn(series, day);
  const average = averageOn(series, day, window);
  const definition = { source: series.source.id, definition: series.definition };
  return (
    <div>
      <div className="who-line">
        <Mark mark={series.mark} />
        <bdi>{series.source.name}</bdi>
      </div>
      {value === null ? (
        <div className="note">{whyNone(series, day)}</div>
      ) : (
        <Open onPress={() => onOpen({ what: "day", ...definition, day })}>
          <span className="readout-n">{count(value)}</span>
        </Open>
      )}
      {average !== null && (
        <div className="note">
          <Open onPress={() => onOpen({ what: "average", ...definition, day, window })}>
            {t("flow.readout.average", { mean: mean(average.mean), days: average.days })}
          </Open>
        </div>
      )}
    </div>
  );
}
