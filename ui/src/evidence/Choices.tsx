import type { BeforeAfter } from "../api/types";
import { Choice, Field } from "../kit/Field";
import { listOptions } from "../kit/lists";
import { Mark } from "../kit/Mark";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { coveredBy, LENGTHS } from "./state";
import type { EvidenceGround } from "./useEvidence";

const WEEK = 7;

type Props = {
  ground: EvidenceGround;
  /// The answer to what is chosen, once it is here.
  found: BeforeAfter | null;
};

/// Whose count, of what, before and after which day. All of it in the address.
export function Choices({ ground, found }: Props) {
  const { state, change, sources, source, definition, definitions, on } = ground;
  const list = ground.asked.list ?? null;
  const answered = found?.list ?? null;
  const covered = coveredBy(source, list ?? answered) ?? ground.covered;
  const lengths: string[] = [...LENGTHS];
  if (!lengths.includes(state.days)) lengths.push(state.days);
  return (
    <section className="filters card" aria-label={t("evidence.choices")}>
      <p className="print-only">
        {t("evidence.choices.words", {
          source: source.name,
          definition: definition.name,
          days: state.days,
          day: dayWords(on),
        })}
      </p>
      <div className="filter-row no-print">
        <div className="with-mark">
          <Choice
            label={t("evidence.source")}
            value={source.id}
            isSearch
            options={sources.map((s) => ({ id: s.id, words: s.name }))}
            onChoose={(id) => change({ source: id, list: null })}
          />
          <Mark mark={ground.mark} />
        </div>
        {source.lists.length > 1 && (
          <Choice
            label={t("evidence.list")}
            value={list ?? ""}
            options={listOptions(source, list === null ? answered : null)}
            onChoose={(id) => change({ list: id || null })}
          />
        )}
        <Choice
          label={t("flow.definition")}
          value={definition.id}
          options={definitions.map((d) => ({ id: d.id, words: d.name }))}
          onChoose={(id) => change({ definition: id })}
        />
        <Field
          label={t("evidence.on")}
          type="date"
          value={on}
          onChange={(e) => e.target.value && change({ on: e.target.value })}
        />
        <Choice
          label={t("evidence.days")}
          value={state.days}
          options={lengths.map((id) => ({ id, words: lengthWords(Number(id)) }))}
          onChoose={(id) => change({ days: id })}
        />
      </div>
      <p className="small quiet definition-words filter-words">
        {definition.words}{" "}
        {t("evidence.on.hint", { from: dayWords(covered.from), to: dayWords(covered.to) })}
      </p>
    </section>
  );
}

const lengthWords = (days: number): string =>
  days % WEEK === 0
    ? t("evidence.days.weeks", { n: days / WEEK })
    : t("evidence.days.n", { n: days });
