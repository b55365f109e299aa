import type { EvidenceWarning } from "../api/types";
import { day as dayWords } from "../messages/format";
import { t, tCode } from "../messages/t";

/// What must be read before the figures stands above them, in full.
export function Warnings({ warnings }: { warnings: EvidenceWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <section className="message warn warnings" aria-labelledby="warnings">
      <h2 id="warnings">{t("evidence.warnings")}</h2>
      <ul>
        {warnings.map((w) => (
          <li key={`${w.code} ${w.day} ${w.words}`}>
            <strong>{headOf(w)}</strong>
            <p>{w.words}</p>
            {w.source !== null && (
              <p className="note">
                {t("evidence.warning.source", { source: "" })}
                <bdi>{w.source}</bdi>
                {w.url !== null && (
                  <>
                    {" · "}
                    <a href={w.url} target="_blank" rel="noreferrer">
                      {t("evidence.warning.open", {
                        source: t("evidence.warning.url"),
                        host: new URL(w.url).host,
                      })}
                    </a>
                  </>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function headOf(warning: EvidenceWarning): string {
  const words = tCode("evidence.warning", warning.code);
  return warning.day === null ? words : words.replace("{day}", dayWords(warning.day));
}
