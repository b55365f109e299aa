import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { messages } from "../messages/t";
import { COLUMNS, fileProblem } from "./file";

const SERVER = join(
  import.meta.dirname,
  "../../../server/src/main/java/org/opencmcc/claims/ClaimField.java",
);

describe("a file with claims", () => {
  test("the page names the columns that the server understands, and says what each holds", () => {
    const text = readFileSync(SERVER, "utf8");
    const found = [
      ...text.matchAll(/new ClaimField\(\s*"([^"]+)",\s*"([^"]+)",\s*List\.of\(\s*"([^"]+)"/g),
    ];
    expect(found.length).toBeGreaterThan(10);
    expect(COLUMNS).toEqual(found.map(([, field, tag, header]) => ({ field, header, tag })));
    expect(COLUMNS.filter((c) => !(`claims.import.column.${c.field}` in messages))).toEqual([]);
  });

  test("a problem has its row, and the column by the name that the file gives it", () => {
    const of = (field: string, message: string) => fileProblem({ field, code: "X", message });
    expect(of("rows[3].claimant", "Row 3, column “claimed by”: Enter the claimant.")).toEqual({
      row: 3,
      column: "claimed by",
      words: "Enter the claimant.",
    });
    expect(of("rows[4].source.urls[1]", "Row 4: Give a page.")).toEqual({
      row: 4,
      column: "Source pages",
      words: "Give a page.",
    });
    expect(of("rows[5]", "Too many cells.")).toEqual({
      row: 5,
      column: null,
      words: "Too many cells.",
    });
    expect(of("file", "The file is empty.")).toEqual({
      row: null,
      column: null,
      words: "The file is empty.",
    });
  });
});
