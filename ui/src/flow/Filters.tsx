import { useState } from "react";
import { Checkbox } from "react-aria-components";
import * as api from "../api/calls";
import { useLoad } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Choice, Field } from "../kit/Field";
import { listOptions } from "../kit/lists";
import { Segments } from "../kit/Segments";
import { day as dayWords } from "../messages/format";
import { type Key, t } from "../messages/t";
import { navigate, usePlace } from "../shell/router";
import { useSession } from "../shell/session";
import { addDays } from "./days";
import { Mark } from "../kit/Mark";
import type { Opened, Span } from "./state";
import type { Counts, FlowGround } from "./useFlow";

type Props = { ground: FlowGround; counts: Counts; onOpen: (open: Opened) => void };

/// Every choice of the page, all of it in the address.
export function Filters({ ground, counts, onOpen }: Props) {
  const { state, change, definitions, definition } = ground;
  const [isOpen, setOpen] = useState(false);
  const windows = ["7", "14", "28"] as const;
  return (
    <section className="filters card no-print" aria-label={t("flow.filters")}>
      <div className="phone-only">
        <Button onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {t(isOpen ? "flow.filters.hide" : "flow.filters.show")}
        </Button>
        <p className="small quiet filter-words">{filterWords(ground)}</p>
      </div>
      <div className={isOpen ? "filter-rows open" : "filter-rows"}>
        <Sources ground={ground} counts={counts} />
        <div className="filter-row">
          <Choice
            label={t("flow.definition")}
            value={definition.id}
            isSearch
            options={definitions.map((d) => ({ id: d.id, words: d.name }))}
            onChoose={(id) => change({ definition: id, open: null })}
          />
          <Days ground={ground} />
          <div className="field">
            <span className="field-name">{t("flow.average")}</span>
            <Segments
              label={t("flow.average")}
              chosen={state.average}
              choices={windows.map((n) => ({ id: n, words: t("flow.average.days", { n }) }))}
              onChoose={(average) => change({ average })}
            />
          </div>
          <Crossing ground={ground} />
        </div>
        <div className="row">
          <span className="small quiet definition-words">
            {definition.words}{" "}
            {ground.chosen[0] !== undefined && (
              <Button
                kind="plain"
                onPress={() =>
                  onOpen({
                    what: "period",
                    source: ground.chosen[0]?.id ?? "",
                    definition: definition.id,
                  })
                }
              >
                {t("flow.definition.open")}
              </Button>
            )}
          </span>
          <span className="grow" />
          <QuickPeriods ground={ground} />
        </div>
      </div>
    </section>
  );
}

/// What is shown, for paper and for the small screen.
export function filterWords({ state, definition, span }: FlowGround): string {
  const parts = [
    t("flow.filters.words", {
      definition: definition.name,
      from: dayWords(span.from),
      to: dayWords(span.to),
      n: state.average,
    }),
    state.crossing === null ? null : `${t("flow.crossing")}: ${state.crossing}`,
    state.knownAt === null ? null : t("kit.known.past", { day: dayWords(state.knownAt) }),
  ];
  return parts.filter((part) => part !== null).join(". ");
}

function Days({ ground: { state, change, span } }: { ground: FlowGround }) {
  const choose = (from: string, to: string) => change({ from, to, at: null });
  return (
    <>
      <Field
        label={t("flow.from")}
        type="date"
        value={span.from}
        onChange={(e) => e.target.value && choose(e.target.value, state.to ?? span.to)}
      />
      <Field
        label={t("flow.to")}
        type="date"
        value={span.to}
        onChange={(e) => e.target.value && choose(state.from ?? span.from, e.target.value)}
      />
    </>
  );
}

function QuickPeriods({ ground: { change, span, covered } }: { ground: FlowGround }) {
  const { theatre } = useSession();
  const since = theatre.ceasefireEffective;
  const periods: [Key, Span][] = [["flow.period.all", covered]];
  if (since !== null && since <= covered.to) {
    periods.push(["flow.period.since", { from: since, to: covered.to }]);
  }
  periods.push(["flow.period.last", { from: addDays(covered.to, -89), to: covered.to }]);
  return (
    <div className="row tight" role="group" aria-label={t("flow.period.quick")}>
      {periods.map(([words, { from, to }]) => (
        <Button
          key={words}
          kind="plain"
          aria-current={span.from === from && span.to === to}
          onPress={() => change({ from, to, at: null })}
        >
          {t(words)}
        </Button>
      ))}
    </div>
  );
}

/// The crossings that some source records, by name.
function Crossing({ ground }: { ground: FlowGround }) {
  const { state, change, chosen, definition, span } = ground;
  const load = useLoad(
    `crossings ${chosen.map((s) => s.id).join()} ${definition.id} ${span.from} ${span.to} ${state.knownAt}`,
    async (signal) => {
      const asked = {
        definition: definition.id,
        ...span,
        by: "crossing" as const,
        knownAt: state.knownAt ?? undefined,
      };
      const found = await Promise.all(
        chosen.map((s) =>
          api.breakdown({ ...asked, source: s.id, list: state.lists[s.id] }, { signal }),
        ),
      );
      return new Map(found.flatMap((b) => b.items.map((part) => [part.key, part.name])));
    },
  );
  const known = new Map(load.data ?? []);
  if (state.crossing !== null && !known.has(state.crossing)) {
    known.set(state.crossing, state.crossing);
  }
  if (known.size === 0) return null;
  return (
    <Choice
      label={t("flow.crossing")}
      value={state.crossing ?? ""}
      options={[
        { id: "", words: t("flow.crossing.all") },
        ...[...known].map(([id, words]) => ({ id, words })),
      ]}
      onChoose={(id) => change({ crossing: id || null })}
    />
  );
}

function Sources({ ground, counts }: { ground: FlowGround; counts: Counts }) {
  const { sources, chosen, state, change } = ground;
  const { path } = usePlace();
  const ids = chosen.map((s) => s.id);
  const isAll = (next: string[]) =>
    next.join() ===
    sources
      .filter((s) => s.lists.length > 0)
      .map((s) => s.id)
      .join();
  const choose = (next: string[]) => change({ sources: isAll(next) ? [] : next, open: null });
  return (
    <div className="filter-row" role="group" aria-label={t("flow.sources")}>
      {sources
        .filter((s) => s.lists.length > 0)
        .map((s) => (
          <div key={s.id} className="source-choice">
            <Checkbox
              className="check"
              isSelected={ids.includes(s.id)}
              isDisabled={ids.length === 1 && ids[0] === s.id}
              onChange={(on) => choose(on ? [...ids, s.id] : ids.filter((id) => id !== s.id))}
            >
              <span className="check-box" aria-hidden />
              {ids.includes(s.id) && <Mark mark={ground.markOf(s.id)} />}
              <bdi>{s.name}</bdi>
            </Checkbox>
            {s.lists.length > 1 && ids.includes(s.id) && (
              <Choice
                label={t("flow.list", { source: s.name })}
                hideLabel
                value={state.lists[s.id] ?? ""}
                options={listOptions(s, takenOf(ground, counts, s.id))}
                onChoose={(id) =>
                  change({
                    lists: Object.fromEntries(
                      Object.entries({ ...state.lists, [s.id]: id }).filter(
                        ([, list]) => list !== "",
                      ),
                    ),
                  })
                }
              />
            )}
          </div>
        ))}
      {ids.length > 1 && (
        <Button kind="plain" onPress={() => choose([...ids].reverse())}>
          {t("flow.sources.swap")}
        </Button>
      )}
      <span className="grow" />
      <Button kind="plain" onPress={() => navigate(path)}>
        {t("flow.filters.reset")}
      </Button>
    </div>
  );
}

/// The list that the answer names where none was chosen.
function takenOf({ state }: FlowGround, { all, busy }: Counts, source: string): string | null {
  if (busy || state.lists[source] !== undefined) return null;
  return all?.find((s) => s.source.id === source)?.list ?? null;
}
