import { isValidElement } from "react";
import { describe, expect, test } from "vitest";
import { bytes, count, instant, mean, setZone, theatreDay } from "./format";
import { rich, t, tCode } from "./t";

describe("messages", () => {
  test("a number chooses its form", () => {
    expect(t("flow.unit.trucks", { n: 1 })).toBe("1 truck");
    expect(t("flow.unit.trucks", { n: 2104 })).toBe("2,104 trucks");
    expect(t("imports.equation.flagged", { n: 0 })).toBe("None of the accepted rows is flagged.");
  });

  test("a value that is missing is an error, not a hole", () => {
    expect(() => t("shell.theatre")).toThrow("shell.theatre: no value for name");
  });

  test("an unknown code is shown as it is", () => {
    expect(tCode("register.kind", "DONOR")).toBe("Donor");
    expect(tCode("register.kind", "VESSEL")).toBe("VESSEL");
  });

  test("elements can stand in a message", () => {
    expect(isValidElement(rich("shell.theatre", { name: "The Vale" }))).toBe(true);
  });
});

describe("numbers and times", () => {
  test("an average of many has no decimals, one of few has one", () => {
    expect([mean(523.6), mean(37.25)]).toEqual(["524", "37.3"]);
    expect(count(1234567)).toBe("1,234,567");
  });

  test("instants are told in the theatre's time", () => {
    setZone("Asia/Jerusalem");
    expect(instant("2026-01-30T22:30:00Z")).toBe("31 Jan 2026, 00:30");
    expect(theatreDay(new Date("2026-01-30T22:30:00Z"))).toBe("2026-01-31");
  });

  test("sizes are told in kB and MB", () => {
    expect([bytes(999), bytes(67_108_864)]).toEqual(["999 B", "67.1 MB"]);
  });
});
