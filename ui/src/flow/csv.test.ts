import { describe, expect, test } from "vitest";
import type { Definition } from "../api/types";
import { csvCell, csvOf } from "./csv";
import { tableDays, tableRows } from "./table";
import { account } from "./testing";

describe("a spreadsheet runs nothing from an export", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", " =1", "|calc", "%0A"])(
    "the text %j gets an apostrophe before it",
    (text) => {
      expect(csvCell(text).replace(/^"/, "").startsWith("'")).toBe(true);
    },
  );

  test("a negative number stays a number", () => {
    expect(csvCell(-45)).toBe("-45");
  });

  test("plain words, Arabic and Hebrew stay as they are", () => {
    expect(["Flour", "بيرش", "קרן"].map(csvCell)).toEqual(["Flour", "بيرش", "קרן"]);
  });

  test("quotes, commas and line ends are quoted", () => {
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell("a\nb")).toBe('"a\nb"');
  });

  test("nothing is an empty cell, and zero is zero", () => {
    expect([csvCell(null), csvCell(0)]).toEqual(["", "0"]);
  });

  test("rows end as spreadsheets expect, after a byte order mark", () => {
    expect(
      csvOf([
        ["a", 1],
        ["b", null],
      ]),
    ).toBe("\uFEFFa,1\r\nb,\r\n");
  });
});

describe("the export is the table", () => {
  const definition: Definition = {
    id: "trucks",
    name: "Trucks",
    words: "",
    milestone: null,
    unit: "trucks",
    dayRule: null,
    readings: [],
    notRecordedBy: [],
    shareOf: null,
  };
  const shown = {
    all: [account("Alder", 0, [100, 0]), account("Birch", 1, [80, null])],
    span: { from: "2025-11-01", to: "2025-11-02" },
    definition,
    window: "7" as const,
    order: "last" as const,
    knownAt: null,
    crossing: null,
    mark: "SYNTHETIC",
  };

  test("it has the days in the order of the page", () => {
    expect(tableDays(shown.span, "last")).toEqual(["2025-11-02", "2025-11-01"]);
    expect(tableRows(shown).map((row) => row[0])).toEqual(["Day", "2025-11-02", "2025-11-01"]);
  });

  test("a day that is not covered says so instead of a number", () => {
    const [, last] = tableRows(shown);
    expect(last?.slice(1, 11)).toEqual([
      0,
      null,
      50,
      2,
      null,
      "not covered",
      null,
      null,
      null,
      null,
    ]);
  });

  test("every row carries definition, unit, basis and the mark of synthetic data", () => {
    for (const row of tableRows(shown).slice(1)) {
      expect(row).toContain("trucks");
      expect(row[row.length - 1]).toBe("from the records shared with you; SYNTHETIC");
    }
  });

  test("all rows have as many cells as the header", () => {
    const [header, ...rows] = tableRows(shown);
    for (const row of rows) expect(row).toHaveLength(header?.length ?? 0);
  });
});
