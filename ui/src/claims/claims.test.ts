import { describe, expect, test } from "vitest";
import type { Claim } from "../api/types";
import { elsewhere, enteredFrom, NOTHING, numberIn, requestOf, wrongNumbers } from "./form";
import { problemAt } from "../kit/problems";
import { axisOf, commonUnit } from "./scale";
import { figure, heading, period, siteOf } from "./words";

const claim = (changes: Partial<Claim> = {}): Claim => ({
  id: "1",
  ref: "7F3K",
  shortAddress: "/c/7F3K",
  question: null,
  words: null,
  value: 94,
  low: null,
  high: null,
  unit: "trucks a day",
  definition: "authorised",
  countDefinition: null,
  periodFrom: null,
  periodTo: null,
  periodWords: null,
  place: null,
  claimant: "Agency Yew",
  unattributed: false,
  source: {
    title: "A page",
    urls: ["https://www.example.org/a"],
    kind: "PRESS",
    publishedOn: null,
    publishedWords: null,
  },
  method: null,
  confidence: null,
  origin: {
    kind: "HAND",
    import: null,
    row: null,
    key: null,
    source: null,
    definition: null,
    list: null,
    edition: null,
    knownAt: null,
    perDay: null,
  },
  madeAt: "2026-01-05T08:00:00Z",
  madeBy: null,
  supersedes: null,
  supersededBy: null,
  disputes: [],
  label: null,
  ...changes,
});

describe("a claim in words", () => {
  test("a number, an open range, a closed range and words read as what they are", () => {
    expect(figure(claim({ value: 1234 }))).toBe("1,234");
    expect(figure(claim({ value: null, low: 600 }))).toBe("at least 600");
    expect(figure(claim({ value: null, high: 40 }))).toBe("at most 40");
    expect(figure(claim({ value: null, low: 600, high: 800 }))).toBe("600 to 800");
    expect(figure(claim({ value: null, words: "no increase" }))).toBe("in words");
  });

  test("a first day that nobody stated is not invented", () => {
    expect(period(claim())).toBe("not stated");
    expect(period(claim({ periodWords: "since the ceasefire" }))).toBe("since the ceasefire");
    expect(period(claim({ periodTo: "2025-12-07" }))).toBe("to 7 Dec 2025");
    expect(period(claim({ periodFrom: "2025-10-12", periodTo: "2025-12-07" }))).toBe(
      "12 Oct 2025 to 7 Dec 2025",
    );
  });

  test("words that only repeat the days are left out, and words that say more stay", () => {
    const to = { periodTo: "2026-02-16" };
    expect(period(claim({ ...to, periodWords: "to 2026-02-16" }))).toBe("to 16 Feb 2026");
    expect(period(claim({ ...to, periodWords: "from the ceasefire to 2026-02-16" }))).toBe(
      "to 16 Feb 2026 (from the ceasefire to 2026-02-16)",
    );
    expect(period(claim({ ...to, periodWords: "to 2026-02-17" }))).toBe(
      "to 16 Feb 2026 (to 2026-02-17)",
    );
  });

  test("only what somebody says stands under a heading that says so", () => {
    const counted = { ...claim().origin, kind: "COUNT" as const };
    expect(heading(claim())).toBe("Agency Yew says");
    expect(heading(claim({ unattributed: true }))).toBe("Unattributed claim");
    expect(heading(claim({ claimant: "Count of the list", origin: counted }))).toBe(
      "Count of the list",
    );
  });

  test("a page is called by its site", () => {
    expect(siteOf("https://www.example.org/a?b=c")).toBe("example.org");
  });
});

describe("the axis", () => {
  test("only claims of one unit lie on it, and it begins at zero", () => {
    const claims = [
      claim({ id: "a" }),
      claim({ id: "b", value: 674 }),
      claim({ id: "c", value: 5, unit: "tonnes" }),
    ];
    expect(commonUnit(claims, null)).toBe("trucks a day");
    expect(commonUnit(claims, "tonnes")).toBe("tonnes");
    const axis = axisOf(claims, "trucks a day", 1000);
    expect(axis.places.map((p) => p.id)).toEqual(["a", "b"]);
    expect(axis.ticks[0]?.value).toBe(0);
    const [a, b] = axis.places;
    expect((b?.from ?? 0) - 14).toBeGreaterThan(6 * ((a?.from ?? 0) - 14));
  });

  test("an open side reaches the end of the axis and says so", () => {
    const axis = axisOf([claim({ value: null, low: 600 })], "trucks a day", 500);
    expect(axis.places[0]).toMatchObject({ openHigh: true, openLow: false, to: 486 });
  });

  test("words alone have no place on it", () => {
    expect(commonUnit([claim({ value: null, words: "more" })], null)).toBe(null);
  });
});

describe("the form", () => {
  test("a number may be grouped, and a text is not taken for one", () => {
    expect(numberIn("25,700")).toBe(25700);
    expect(numberIn("1 011")).toBe(1011);
    expect(numberIn("1,5")).toBe(undefined);
    expect(numberIn("\u2212242")).toBe(-242);
    expect(numberIn("many")).toBe(undefined);
    expect(wrongNumbers({ ...NOTHING, value: "many" })).toEqual(["value"]);
    expect(wrongNumbers({ ...NOTHING, shape: "words", value: "many" })).toEqual([]);
  });

  test("what is empty is not sent, and only the chosen shape of figure is", () => {
    const sent = requestOf(
      { ...NOTHING, shape: "range", value: "7", low: "600", unit: " trucks ", unattributed: true },
      { by: "default" },
      null,
    );
    expect(sent).toMatchObject({ low: 600, unit: "trucks", claimant: "unattributed" });
    expect(sent.value).toBe(undefined);
    expect(sent.definition).toBe(undefined);
    expect(sent.label).toBe(undefined);
  });

  test("a newer claim begins as the older one and names it", () => {
    const older = claim({ low: null, words: "about 94", confidence: "HIGH" });
    const sent = requestOf(enteredFrom(older), { by: "own" }, older.id);
    expect(sent).toMatchObject({
      value: 94,
      words: "about 94",
      confidence: "HIGH",
      supersedes: "1",
      label: { releasableTo: [] },
    });
  });

  test("every problem stands beside its field, and the rest above the form", () => {
    const problems = [
      { field: "value", code: "NO_VALUE", message: "Give a value." },
      { field: "source.urls[1]", code: "NOT_A_PAGE", message: "No page." },
      { field: "label.compartments", code: "UNKNOWN_FLOOR", message: "No floor." },
    ];
    expect(problemAt(problems, "value")).toBe("Give a value.");
    expect(problemAt(problems, "source.urls")).toBe("No page.");
    expect(problemAt(problems, "unit")).toBe(null);
    expect(elsewhere(problems).map((p) => p.field)).toEqual(["label.compartments"]);
  });
});
