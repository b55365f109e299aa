import { describe, expect, test } from "vitest";
import { HEAT_STEPS, heatEnds, heatStep, monthBlocks } from "./calendar";
import { addDays, daysBetween, daysOf, isDay, weekdayOf } from "./days";

describe("days", () => {
  test("a month's end and a leap day are counted as the calendar has them", () => {
    expect(daysOf("2024-02-27", "2024-03-02")).toEqual([
      "2024-02-27",
      "2024-02-28",
      "2024-02-29",
      "2024-03-01",
      "2024-03-02",
    ]);
  });

  test("no day is lost or doubled when the clocks change", () => {
    const year = daysOf("2025-01-01", "2025-12-31");
    expect(year).toHaveLength(365);
    expect(new Set(year).size).toBe(365);
  });

  test("a period that ends before it begins has no day", () => {
    expect(daysOf("2025-01-02", "2025-01-01")).toEqual([]);
    expect(daysBetween("2025-01-02", "2025-01-01")).toBe(-1);
  });

  test("31 September is no day", () => {
    expect(isDay("2025-09-31")).toBe(false);
    expect(isDay("2025-09-30")).toBe(true);
    expect(isDay(null)).toBe(false);
  });

  test("days can be added across years", () => {
    expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  });
});

describe("the calendar", () => {
  test("the first day of a month stands under its weekday", () => {
    expect(weekdayOf("2025-09-01")).toBe(0);
    const [september] = monthBlocks("2025-09-01", "2025-09-30");
    expect(september?.cells[0]).toEqual({ day: "2025-09-01", column: 0, row: 0 });
    expect(september?.cells[7]).toEqual({ day: "2025-09-08", column: 0, row: 1 });
    expect(september?.weeks).toBe(5);
  });

  test("a month that begins on a Saturday reaches into a sixth week", () => {
    const [november] = monthBlocks("2025-11-01", "2025-11-30");
    expect(november?.cells[0]?.column).toBe(5);
    expect(november?.weeks).toBe(5);
    const [march] = monthBlocks("2026-03-01", "2026-03-31");
    expect(march?.weeks).toBe(6);
  });

  test("a part of a month keeps its place in the weeks", () => {
    const blocks = monthBlocks("2025-11-15", "2025-12-02");
    expect(blocks.map((b) => [b.month, b.cells.length])).toEqual([
      ["2025-11", 16],
      ["2025-12", 2],
    ]);
    expect(blocks[0]?.cells[0]).toEqual({ day: "2025-11-15", column: 5, row: 2 });
  });

  test("no trucks is a step of its own, and the most is the last step", () => {
    expect(heatStep(0, 600)).toBe(0);
    expect(heatStep(1, 600)).toBe(1);
    expect(heatStep(600, 600)).toBe(HEAT_STEPS);
    expect(heatStep(5, 0)).toBe(0);
  });

  test("the legend's ends rise to the most", () => {
    expect(heatEnds(600)).toEqual([100, 200, 300, 400, 500, 600]);
  });
});
