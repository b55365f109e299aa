import { describe, expect, test } from "vitest";
import type { Source } from "../api/types";
import { addressOf } from "../shell/router";
import {
  commonSpan,
  monthsOf,
  periodOf,
  type ReconciliationState,
  readState,
  sidesOf,
  start,
  writeState,
} from "./state";

function roundTrip(state: ReconciliationState): ReconciliationState {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(writeState(state))) {
    if (value !== null) search.set(name, value);
  }
  return readState(new URLSearchParams(addressOf("/reconciliation", search).split("?")[1] ?? ""));
}

const source = (id: string, ...covers: [string, string][]): Source => ({
  id,
  name: id,
  publisher: null,
  words: null,
  records: [],
  definitionChanges: [],
  lists: covers.map(([from, to], i) => ({
    id: `${id}-${i}`,
    holder: null,
    coverageFrom: from,
    coverageTo: to,
    lastCommittedAt: null,
    editions: 1,
    rows: 1,
  })),
});

describe("the address holds the page of two counts", () => {
  test("everything chosen comes back from the address", () => {
    const everything: ReconciliationState = {
      left: "birch",
      right: "alder",
      leftList: "l-1",
      rightList: "l-2",
      definition: "trucks",
      month: "2025-12",
      day: "2025-12-09",
      with: ["a-1", "a-2"],
      open: { rule: "unexplained", category: "Food, dry", donor: "" },
    };
    expect(roundTrip(everything)).toEqual(everything);
    expect(roundTrip(start)).toEqual(start);
  });

  test("what is no month and no day is left out, and nothing asserted is on by itself", () => {
    const read = readState(new URLSearchParams("month=2025-13&day=2025-02-30&with="));
    expect([read.month, read.day, read.with]).toEqual([null, null, []]);
    expect(readState(new URLSearchParams("month=all")).month).toBe("all");
  });
});

describe("the two sides", () => {
  const [alder, birch, empty] = [
    source("alder", ["2025-09-10", "2026-01-20"]),
    source("birch", ["2025-10-05", "2025-12-31"], ["2025-08-01", "2025-08-31"]),
    source("empty"),
  ];

  test("are those asked for, else whatever two sources have lists", () => {
    const ids = (left: string | null, right: string | null) => {
      const found = sidesOf([alder, birch, empty], { left, right });
      return found && [found.left.id, found.right.id];
    };
    expect(ids(null, null)).toEqual(["birch", "alder"]);
    expect(ids("alder", null)).toEqual(["alder", "birch"]);
    expect(ids(null, "birch")).toEqual(["alder", "birch"]);
    expect(ids("empty", "alder")).toEqual(["birch", "alder"]);
    expect(sidesOf([alder, empty], { left: null, right: null })).toBeNull();
  });

  test("have the days in common that both lists cover", () => {
    const sides = { left: alder, right: birch };
    expect(commonSpan(sides, { leftList: null, rightList: "birch-0" })).toEqual({
      from: "2025-10-05",
      to: "2025-12-31",
    });
    expect(commonSpan(sides, { leftList: null, rightList: "birch-1" })).toEqual({
      from: "2025-08-01",
      to: "2026-01-20",
    });
  });

  test("a month is shown whole, and the common days are not cut into months", () => {
    const common = { from: "2025-11-05", to: "2026-02-02" };
    expect(monthsOf(common)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
    expect(periodOf("2026-02", common)).toEqual({ from: "2026-02-01", to: "2026-02-28" });
    expect(periodOf("2025-12", common)).toEqual({ from: "2025-12-01", to: "2025-12-31" });
    expect(periodOf("all", common)).toEqual(common);
  });
});
