import { describe, expect, test } from "vitest";
import type { DailyCounts } from "../api/types";
import { claimAddress, type Count, countOf } from "../kit/count";
import { figureIn, figureWords, flowAddress, requestOfCount } from "./counted";
import { elsewhere, NOTHING } from "./form";

const count: Count = {
  source: "cogat",
  definition: "entries",
  from: "2024-05-01",
  to: "2024-05-03",
  knownAt: "2024-06-01",
  list: "a-list",
  perDay: false,
};
const inAddress = (of: Count) =>
  countOf(new URLSearchParams(claimAddress(of).replace(/^[^?]*/, "")));

const counts = (values: (number | null)[]): DailyCounts => ({
  source: "cogat",
  definition: "entries",
  unit: "rows",
  list: "a-list",
  coverageFrom: null,
  coverageTo: null,
  knownAt: null,
  recorded: true,
  notRecordedWhy: null,
  items: values.map((value, i) => ({
    day: `2024-05-0${i + 1}`,
    state: value === null ? "NOT_COVERED" : "COUNTED",
    trucks: value,
    value,
    restsOn: value,
    averages: null,
  })),
});

describe("a count on its way to a claim", () => {
  test("stands whole in the address, and what is not chosen is not in it", () => {
    const now: Count = { ...count, knownAt: null, list: null, perDay: true };
    expect(inAddress(count)).toEqual(count);
    expect(inAddress(now)).toEqual(now);
    expect(claimAddress(now)).not.toContain("null");
    expect(flowAddress(count)).toBe(
      "/flow?sources=cogat&definition=entries&from=2024-05-01&to=2024-05-03" +
        "&knownAt=2024-06-01&lists=cogat:a-list",
    );
  });

  test("is none where the address does not say what to count or of which days", () => {
    const of = (text: string) => countOf(new URLSearchParams(text));
    expect(of("question=1")).toBe(null);
    expect(of("source=a&definition=b&from=2024-05-01")).toBe(null);
    expect(of("source=a&definition=b&from=2024-05-01&to=2024-02-31")).toBe(null);
  });

  test("has a figure only where every day is covered", () => {
    expect(figureIn(counts([4, 0, 5]), false)).toEqual({ value: 9, days: 3, open: 0 });
    expect(figureIn(counts([4, 0, 5]), true).value).toBe(3);
    expect(figureIn(counts([4, null, 5]), false)).toEqual({ value: null, days: 3, open: 1 });
    expect(figureWords(1234, "rows", false)).toBe("1,234 rows");
    expect(figureWords(1234.56, "rows", true)).toBe("1,234.6 rows a day");
  });

  test("asks the centre for the value and sends none", () => {
    const sent = requestOfCount(
      count,
      { ...NOTHING, value: "7", words: " as counted ", question: "q" },
      { by: "own" },
    );
    expect(sent).toEqual({
      count,
      words: "as counted",
      place: undefined,
      question: "q",
      label: { releasableTo: [] },
    });
    const now = requestOfCount({ ...count, knownAt: null }, NOTHING, { by: "default" });
    expect(now.count?.knownAt).toBe(undefined);
  });

  test("shows its problems beside its parts, and those of fields that are not asked above", () => {
    const at = (field: string) => ({ field, code: "X", message: "x" });
    const problems = [at("count.from"), at("words"), at("unit"), at("label")];
    expect(elsewhere(problems, true).map((p) => p.field)).toEqual(["unit", "label"]);
    expect(elsewhere(problems).map((p) => p.field)).toEqual(["count.from", "label"]);
  });
});
