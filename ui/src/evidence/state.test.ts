import { describe, expect, test } from "vitest";
import type { Source } from "../api/types";
import { coveredBy, middleOf, readState, start, writeState } from "./state";

const read = (query: string) => readState(new URLSearchParams(query));

describe("the address of a comparison", () => {
  test("what is chosen comes back from the address", () => {
    const state = { source: "a", list: "l1", definition: "entries", on: "2024-05-06", days: "56" };
    const written = new URLSearchParams();
    for (const [name, value] of Object.entries(writeState(state))) {
      if (value !== null) written.set(name, value);
    }
    expect(readState(written)).toEqual(state);
  });

  test("what is not understood stays at its start value", () => {
    expect(read("on=2024-02-31&days=soon")).toEqual(start);
    expect(read("days=0").days).toBe("28");
    expect(read("days=366").days).toBe("366");
    expect(read("days=367").days).toBe("28");
  });

  test("a start value takes its parameter away", () => {
    expect(Object.values(writeState(start)).every((value) => value === null)).toBe(true);
  });
});

describe("the day that stands there where nobody chose one", () => {
  const list = (id: string, coverageFrom: string, coverageTo: string) => ({
    id,
    holder: null,
    coverageFrom,
    coverageTo,
    lastCommittedAt: null,
    editions: 1,
    rows: 1,
  });
  const source = {
    id: "a",
    name: "A",
    lists: [list("l1", "2024-01-01", "2024-01-31"), list("l2", "2024-01-11", "2024-03-01")],
  } as unknown as Source;

  test("it is the middle of what the one list covers that is chosen or taken", () => {
    expect(coveredBy(source, null)).toEqual({ from: "2024-01-01", to: "2024-01-31" });
    expect(coveredBy(source, "l2")).toEqual({ from: "2024-01-11", to: "2024-03-01" });
    expect(coveredBy(source, "none")).toBeNull();
    expect(middleOf({ from: "2024-01-01", to: "2024-01-31" })).toBe("2024-01-16");
    expect(middleOf({ from: "2024-01-01", to: "2024-01-01" })).toBe("2024-01-01");
  });
});
