import { describe, expect, test } from "vitest";
import type { ProfileField } from "../api/types";
import { isWhole, labelOf } from "./label";
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
