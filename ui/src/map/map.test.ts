import { describe, expect, test } from "vitest";
import type { Crossing, Outline, TheatreMap } from "../api/types";
import { crossingOf, frameOf, pathOf, roomFor } from "./geometry";
import { layOut, overlap, touches } from "./labels";
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

describe("the letters of the drawing", () => {
  const map = {
    governorates: [{ pcode: "P1", name: "North Side", outline: square }],
    zones: [],
    crossings: [
      { id: "A", at: [34.5, 31.5] },
      { id: "B", at: [35, 31.5] },
      { id: "C", at: [34.99, 31.47] },
    ],
  } as unknown as TheatreMap;
  const frame = frameOf(map, 900);
  const words = new Map(["A", "B", "C"].map((id) => [id, ["Crossing", "last known: closed"]]));

  test("an area's name stands inside it and clear of a sign in its middle", () => {
    const name = layOut(map, frame, words).names.get("P1");
    const [x, y] = frame.at([34.5, 31.5]);
    const half = 5 * 6.7;
    const top = (name?.y ?? y) - 10;
    const box = {
      left: (name?.x ?? x) - half,
      right: (name?.x ?? x) + half,
      top,
      bottom: top + 12,
    };
    expect(overlap(box, { left: x - 8, top: y - 8, right: x + 8, bottom: y + 8 })).toBe(false);
    const corners = square.map((p) => frame.at(p));
    expect(corners.some((from, i) => touches(from, corners[(i + 1) % 4] ?? from, box))).toBe(false);
  });

  test("two signs close to each other have their captions apart", () => {
    const { captions } = layOut(map, frame, words);
    const boxOf = (id: string, at: [number, number]) => {
      const caption = captions.get(id) ?? { x: 0, y: 0, anchor: "start" };
      const [x, y] = frame.at(at);
      const wide = 18 * 6.6;
      const left = x + caption.x - (caption.anchor === "end" ? wide : 0);
      const top = y + caption.y - 11;
      return { left, top, right: left + wide, bottom: top + 28 };
    };
    expect(overlap(boxOf("B", [35, 31.5]), boxOf("C", [34.99, 31.47]))).toBe(false);
  });

  test("a line that passes a box does not touch it", () => {
    const box = { left: 0, top: 0, right: 10, bottom: 10 };
    expect(touches([-5, 5], [15, 5], box)).toBe(true);
    expect(touches([2, 2], [3, 3], box)).toBe(true);
    expect(touches([-5, 12], [15, 12], box)).toBe(false);
    expect(touches([-5, 8], [5, 18], box)).toBe(false);
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
