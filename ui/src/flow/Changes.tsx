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
    <div className="small changes">
      {changes.map(({ name, change }) => (
        <details key={`${name} ${change.from}`}>
          <summary>
            <bdi>{t("flow.chart.changed", { source: name, day: dayWords(change.from) })}</bdi>
          </summary>
          <p>{change.words}</p>
          <p className="note">
            <bdi>{change.source}</bdi>
          </p>
        </details>
      ))}
    </div>
  );
}
