import * as api from "../api/calls";
import type { Failure } from "../api/client";
import type { Definition, Reconciliation, Source } from "../api/types";
import { useLoad } from "../api/useLoad";
import { useKnownAt } from "../kit/KnownAt";
import { addressOf, navigate, usePlace, withParams } from "../shell/router";
import {
  commonSpan,
  monthsOf,
  periodOf,
  type ReconciliationState,
  readState,
  sidesOf,
  type Span,
  writeState,
} from "./state";

export type Change = (
  changes: Partial<ReconciliationState>,
  options?: { replace?: boolean },
) => void;

/// What the page needs before it can ask for a reconciliation.
export type PairGround = {
  state: ReconciliationState;
  change: Change;
  sources: Source[];
  left: Source;
  right: Source;
  markOf: (source: string) => number;
  definitions: Definition[];
  definition: Definition;
  common: Span;
  months: string[];
  month: string;
  span: Span;
  knownAt: string | null;
};

export type Ground =
  | { is: "reading" }
  | { is: "failed"; failure: Failure; again: () => void }
  | { is: "empty" }
  | { is: "ready"; ground: PairGround };

export function useGround(): Ground {
  const place = usePlace();
  const [knownAt] = useKnownAt();
  const state = readState(place.search);
  const sources = useLoad("flow-sources", (signal) => api.flowSources({ signal }));
  const definitions = useLoad("flow-definitions", (signal) => api.flowDefinitions({ signal }));
  for (const load of [sources, definitions]) {
    if (load.failure !== null) return { is: "failed", failure: load.failure, again: load.reload };
  }
  if (sources.data === null || definitions.data === null) return { is: "reading" };
  const all = sources.data.items;
  const sides = sidesOf(all, state);
  const known = definitions.data.items.filter((d) => d.unit === "rows" || d.unit === "trucks");
  const definition = known.find((d) => d.id === state.definition) ?? known[0];
  const common = sides === null ? null : commonSpan(sides, state);
  if (sides === null || common === null || definition === undefined) return { is: "empty" };
  const months = monthsOf(common);
  const month = state.month ?? state.day?.slice(0, 7) ?? months.at(-1) ?? "";
  return {
    is: "ready",
    ground: {
      state,
      change: (changes, options) =>
        navigate(withParams(place, writeState({ ...state, ...changes })), options),
      sources: all,
      ...sides,
      markOf: (id) =>
        Math.max(
          0,
          all.findIndex((s) => s.id === id),
        ),
      definitions: known,
      definition,
      common,
      months,
      month,
      span: periodOf(month, common),
      knownAt,
    },
  };
}

/// What every question about the pair says: the sides, their lists, the definition, the day of
/// knowing, and what asserted rules are applied.
export function pairOf({ state, left, right, definition, knownAt }: PairGround) {
  return {
    left: left.id,
    right: right.id,
    definition: definition.id,
    knownAt: knownAt ?? undefined,
    leftList: state.leftList ?? undefined,
    rightList: state.rightList ?? undefined,
    with: state.with.join(",") || undefined,
  };
}

export function usePair(ground: PairGround, span: Span) {
  const asked = { ...pairOf(ground), ...span };
  const load = useLoad<Reconciliation>(JSON.stringify(asked), (signal) =>
    api.reconciliation(asked, { signal }),
  );
  return { ...load, asked };
}

/// The address of the printed sheet for a day: the same pair, and nothing of what only the page
/// chose.
export function sheetAddress(ground: PairGround, day: string): string {
  const search = new URLSearchParams();
  const { with: asserted, ...pair } = pairOf(ground);
  for (const [name, value] of Object.entries({ ...pair, day, with: asserted })) {
    if (value !== undefined) search.set(name, value);
  }
  return addressOf("/reconciliation/sheet", search);
}
