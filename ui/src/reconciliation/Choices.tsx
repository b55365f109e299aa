import type { Reconciliation } from "../api/types";
import { Button } from "../kit/Button";
import { Choice } from "../kit/Field";
import { listOptions } from "../kit/lists";
import { Mark } from "../kit/Mark";
import { month as monthWords } from "../messages/format";
import { t } from "../messages/t";
import { WHOLE } from "./state";
import type { PairGround } from "./useReconciliation";
import { periodWords } from "./words";

type Props = {
  ground: PairGround;
  /// The answer to what is chosen, once it is here.
  found: Reconciliation | null;
};

/// Which two counts, of what, when. All of it in the address.
export function Choices({ ground, found }: Props) {
  const { state, change, definitions, definition, month, months } = ground;
  const at = months.indexOf(month);
  const go = (next: string | undefined) =>
    next !== undefined && change({ month: next, day: null, open: null });
  const swap = () =>
    change({
      left: ground.right.id,
      right: ground.left.id,
      leftList: state.rightList,
      rightList: state.leftList,
      open: null,
    });
  return (
    <section className="filters card" aria-label={t("flow.filters")}>
      <p className="print-only">
        {t("reconciliation.choices.words", {
          left: ground.left.name,
          right: ground.right.name,
          definition: definition.name,
          period: periodWords(month, ground.span),
        })}
      </p>
      <div className="filter-row no-print">
        <Side ground={ground} found={found} side="left" />
        <Button kind="plain" onPress={swap} aria-label={t("flow.sources.swap")}>
          <span aria-hidden>⇄</span>
        </Button>
        <Side ground={ground} found={found} side="right" />
        <Choice
          label={t("flow.definition")}
          value={definition.id}
          isSearch
          options={definitions.map((d) => ({ id: d.id, words: d.name }))}
          onChoose={(id) => change({ definition: id, open: null })}
        />
        <div className="month-choice">
          <Choice
            label={t("reconciliation.month")}
            value={month}
            options={[
              ...[...(at < 0 && month !== WHOLE ? [month] : []), ...months].map((id) => ({
                id,
                words: monthWords(`${id}-01`),
              })),
              { id: WHOLE, words: t("reconciliation.month.all") },
            ]}
            onChoose={go}
          />
          <Button
            aria-label={t("reconciliation.month.before")}
            isDisabled={at < 1}
            onPress={() => go(months[at - 1])}
          >
            <span aria-hidden className="turns">
              ‹
            </span>
          </Button>
          <Button
            aria-label={t("reconciliation.month.after")}
            isDisabled={at < 0 || at >= months.length - 1}
            onPress={() => go(months[at + 1])}
          >
            <span aria-hidden className="turns">
              ›
            </span>
          </Button>
        </div>
      </div>
      <p className="small quiet definition-words">{definition.words}</p>
    </section>
  );
}

function Side({ ground, found, side }: Props & { side: "left" | "right" }) {
  const { sources, state, change } = ground;
  const [mine, other] = side === "left" ? [ground.left, ground.right] : [ground.right, ground.left];
  const list = side === "left" ? state.leftList : state.rightList;
  const answered = (side === "left" ? found?.leftList : found?.rightList)?.id ?? null;
  const choose = (source: string | null, listId: string | null) =>
    change(
      side === "left"
        ? { left: source, leftList: listId, open: null }
        : { right: source, rightList: listId, open: null },
    );
  return (
    <div className="side-choice">
      <Mark mark={ground.markOf(mine.id)} />
      <Choice
        label={t(`reconciliation.${side}`)}
        value={mine.id}
        options={sources
          .filter((s) => s.lists.length > 0 && s.id !== other.id)
          .map((s) => ({ id: s.id, words: s.name }))}
        onChoose={(id) => choose(id, null)}
      />
      {mine.lists.length > 1 && (
        <Choice
          label={t("flow.list", { source: mine.name })}
          value={list ?? ""}
          options={listOptions(mine, list === null ? answered : null)}
          onChoose={(id) => choose(mine.id, id || null)}
        />
      )}
    </div>
  );
}
