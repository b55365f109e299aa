import { expect, test } from "vitest";
import { wrongWith } from "./password";

test("12 letters are enough and 11 are not", () => {
  expect(wrongWith("now", "a".repeat(12), "a".repeat(12))).toEqual({});
  expect(wrongWith("now", "a".repeat(11), "a".repeat(11))).toEqual({ replacement: "short" });
});

test("128 letters are allowed and 129 are not", () => {
  expect(wrongWith("now", "a".repeat(128), "a".repeat(128))).toEqual({});
  expect(wrongWith("now", "a".repeat(129), "a".repeat(129))).toEqual({ replacement: "long" });
});

test("letters are counted as people count them", () => {
  expect(wrongWith("now", "🌲".repeat(12), "🌲".repeat(12))).toEqual({});
});

test("all that is wrong is said at once", () => {
  expect(wrongWith("", "short", "other")).toEqual({
    current: "need",
    replacement: "short",
    repeat: "unequal",
  });
});
