import * as api from "../api/calls";
import type { Failure } from "../api/client";
import type { Definition, BeforeAfter, Source } from "../api/types";
import { type Load, useLoad } from "../api/useLoad";
import { useKnownAt } from "../kit/KnownAt";
import { navigate, usePlace, withParams } from "../shell/router";
import {
  coveredBy,
  type Covered,
  type EvidenceState,
  middleOf,
  readState,
  writeState,
} from "./state";

export type EvidenceGround = {
  state: EvidenceState;
  change: (changes: Partial<EvidenceState>) => void;
  sources: Source[];
  source: Source;
  mark: number;
  definitions: Definition[];
  definition: Definition;
  covered: Covered;
  on: string;
  asked: api.EvidenceQuery;
};

export type Ground =
  | { is: "reading" }
  | { is: "failed"; failure: Failure; again: () => void }
  | { is: "empty" }
  | { is: "ready"; ground: EvidenceGround };

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
  const withLists = all.filter((s) => s.lists.length > 0);
  const source = withLists.find((s) => s.id === state.source) ?? withLists[0];
  const definition =
    definitions.data.items.find((d) => d.id === state.definition) ?? definitions.data.items[0];
  if (source === undefined || definition === undefined) return { is: "empty" };
  const list = source.lists.some((l) => l.id === state.list) ? state.list : null;
  const covered = coveredBy(source, list);
  if (covered === null) return { is: "empty" };
  const on = state.on ?? middleOf(covered);
  return {
    is: "ready",
    ground: {
      state,
      change: (changes) => navigate(withParams(place, writeState({ ...state, ...changes }))),
      sources: withLists,
      source,
      mark: all.indexOf(source),
      definitions: definitions.data.items,
      definition,
      covered,
      on,
      asked: {
        source: source.id,
        definition: definition.id,
        on,
        days: state.days,
        list: list ?? undefined,
        knownAt: knownAt ?? undefined,
      },
    },
  };
}

export const useEvidence = ({ asked }: EvidenceGround): Load<BeforeAfter> =>
  useLoad(`evidence ${JSON.stringify(asked)}`, (signal) => api.evidence(asked, { signal }));
