import type { BeforeAfter, EvidenceSide, Unit } from "../api/types";
import { Mark } from "../kit/Mark";
import { useWidth } from "../kit/useWidth";
import { count, day as dayWords, mean, percent, signed } from "../messages/format";
import { t } from "../messages/t";
import { scaleOf } from "./plot";

/// The two means, and how far apart they are with how far that may be off.
export function Figures({ found, mark }: { found: BeforeAfter; mark: number }) {
  return (
    <section className="figs card" aria-label={t("evidence.figures")}>
      {found.before !== null && (
        <Side name={t("evidence.before")} side={found.before} unit={found.unit} mark={mark} />
      )}
      {found.after !== null && (
        <Side name={t("evidence.after")} side={found.after} unit={found.unit} mark={mark} />
      )}
      <Difference found={found} />
    </section>
  );
}

type SideProps = { name: string; side: EvidenceSide; unit: Unit; mark: number };

function Side({ name, side, unit, mark }: SideProps) {
  return (
    <div className="fig">
      <h2 className="who-line">
        <Mark mark={mark} />
        <span>{name}</span>
        <span className="quiet">
          {t("evidence.side", { from: dayWords(side.from), to: dayWords(side.to) })}
        </span>
      </h2>
      {side.mean === null ? (
        <div className="n none">{t("evidence.noMean")}</div>
      ) : (
        <div className="n">
          {mean(side.mean)} <small>{t(`evidence.mean.${unit}`)}</small>
        </div>
      )}
      <p>{t("evidence.rests", { n: side.days, asked: side.asked })}</p>
      {side.autocorrelation !== null && (
        <p>{t("evidence.likeness", { n: side.autocorrelation.toFixed(2) })}</p>
      )}
    </div>
  );
}

function Difference({ found }: { found: BeforeAfter }) {
  const { difference, unit } = found;
  return (
    <div className="fig difference">
      <h2 className="who-line">
        <span>{t("evidence.difference")}</span>
        <span className="quiet">{t("evidence.difference.words")}</span>
      </h2>
      {difference === null ? (
        <>
          <div className="n none">{t("evidence.noMean")}</div>
          <p>{t("evidence.difference.none")}</p>
        </>
      ) : (
        <>
          <div className="n">
            {signed(difference.mean)} <small>{t(`evidence.mean.${unit}`)}</small>
          </div>
          {difference.low !== null && difference.high !== null && difference.level !== null ? (
            <>
              <p className="strong figure">
                {t("evidence.interval", {
                  level: percent(difference.level),
                  low: signed(difference.low),
                  high: signed(difference.high),
                })}
              </p>
              <Interval
                mean={difference.mean}
                low={difference.low}
                high={difference.high}
                level={difference.level}
              />
            </>
          ) : (
            <p>
              <strong>{t("evidence.interval.none")}.</strong> {difference.noIntervalWhy}
            </p>
          )}
        </>
      )}
    </div>
  );
}

type IntervalProps = { mean: number; low: number; high: number; level: number };
const HEIGHT = 46;
const LINE = 14;
const MARGIN = 22;

/// The interval on a line on which zero is marked.
function Interval({ mean: middle, low, high, level }: IntervalProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const scale = scaleOf([low, middle, high], width, MARGIN);
  return (
    <div
      ref={box}
      className="interval"
      role="img"
      aria-label={t("evidence.interval.drawn", {
        mean: signed(middle),
        level: percent(level),
        low: signed(low),
        high: signed(high),
      })}
    >
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden>
          <path className="axis" d={`M0,${LINE}H${width}`} />
          {scale.ticks.map((n) => (
            <g key={n}>
              <path className="axis" d={`M${scale.x(n)},${LINE}v5`} />
              <text x={scale.x(n)} y={LINE + 20} textAnchor="middle">
                {count(n)}
              </text>
            </g>
          ))}
          <path className="zero" d={`M${scale.zero},2V${LINE + 8}`} />
          <path className="reach" d={`M${scale.x(low)},${LINE}H${scale.x(high)}`} />
          <path
            className="end"
            d={`M${scale.x(low)},${LINE - 6}v12M${scale.x(high)},${LINE - 6}v12`}
          />
          <circle cx={scale.x(middle)} cy={LINE} r={5} />
        </svg>
      )}
    </div>
  );
}
