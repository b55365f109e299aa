import { describe, expect, test } from "vitest";
import { count, mean, percent, signed } from "./format";

describe("numbers below zero", () => {
  test("have one minus sign, which is no hyphen", () => {
    expect(signed(-5235)).toBe("\u200e\u22125,235");
    expect([count(-242), count(-1.5), mean(-7), percent(-0.25)]).toEqual([
      "\u2212242",
      "\u22121.5",
      "\u22127.0",
      "\u221225%",
    ]);
  });

  test("and those above keep their sign where a sign is said", () => {
    expect([signed(12), signed(0), count(12)]).toEqual(["\u200e+12", "\u200e0", "12"]);
  });
});
