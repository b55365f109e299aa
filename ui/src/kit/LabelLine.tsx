import "./LabelLine.css";
import type { Label } from "../api/types";
import { instant } from "../messages/format";
import { t, tCode } from "../messages/t";

/// Who sees a record, in the reader's own words, with what else its label says as small signs.
export function LabelLine({ label }: { label: Label | null }) {
  if (label === null) return null;
  const isPlain =
    label.sensitivity === "MODERATE" &&
    label.handling === null &&
    label.embargoUntil === null &&
    label.caveats.length === 0;
  return (
    <span className="label-line">
      <bdi>{label.words}</bdi>
      {!isPlain && (
        <span className="label-signs">
          {label.sensitivity !== "MODERATE" && (
            <span className="pill">{tCode("kit.sensitivity", label.sensitivity)}</span>
          )}
          {label.handling !== null && (
            <span className="pill">{t("kit.handling.of", { colour: label.handling })}</span>
          )}
          {label.embargoUntil !== null && (
            <span className="pill warn">
              {t("kit.embargo.until", { at: instant(label.embargoUntil) })}
            </span>
          )}
          {label.caveats.map((caveat) => (
            <span className="pill" key={caveat}>
              {tCode("kit.caveat", caveat)}
            </span>
          ))}
        </span>
      )}
    </span>
  );
}
