import { describe, expect, test } from "vitest";
import type { Definition } from "../api/types";
import { countToClaim } from "./ClaimIt";
import { start } from "./state";
import { account } from "./testing";

const series = { ...account("Yew", 0, [5, null, 7]), list: "yew-list", coverageTo: "2025-11-03" };
const definition: Definition = {
  id: "trucks",
  name: "Trucks",
  words: "All trucks.",
  milestone: null,
  unit: "trucks",
  dayRule: null,
  readings: [],
  notRecordedBy: [],
  shareOf: null,
};
const span = { from: "2025-10-01", to: "2025-12-31" };
const of = { source: "yew", definition: "trucks" };
const ground = {
  state: start,
  change: () => undefined,
  sources: [series.source],
  chosen: [series.source],
  markOf: () => 0,
  definitions: [definition],
  definition,
  covered: span,
  span,
};
const props = { ground, source: series.source, definition, series, held: series, span };
const day = (d: string) => ({
  opened: { what: "day" as const, ...of, day: d },
  span: { from: d, to: d },
});

describe("a number that can be claimed", () => {
  test("is counted from the list that was shown, as known when it was shown", () => {
    const state = { ...start, knownAt: "2025-12-05" };
    const d = "2025-11-01";
    expect(countToClaim({ ...props, ground: { ...ground, state }, ...day(d) })).toEqual({
      ...of,
      from: d,
      to: d,
      knownAt: "2025-12-05",
      list: "yew-list",
      perDay: false,
    });
  });

  test("of a period is that of the days that the list covers", () => {
    const opened = { what: "period" as const, ...of };
    expect(countToClaim({ ...props, opened })).toMatchObject({
      from: "2025-11-01",
      to: "2025-11-03",
      perDay: false,
    });
    const before = { from: "2025-10-01", to: "2025-10-31" };
    expect(countToClaim({ ...props, opened, span: before })).toBe(null);
  });

  test("of an average is the mean of its days", () => {
    const opened = { what: "average" as const, ...of, day: "2025-11-03", window: "7" as const };
    const week = { from: "2025-10-28", to: "2025-11-03" };
    expect(countToClaim({ ...props, opened, span: week })).toMatchObject({
      ...week,
      perDay: true,
    });
  });

  test("is none for a day that is not covered, one crossing, a part, or what is not recorded", () => {
    const first = day("2025-11-01");
    const atOne = { ...ground, state: { ...start, crossing: "kerem-shalom" } };
    const part = { what: "part" as const, ...of, by: "donor" as const, key: "Oak" };
    const not = {
      ...definition,
      notRecordedBy: [{ source: "yew", sourceName: "Yew", why: "It has no column." }],
    };
    expect(countToClaim({ ...props, ...day("2025-11-02") })).toBe(null);
    expect(countToClaim({ ...props, ...first, ground: atOne })).toBe(null);
    expect(countToClaim({ ...props, ...first, opened: part })).toBe(null);
    expect(countToClaim({ ...props, ...first, definition: not })).toBe(null);
    expect(countToClaim({ ...props, ...first })).not.toBe(null);
  });
});
