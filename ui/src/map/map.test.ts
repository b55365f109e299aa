import { describe, expect, test } from "vitest";
import type { Crossing, Outline, TheatreMap } from "../api/types";
import { crossingOf, frameOf, pathOf, roomFor } from "./geometry";
import { readState, start, writeState } from "./state";
import { signPath } from "./StatusSign";

const square: Outline = [
  [34, 31],
  [35, 31],
  [35, 32],
  [34, 32],
];
const theatre = {
  governorates: [{ outline: square }],
  zones: [],
  crossings: [{ at: null }],
} as unknown as TheatreMap;

describe("the drawing", () => {
  test("north is up, and a degree to the east is shorter than one to the north", () => {
    const frame = frameOf(theatre, 1000);
    const [west, south] = frame.at([34, 31]);
    const [east, north] = frame.at([35, 32]);
    expect(north).toBeLessThan(south);
    expect((east - west) / (south - north)).toBeCloseTo(Math.cos((31.5 * Math.PI) / 180), 6);
  });

  test("everything lies inside the frame", () => {
    const frame = frameOf(theatre, 340);
    for (const point of square) {
      const [x, y] = frame.at(point);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(frame.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(frame.height);
    }
    expect(pathOf(square, frame)).toMatch(/^M[\d.,L]+Z$/);
  });

  test("a name stands inside its area, also where the area is bent", () => {
    expect(roomFor(square)).toEqual([34.5, 31.5]);
    const bent: Outline = [
      [0, 0],
      [10, 0],
      [10, 10],
      [6, 10],
      [6, 2],
      [1, 2],
      [1, 10],
      [0, 10],
    ];
    expect(roomFor(bent)).toEqual([8, 5]);
  });
});

describe("a crossing", () => {
  const crossings = [
    { id: "ZIK", spellings: ["Zikim", "Western Erez"] },
    { id: "G96", spellings: ["Gate 96"] },
  ] as unknown as Crossing[];

  test("is found under any of its spellings, and under no other", () => {
    expect(crossingOf("western  EREZ", crossings)?.id).toBe("ZIK");
    expect(crossingOf("Gate-96", crossings)?.id).toBe("G96");
    expect(crossingOf("JLOTS", crossings)).toBeNull();
    expect(crossingOf("", crossings)).toBeNull();
  });

  test("has another shape for every status, so that nothing depends on colour", () => {
    const values = ["OPEN", "LIMITED", "PEOPLE_ONLY", "DISPUTED", "CLOSED", "UNKNOWN"] as const;
    expect(new Set(values.map((value) => signPath(value, 7))).size).toBe(values.length);
  });
});

describe("the address of the map", () => {
  const read = (query: string) => readState(new URLSearchParams(query));

  test("what is chosen comes back, and what is not understood does not count", () => {
    expect(read("on=2025-11-20&definition=entries")).toEqual({
      on: "2025-11-20",
      definition: "entries",
    });
    expect(read("on=2025-13-20")).toEqual(start);
    expect(writeState(start)).toEqual({ on: null, definition: null });
  });
});
