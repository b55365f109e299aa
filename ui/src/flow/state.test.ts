import { describe, expect, test } from "vitest";
import type { Source } from "../api/types";
import { addressOf } from "../shell/router";
import { coverageOf, type FlowState, readState, spanOf, start, writeState } from "./state";

function roundTrip(state: FlowState): FlowState {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(writeState(state))) {
    if (value !== null) search.set(name, value);
  }
  return readState(new URLSearchParams(addressOf("/flow", search).split("?")[1] ?? ""));
}

const everything: FlowState = {
  from: "2025-10-01",
  to: "2026-01-28",
  sources: ["birch", "alder"],
  lists: { birch: "l-2", alder: "l-1" },
  definition: "tonnes-stated",
  average: "7",
  crossing: "x-quay",
  knownAt: "2025-12-31",
  view: "table",
  at: "2025-11-11",
  order: "first",
  by: "donor",
  open: { what: "average", source: "birch", definition: "trucks", day: "2025-11-11", window: "14" },
};

const source = (id: string, from: string | null, to: string | null): Source => ({
  id,
  name: id,
  publisher: null,
  words: null,
  records: [],
  definitionChanges: [],
  lists: [
    {
      id: `l-${id}`,
      holder: { id: "d", name: "D" },
      coverageFrom: from,
      coverageTo: to,
      lastCommittedAt: null,
      editions: 1,
      rows: 1,
    },
  ],
});

describe("the address holds the whole page", () => {
  test("everything chosen comes back from the address", () => {
    expect(roundTrip(everything)).toEqual(everything);
  });

  test("each kind of opened number comes back from the address", () => {
    const opened: FlowState["open"][] = [
      { what: "day", source: "alder", definition: "trucks", day: "2025-11-11" },
      { what: "period", source: "alder", definition: "entries" },
      {
        what: "part",
        source: "alder",
        definition: "entries",
        by: "donor",
        key: "hazel: aid, test",
      },
      { what: "gap", day: "2025-11-11" },
      null,
    ];
    for (const open of opened) expect(roundTrip({ ...start, open }).open).toEqual(open);
  });

  test("an untouched page has an empty address", () => {
    expect(Object.values(writeState(start)).filter((v) => v !== null)).toEqual([]);
  });

  test("what an address says wrongly is left at the start value", () => {
    const bad = "from=2025-02-31&to=x&average=9&view=map&open=day:a&order=up&by=colour";
    expect(readState(new URLSearchParams(bad))).toEqual(start);
  });

  test("commas and colons stay readable in the address", () => {
    const search = new URLSearchParams({ open: "gap:2025-11-11", sources: "a,b" });
    expect(addressOf("/flow", search)).toBe("/flow?open=gap:2025-11-11&sources=a,b");
  });
});

describe("the period at first", () => {
  test("it is what the lists cover together", () => {
    const covered = coverageOf([
      source("a", "2025-09-01", "2026-01-20"),
      source("b", "2025-10-01", "2026-01-28"),
    ]);
    expect(covered).toEqual({ from: "2025-09-01", to: "2026-01-28" });
    expect(spanOf(start, covered!)).toEqual(covered);
  });

  test("of years of lists it is the last 400 days", () => {
    const span = spanOf(start, { from: "2020-01-01", to: "2026-01-28" });
    expect(span).toEqual({ from: "2024-12-25", to: "2026-01-28" });
  });

  test("days in the wrong order are turned", () => {
    const state = { ...start, from: "2026-02-01", to: "2026-01-01" };
    expect(spanOf(state, { from: "2025-01-01", to: "2026-03-01" })).toEqual({
      from: "2026-01-01",
      to: "2026-02-01",
    });
  });

  test("without a list there is no period", () => {
    expect(coverageOf([])).toBeNull();
    expect(coverageOf([source("a", null, null)])).toBeNull();
  });
});
