import * as api from "../api/calls";
import type { Failure } from "../api/client";
import type { Definition, Source } from "../api/types";
import { useLoad } from "../api/useLoad";
import { navigate, usePlace, withParams } from "../shell/router";
import { figureDay, type Series, seriesOf } from "./series";
import { coverageOf, type FlowState, readState, type Span, spanOf, writeState } from "./state";

export type Change = (changes: Partial<FlowState>, options?: { replace?: boolean }) => void;

/// What the page needs before it can ask for counts.
export type FlowGround = {
  state: FlowState;
  change: Change;
  sources: Source[];
  chosen: Source[];
  markOf: (source: string) => number;
  definitions: Definition[];
  definition: Definition;
  covered: Span;
  span: Span;
};

export type Ground =
  | { is: "reading" }
  | { is: "failed"; failure: Failure; again: () => void }
  | { is: "empty" }
  | { is: "ready"; ground: FlowGround };

function chosenOf(sources: Source[], ids: string[]): Source[] {
  const withLists = sources.filter((s) => s.lists.length > 0);
  const found = ids.flatMap((id) => withLists.filter((s) => s.id === id));
  return found.length === 0 ? withLists : found;
}

export function useGround(): Ground {
  const place = usePlace();
  const state = readState(place.search);
  const sources = useLoad("flow-sources", (signal) => api.flowSources({ signal }));
  const definitions = useLoad("flow-definitions", (signal) => api.flowDefinitions({ signal }));
  for (const load of [sources, definitions]) {
    if (load.failure !== null) return { is: "failed", failure: load.failure, again: load.reload };
  }
  if (sources.data === null || definitions.data === null) return { is: "reading" };
  const all = sources.data.items;
  const chosen = chosenOf(all, state.sources);
  const covered = coverageOf(chosen);
  const definition =
    definitions.data.items.find((d) => d.id === state.definition) ?? definitions.data.items[0];
  if (covered === null || definition === undefined) return { is: "empty" };
  const change: Change = (changes, options) =>
    navigate(withParams(place, writeState({ ...state, ...changes })), options);
  return {
    is: "ready",
    ground: {
      state,
      change,
      sources: all,
      chosen,
      markOf: (id) =>
        Math.max(
          0,
          all.findIndex((s) => s.id === id),
        ),
      definitions: definitions.data.items,
      definition,
      covered,
      span: spanOf(state, covered),
    },
  };
}

/// What narrows a question about one source: its list, the crossing, and the day of knowing (which
/// means its end, in the theatre's time).
export function narrowing(state: FlowState, source: string) {
  return {
    list: state.lists[source],
    crossing: state.crossing ?? undefined,
    knownAt: state.knownAt ?? undefined,
  };
}

export type Counts = {
  all: Series[] | null;
  failure: Failure | null;
  busy: boolean;
  again: () => void;
  day: string | null;
};

/// All sources' accounts of the chosen definition, asked for together and shown together.
export function useCounts({ state, chosen, markOf, definition, span }: FlowGround): Counts {
  const asked = chosen.map((source) => ({
    source: source.id,
    definition: definition.id,
    ...span,
    ...narrowing(state, source.id),
  }));
  const load = useLoad(JSON.stringify(asked), async (signal) => {
    const found = await Promise.all(asked.map((one) => api.dailyCounts(one, { signal })));
    return chosen.flatMap((source, i) => {
      const counts = found[i];
      return counts === undefined ? [] : [seriesOf(source, markOf(source.id), counts)];
    });
  });
  return {
    all: load.data,
    failure: load.failure,
    busy: load.busy,
    again: load.reload,
    day: load.data === null ? null : figureDay(load.data, withinOrNull(state.at, span)),
  };
}

function withinOrNull(day: string | null, span: Span): string | null {
  return day !== null && day >= span.from && day <= span.to ? day : null;
}
