import { describe, expect, test } from "vitest";
import type { ReconciledDay } from "../api/types";
import { extentOf, marksOf, partsOf, placeOf, stacked, stepped, sumOfDays } from "./plot";

const day = (
  left: number,
  right: number,
  explained: ReconciledDay["explained"],
  unexplained: number,
): ReconciledDay => ({ day: "2025-12-09", state: "COUNTED", left, right, explained, unexplained });

describe("the parts of a difference", () => {
  const order = ["route", "duplicates", "day-shift"];
  const mixed = day(
    100,
    112,
    [
      { rule: "day-shift", kind: "SHOWN", trucks: 4, assertion: null },
      { rule: "half-full", kind: "ASSERTED", trucks: -5, assertion: "a-1" },
      { rule: "duplicates", kind: "SHOWN", trucks: 0, assertion: null },
      { rule: "route", kind: "SHOWN", trucks: -8, assertion: null },
    ],
    -3,
  );

  test("lie in the declared order, shown before asserted before unexplained", () => {
    expect(partsOf(mixed, order).map((p) => `${p.rule} ${p.kind} ${p.trucks}`)).toEqual([
      "route SHOWN -8",
      "day-shift SHOWN 4",
      "half-full ASSERTED -5",
      "unexplained UNEXPLAINED -3",
    ]);
  });

  test("are stacked away from zero on their own side", () => {
    const ends = stacked(partsOf(mixed, order)).map((l) => [l.from, l.to]);
    expect(ends).toEqual([
      [0, -8],
      [0, 4],
      [-8, -13],
      [-13, -16],
    ]);
    expect(extentOf(stacked(partsOf(mixed, order)))).toEqual({ low: -16, high: 4 });
  });

  test("laid as steps end at left minus right", () => {
    const steps = stepped(partsOf(mixed, order));
    expect(steps.at(-1)?.to).toBe(100 - 112);
    steps.slice(1).forEach((s, i) => expect(s.from).toBe(steps[i]?.to));
  });

  test("of several days are summed by rule, and days without an addition add nothing", () => {
    const uncovered = { ...mixed, state: "NEITHER_COVERED" as const, explained: [] };
    const days = [mixed, mixed, { ...uncovered, left: null, right: null, unexplained: null }];
    expect(sumOfDays(days, order).map((p) => `${p.rule} ${p.trucks}`)).toEqual([
      "route -16",
      "day-shift 8",
      "half-full -10",
      "unexplained -6",
    ]);
  });

  test("of a day that one side does not cover are none", () => {
    const uncovered: ReconciledDay = {
      day: "2025-12-10",
      state: "RIGHT_NOT_COVERED",
      left: 80,
      right: null,
      explained: [],
      unexplained: null,
    };
    expect(partsOf(uncovered, order)).toEqual([]);
  });
});

describe("the scale", () => {
  test("always holds zero, and a number finds its place on it", () => {
    expect(extentOf([{ from: -30, to: -20 }])).toEqual({ low: -30, high: 0 });
    expect(extentOf([])).toEqual({ low: 0, high: 1 });
    expect(placeOf(0, { low: -30, high: 10 }, 200)).toBe(150);
  });

  test("has few round marks that are whole", () => {
    expect(marksOf({ low: -160, high: 42 })).toEqual([-100, 0]);
    expect(marksOf({ low: -12, high: 4 })).toEqual([-10, -5, 0]);
    expect(marksOf({ low: 0, high: 1 })).toEqual([0, 1]);
  });
});
