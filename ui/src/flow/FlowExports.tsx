import { Exports } from "../kit/Exports";
import { type FlowGround, narrowing } from "./useFlow";

/// A table of all chosen sources as one file, each source below the other; where somebody chose a
/// list by hand, a file for each source, because a list is one source's.
type Props = {
  ground: FlowGround;
  of: "/flow/daily-counts" | "/flow/shares";
  what: string;
};

export function FlowExports({ ground, of, what }: Props) {
  const { state, chosen, definition, span } = ground;
  const asked = { definition: definition.id, ...span };
  if (chosen.every((s) => state.lists[s.id] === undefined)) {
    const source = chosen.map((s) => s.id).join(",");
    return (
      <Exports of={of} asked={{ ...asked, ...narrowing(state, source), source }} what={what} />
    );
  }
  return chosen.map((s) => (
    <Exports
      key={s.id}
      of={of}
      asked={{ ...asked, ...narrowing(state, s.id), source: s.id }}
      what={s.name}
    />
  ));
}
