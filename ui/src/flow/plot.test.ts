import { describe, expect, test } from "vitest";
import { daysOf } from "./days";
import { averagePath, coveredStretches, dotsPath, endNames, gapPath, plotOf } from "./plot";
import { account } from "./testing";

const days = daysOf("2025-11-01", "2025-11-05");
const alder = account("Alder", 0, [100, 120, 0, 140, 150]);
const birch = account("Birch", 1, [80, null, 10, 90, 95]);
const plot = plotOf([alder, birch], days, "7", 900);

describe("the drawing", () => {
  test("its scale starts at zero", () => {
    expect(plot.ticks[0]).toBe(0);
    expect(plot.y(0)).toBe(plot.height - plot.bottom);
  });

  test("a line breaks where the list does not cover a day", () => {
    expect(averagePath(plot, alder, "7").match(/M/g)).toHaveLength(1);
    expect(averagePath(plot, birch, "7").match(/M/g)).toHaveLength(2);
  });

  test("there is a point for each counted day and for no other", () => {
    expect(dotsPath(plot, birch, 2).match(/M/g)).toHaveLength(4);
  });

  test("the gap is shaded only where both count", () => {
    expect(gapPath(plot, alder, birch, "7").match(/M/g)).toHaveLength(2);
  });

  test("what the list covers is shown as stretches", () => {
    expect(coveredStretches(plot, alder)).toHaveLength(1);
    expect(coveredStretches(plot, birch)).toHaveLength(2);
  });

  test("the pointer finds the day under it, and stays inside", () => {
    expect(plot.indexAt(plot.x(3) + 1)).toBe(3);
    expect(plot.indexAt(-500)).toBe(0);
    expect(plot.indexAt(5000)).toBe(4);
  });

  test("names at the ends of lines do not cover each other", () => {
    const close = [account("Alder", 0, [100, 100]), account("Birch", 1, [100, 99])];
    const [a, b] = endNames(plotOf(close, days, "7", 900), close, "7");
    expect((b?.y ?? 0) - (a?.y ?? 0)).toBeGreaterThanOrEqual(16);
  });
});
