import * as api from "../api/calls";
import type { Failure } from "../api/client";
import type { Breakdown, Crossings, DayState, Definition, Source, TheatreMap } from "../api/types";
import { useLoad } from "../api/useLoad";
import { useKnownAt } from "../kit/KnownAt";
import { theatreDay } from "../messages/format";
import { navigate, usePlace, withParams } from "../shell/router";
import { useSession } from "../shell/session";
import { type MapState, readState, writeState } from "./state";

/// What one source counts at crossings on the chosen day, or why there is nothing.
export type AtCrossings = {
  source: Source;
  mark: number;
  state: DayState | "NO_LIST";
  found: Breakdown | null;
};

export type MapGround = {
  state: MapState;
  change: (changes: Partial<MapState>) => void;
  on: string;
  today: string;
  map: TheatreMap;
  crossings: Crossings;
  sources: Source[];
  definitions: Definition[];
  definition: Definition | null;
  counts: AtCrossings[] | null;
  countsFailure: Failure | null;
};

export type Ground =
  | { is: "reading" }
  | { is: "failed"; failure: Failure; again: () => void }
  | { is: "ready"; ground: MapGround };

export function useMap(): Ground {
  const place = usePlace();
  const { me } = useSession();
  const [knownAt] = useKnownAt();
  const state = readState(place.search);
  const today = theatreDay(new Date(me.now));
  const on = state.on ?? today;
  const map = useLoad("theatre-map", (signal) => api.theatreMap({ signal }));
  const crossings = useLoad(`crossings ${on}`, (signal) => api.crossings({ on }, { signal }));
  const sources = useLoad("flow-sources", (signal) => api.flowSources({ signal }));
  const definitions = useLoad("flow-definitions", (signal) => api.flowDefinitions({ signal }));
  const definition =
    definitions.data?.items.find((d) => d.id === state.definition) ??
    definitions.data?.items[0] ??
    null;
  const all = sources.data?.items ?? null;
  const key =
    all === null || definition === null ? null : `at ${on} ${definition.id} ${knownAt ?? ""}`;
  const counts = useLoad(key, (signal) =>
    Promise.all(
      (all ?? []).map((source, mark) =>
        atCrossings({ source, mark, on, definition: definition?.id ?? "", knownAt, signal }),
      ),
    ),
  );
  for (const load of [map, crossings, sources, definitions]) {
    if (load.failure !== null) return { is: "failed", failure: load.failure, again: load.reload };
  }
  if (map.data === null || crossings.data === null || all === null || definitions.data === null) {
    return { is: "reading" };
  }
  return {
    is: "ready",
    ground: {
      state,
      change: (changes) => navigate(withParams(place, writeState({ ...state, ...changes }))),
      on,
      today,
      map: map.data,
      crossings: crossings.data,
      sources: all,
      definitions: definitions.data.items,
      definition,
      counts: counts.data,
      countsFailure: counts.failure,
    },
  };
}

type Asked = {
  source: Source;
  mark: number;
  on: string;
  definition: string;
  knownAt: string | null;
  signal: AbortSignal;
};

/// Breaking down says whether the source records crossings, the day's count whether the list that was
/// known covers it.
async function atCrossings({ source, mark, on, definition, knownAt, signal }: Asked) {
  const asked = {
    source: source.id,
    definition,
    from: on,
    to: on,
    knownAt: knownAt ?? undefined,
  };
  const [found, counts] = await Promise.all([
    api.breakdown({ ...asked, by: "crossing" }, { signal }),
    api.dailyCounts(asked, { signal }),
  ]);
  if (!found.recorded) return { source, mark, state: "NOT_RECORDED" as const, found };
  const state = counts.items[0]?.state ?? ("NO_LIST" as const);
  return { source, mark, state, found: state === "COUNTED" ? found : null };
}
