import type { BeforeAfter } from "../api/types";
import { percent } from "../messages/format";
import { t } from "../messages/t";

/// The interval's method, in the server's own words, so that it can be disputed.
export function Method({ found }: { found: BeforeAfter }) {
  const { method, difference } = found;
  const { wavesBefore, wavesAfter, degrees } = method;
  return (
    <section className="card" aria-labelledby="method">
      <div className="head">
        <h2 id="method">{t("evidence.method")}</h2>
      </div>
      <dl className="method">
        <dt>{t("evidence.method.what")}</dt>
        <dd>
          <strong>{method.name}.</strong> {method.words}
        </dd>
        <dt>{t("evidence.method.why")}</dt>
        <dd>{method.why}</dd>
        <dt>{t("evidence.method.limits")}</dt>
        <dd>{method.limits}</dd>
        <dt>{t("evidence.method.parameters")}</dt>
        <dd>
          {wavesBefore === null || wavesAfter === null || degrees === null
            ? (difference?.noIntervalWhy ?? t("evidence.method.noValues"))
            : t("evidence.method.values", {
                before: wavesBefore,
                after: wavesAfter,
                degrees,
                level: percent(difference?.level ?? 0),
              })}
        </dd>
      </dl>
    </section>
  );
}
