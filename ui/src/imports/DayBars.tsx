import { useWidth } from "../kit/useWidth";
import { count, day as dayWords, shortMonth } from "../messages/format";
import { t } from "../messages/t";
import { daysOf } from "../flow/days";

type Day = { day: string; trucks: number };
const HEIGHT = 110;
const FLOOR = 88;
const WIDEST = 24;

/// Accepted rows by day, so that a hole or a heap shows before the list is committed.
export function DayBars({ days }: { days: Day[] }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [first] = days;
  const last = days[days.length - 1];
  if (first === undefined || last === undefined) return null;
  const byDay = new Map(days.map((d) => [d.day, d.trucks]));
  const all = daysOf(first.day, last.day);
  const most = Math.max(1, ...days.map((d) => d.trucks));
  const step = Math.min(WIDEST, width / all.length);
  const height = (n: number) => (n / most) * (FLOOR - 8);
  const bar = (day: string, i: number) => {
    const n = byDay.get(day) ?? 0;
    const w = Math.max(0.6, step * 0.78);
    return n === 0 ? "" : `M${i * step},${FLOOR}v${-height(n)}h${w}v${height(n)}Z`;
  };
  return (
    <section className="card stack-tight" aria-labelledby="days">
      <h2 id="days">{t("imports.days")}</h2>
      <div ref={box} className="day-bars">
        {width > 0 && (
          <svg width={width} height={HEIGHT} aria-hidden>
            <path className="grid" d={`M0,${FLOOR + 0.5}H${width}`} />
            <path className="bars-path" d={all.map(bar).join("")} />
            {all.map((day, i) =>
              day.endsWith("-01") && i * step < width - 30 ? (
                <text key={day} x={i * step} y={FLOOR + 16}>
                  {shortMonth(day)}
                </text>
              ) : null,
            )}
          </svg>
        )}
      </div>
      <p className="note">
        {t("imports.days.words", {
          n: days.length,
          from: dayWords(first.day),
          to: dayWords(last.day),
          most,
        })}
      </p>
      <details>
        <summary>{t("imports.days.table")}</summary>
        <div className="table-box" tabIndex={0} role="group" aria-label={t("imports.days")}>
          <table className="small">
            <thead>
              <tr>
                <th scope="col">{t("imports.days.day")}</th>
                <th scope="col" className="num">
                  {t("imports.days.rows")}
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map((d) => (
                <tr key={d.day}>
                  <th scope="row">
                    <bdi>{dayWords(d.day)}</bdi>
                  </th>
                  <td className="num">{count(d.trucks)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
