import { describe, expect, test } from "vitest";
import type { EvidenceDay } from "../api/types";
import { countedReach, plotOf, scaleOf, stretchesWithout } from "./plot";

const days = (...values: (number | null)[]): EvidenceDay[] =>
  values.map((value, i) => ({
    day: `2024-05-0${i + 1}`,
    side: i < values.length / 2 ? "BEFORE" : "AFTER",
    state: value === null ? "NOT_COVERED" : "COUNTED",
    value,
  }));

describe("the drawing of both sides", () => {
  test("the scale of counts starts at zero", () => {
    const plot = plotOf(days(80, 120, 90, 100), 1000);
    expect(plot.ticks[0]).toBe(0);
    expect(plot.y(0)).toBe(plot.height - plot.bottom);
    expect(plot.y(120)).toBeGreaterThanOrEqual(plot.top);
  });

  test("days without a count are stretches and not zeros", () => {
    expect(stretchesWithout(days(null, 1, null, null, 0))).toEqual([
      [0, 1],
      [2, 2],
    ]);
    expect(stretchesWithout(days(0, 1))).toEqual([]);
  });

  test("a mean reaches over the counted days of its own side", () => {
    const both = days(null, 4, 5, 6, null, null);
    expect(countedReach(both, "BEFORE")).toEqual([1, 2]);
    expect(countedReach(both, "AFTER")).toEqual([3, 3]);
    expect(countedReach(days(1, null), "AFTER")).toBeNull();
  });

  test("zero is on the scale of a difference, on whichever side of it the interval lies", () => {
    const below = scaleOf([-200, -94, -10], 600, 20);
    expect(below.zero).toBeGreaterThan(below.x(-10));
    expect(below.zero).toBeLessThanOrEqual(580);
    const above = scaleOf([5, 20, 40], 600, 20);
    expect(above.zero).toBeLessThan(above.x(5));
    expect(above.zero).toBeGreaterThanOrEqual(20);
    expect(scaleOf([0], 600, 20).zero).toBe(300);
  });
});
