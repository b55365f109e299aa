import type { Source } from "../api/types";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import type { Span } from "./state";

/// Days from which a source's list means something else than before; within a period, or all.
export function Changes({ sources, span }: { sources: Source[]; span: Span | null }) {
  const changes = sources
    .flatMap((source) => source.definitionChanges.map((change) => ({ name: source.name, change })))
    .filter(({ change: { from } }) => span === null || (from >= span.from && from <= span.to));
  if (changes.length === 0) return null;
  return (
    <ul className="small changes">
      {changes.map(({ name, change }) => (
        <li key={`${name} ${change.from}`}>
          <span className="strong">
            <bdi>{t("flow.chart.change", { source: name })}</bdi>
          </span>
          {". "}
          {t("flow.chart.changed", { day: dayWords(change.from), words: change.words })}{" "}
          <span className="note">
            <bdi>{t("flow.chart.changedBy", { source: change.source })}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}
