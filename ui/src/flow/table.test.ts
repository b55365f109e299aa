import { describe, expect, test } from "vitest";
import { tableDays, whyNone } from "./table";
import { account, notRecording } from "./testing";

describe("the table of days", () => {
  test("has the days in the order that the person chose", () => {
    const span = { from: "2025-11-01", to: "2025-11-02" };
    expect(tableDays(span, "last")).toEqual(["2025-11-02", "2025-11-01"]);
    expect(tableDays(span, "first")).toEqual(["2025-11-01", "2025-11-02"]);
  });

  test("says of a day without a number why it has none, and of a zero nothing", () => {
    const birch = account("Birch", 1, [0, null]);
    expect(whyNone(birch, "2025-11-01")).toBeNull();
    expect(whyNone(birch, "2025-11-02")).toBe("not covered");
    expect(whyNone(notRecording("Alder", 0, "no pallets"), "2025-11-01")).toBe(
      "not recorded by this source",
    );
  });
});
