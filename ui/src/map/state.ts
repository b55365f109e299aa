import { isDay } from "../flow/days";

/// What a person chose on the map; the address holds all of it.
export type MapState = { on: string | null; definition: string };

export const start: MapState = { on: null, definition: "trucks" };

/// Reads an address; what it does not understand it leaves at the start value.
export function readState(search: URLSearchParams): MapState {
  const on = search.get("on");
  return { on: isDay(on) ? on : null, definition: search.get("definition") ?? start.definition };
}

/// The parameters for an address; a start value takes its parameter away.
export function writeState(state: MapState): Record<string, string | null> {
  return {
    on: state.on,
    definition: state.definition === start.definition ? null : state.definition,
  };
}
