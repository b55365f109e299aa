import { describe, expect, test } from "vitest";
import type { EditionChoice, EditionKind, ImportReading, ProfileField } from "../api/types";
import { chosen, openQuestion, startingWith, wishOf } from "./decision";
import { isWhole, labelOf } from "../kit/label";
import { idFor, problemsOf, requestOf } from "./mapping";

const field = (name: string, required: boolean): ProfileField => ({
  name,
  kind: "TEXT",
  required,
  words: `the ${name}`,
});
const fields = [field("day", true), field("donor", false)];
const columns = (...names: (string | null)[]) => new Map(names.map((name, i) => [i, name]));
const fresh = { id: "", name: "Cedar Desk" };

describe("who will see a list", () => {
  test("the default asks for no label, and the own delegation for an empty one", () => {
    expect(labelOf({ by: "default" })).toBeUndefined();
    expect(labelOf({ by: "own" })).toEqual({ releasableTo: [] });
  });

  test("chosen delegations and chosen floors are asked for by id", () => {
    expect(labelOf({ by: "some", delegations: ["d-1"] })).toEqual({ releasableTo: ["d-1"] });
    expect(labelOf({ by: "floors", floors: ["f-1"] })).toEqual({ compartments: ["f-1"] });
  });

  test("a choice without a tick is not whole", () => {
    expect(isWhole({ by: "some", delegations: [] })).toBe(false);
    expect(isWhole({ by: "floors", floors: [] })).toBe(false);
    expect(isWhole({ by: "own" })).toBe(true);
  });
});

describe("a mapping", () => {
  test("all that is wrong is said at once", () => {
    const found = problemsOf(columns("donor", "donor"), fields, { id: "", name: " " });
    expect(found.map((p) => p.what)).toEqual(["missing", "twice", "noSource"]);
  });

  test("columns that are left out are not sent", () => {
    const sent = requestOf(columns("day", null), fresh, { headerRow: 3, dayOrder: "DMY" }, []);
    expect(sent).toEqual({
      source: "cedar-desk",
      sourceName: "Cedar Desk",
      headerRow: 3,
      dayOrder: "DMY",
      columns: [{ column: 0, field: "day" }],
    });
  });

  test("an existing source is named by its id alone", () => {
    expect(requestOf(columns("day"), { id: "birch", name: "x" }, {}, [])).toEqual({
      source: "birch",
      columns: [{ column: 0, field: "day" }],
    });
  });

  test("a new source never takes the id of another", () => {
    expect(idFor("Birch", ["birch", "birch-2"])).toBe("birch-3");
    expect(idFor("مصدر", [])).toBe("source");
    expect(idFor("مصدر", ["source"])).toBe("source-2");
  });
});

describe("what is asked before a commit", () => {
  const choice = (kind: EditionKind, withdrawn: number, asks: boolean): EditionChoice => ({
    kind,
    words: "",
    added: 1,
    unchanged: 2,
    corrected: 3,
    withdrawn,
    mustConfirmWithdrawn: asks,
  });
  const reading = (state: ImportReading["state"], ...choices: EditionChoice[]): ImportReading => ({
    state,
    coverageFrom: "2024-05-01",
    coverageTo: "2024-05-31",
    rowsInCoverage: 40,
    elsewhere: 0,
    choices,
    withdrawnShare: 0.25,
    mustConfirmWithdrawn: choices.some((one) => one.mustConfirmWithdrawn),
  });

  test("a first edition asks nothing and states its days", () => {
    const first = reading("FIRST");
    expect(openQuestion(first, startingWith(first))).toBeNull();
    expect(wishOf(first, startingWith(first))).toEqual({
      coverageFrom: "2024-05-01",
      coverageTo: "2024-05-31",
    });
  });

  test("other days are worked out before anything else is asked", () => {
    const later = reading("CHOOSE", choice("EDITION", 10, true), choice("ADDITION", 0, false));
    expect(openQuestion(later, { ...startingWith(later), to: "2024-06-30" })).toBe("days");
  });

  test("a choice comes first, then how many rows are withdrawn by it", () => {
    const later = reading("CHOOSE", choice("EDITION", 10, true), choice("ADDITION", 0, false));
    const open = startingWith(later);
    expect(openQuestion(later, open)).toBe("reading");
    expect(chosen(later, open)).toBeNull();
    expect(openQuestion(later, { ...open, kind: "ADDITION" })).toBeNull();
    expect(openQuestion(later, { ...open, kind: "EDITION" })).toBe("withdrawn");
    expect(openQuestion(later, { ...open, kind: "EDITION", confirmed: true })).toBeNull();
    expect(wishOf(later, { ...open, kind: "EDITION", confirmed: true })).toMatchObject({
      reading: "EDITION",
      confirmWithdrawn: 10,
    });
    expect(wishOf(later, { ...open, kind: "ADDITION", confirmed: true })).not.toHaveProperty(
      "confirmWithdrawn",
    );
  });

  test("where the days leave no question no reading is sent", () => {
    const later = reading("EDITION", choice("EDITION", 1, false));
    expect(openQuestion(later, startingWith(later))).toBeNull();
    expect(wishOf(later, startingWith(later))).not.toHaveProperty("reading");
  });
});
