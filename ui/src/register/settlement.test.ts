import { describe, expect, test } from "vitest";
import { type Choice, missingIn, settlementOf } from "./settlement";

const name = { kind: "DONOR", written: "ELM aid" };
const choice: Choice = { how: "entry", entry: null, newName: "", reason: " " };

describe("settling a name", () => {
  test("a spelling needs its entry, a new entry needs its name", () => {
    expect(missingIn(choice)).toBe("entry");
    expect(missingIn({ ...choice, how: "new", newName: "  " })).toBe("name");
    expect(missingIn({ ...choice, how: "asWritten" })).toBeNull();
  });

  test("an empty reason is not sent", () => {
    expect(settlementOf(name, { ...choice, entry: "e2" })).toEqual({ ...name, entry: "e2" });
  });

  test("each way sends only what belongs to it", () => {
    const all = { entry: "e2", newName: " Elm Aid ", reason: "their letter" };
    expect(settlementOf(name, { ...all, how: "new" })).toEqual({
      ...name,
      newEntry: { name: "Elm Aid" },
      reason: "their letter",
    });
    expect(settlementOf(name, { ...all, how: "asWritten" })).toEqual({
      ...name,
      asWritten: true,
      reason: "their letter",
    });
  });
});
