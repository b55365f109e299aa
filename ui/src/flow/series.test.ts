import { describe, expect, test } from "vitest";
import { averageOn, figureDay, gapOn, lastCounted, valueOn } from "./series";
import { account, notRecording } from "./testing";
import { daySpoken } from "./words";
import { whyNone } from "./table";

const alder = account("Alder", 0, [100, 120, 0, 140, null]);
const birch = account("Birch", 1, [80, null, 10, 90, 95]);

describe("a day of one source", () => {
  test("a day without trucks is zero, a day not covered has no number", () => {
    expect(valueOn(alder, "2025-11-03")).toBe(0);
    expect(valueOn(alder, "2025-11-05")).toBeNull();
    expect(whyNone(alder, "2025-11-03")).toBeNull();
    expect(whyNone(alder, "2025-11-05")).toBe("not covered");
  });

  test("a day outside the answer has no number either", () => {
    expect(valueOn(alder, "2024-01-01")).toBeNull();
    expect(whyNone(alder, "2024-01-01")).toBe("not covered");
  });

  test("what a source does not record is said so, never zero", () => {
    const silent = notRecording("Cedar", 2, "no pallets");
    expect(valueOn(silent, "2025-11-01")).toBeNull();
    expect(whyNone(silent, "2025-11-01")).toBe("not recorded by this source");
  });
});

describe("averages", () => {
  test("an average says on how many days it rests", () => {
    expect(averageOn(alder, "2025-11-04", "7")).toEqual({ mean: 90, days: 4 });
    expect(averageOn(birch, "2025-11-03", "7")).toEqual({ mean: 45, days: 2 });
  });

  test("there is none on a day that is not covered", () => {
    expect(averageOn(birch, "2025-11-02", "7")).toBeNull();
  });

  test("there is none of a window that the server did not give", () => {
    expect(averageOn(alder, "2025-11-04", "28")).toBeNull();
  });
});

describe("the day that the figures are for", () => {
  test("it is the last day that all sources count", () => {
    expect(figureDay([alder, birch], null)).toBe("2025-11-04");
  });

  test("a source that records nothing does not hold it back", () => {
    expect(figureDay([notRecording("Cedar", 2, ""), birch], null)).toBe("2025-11-05");
  });

  test("the day asked for wins", () => {
    expect(figureDay([alder, birch], "2025-11-01")).toBe("2025-11-01");
  });

  test("without a common day there is none, and each has its own last", () => {
    const early = account("Early", 0, [1, null, null]);
    const late = account("Late", 1, [null, null, 3]);
    expect(figureDay([early, late], null)).toBeNull();
    expect(lastCounted(early)).toBe("2025-11-01");
    expect(lastCounted(late)).toBe("2025-11-03");
  });
});

describe("the gap", () => {
  test("it is left minus right, of counts and of averages", () => {
    const gap = gapOn([alder, birch], "2025-11-04", "7");
    expect([gap?.counts, gap?.averages]).toEqual([50, 30]);
    expect(gapOn([birch, alder], "2025-11-04", "7")?.counts).toBe(-50);
  });

  test("it has no number where one of the two has none", () => {
    expect(gapOn([alder, birch], "2025-11-02", "7")?.counts).toBeNull();
  });

  test("one source alone has no gap", () => {
    expect(gapOn([alder], "2025-11-04", "7")).toBeNull();
  });

  test("the spoken day names both counts and the gap", () => {
    expect(daySpoken([alder, birch], "2025-11-04", "7")).toBe(
      "4 Nov 2025. Alder: 140 trucks, average 90.0 (4 days). " +
        "Birch: 90 trucks, average 60.0 (3 days). gap 50, of averages 30",
    );
  });
});
