import type { Outline, TheatreMap } from "../api/types";
import { type Frame, roomFor } from "./geometry";

/// Where letters stand in the drawing: beside signs and inside areas, away from each other and, as
/// far as there is room, from the lines. Widths are estimated from the number of letters.
export type Box = { left: number; top: number; right: number; bottom: number };
export type Caption = { x: number; y: number; anchor: "start" | "end" };
export type AreaName = { x: number; y: number; lines: string[] };
type Point = [number, number];

export const SIGN = 8;
export const LINE = 14;
const LETTER = 6.6;
const AREA_LETTER = 7;
export const AREA_LINE = 15;
const AREA_TALL = 12;
const AWAY = 14;
const SHIFTS = [0, -8, 8, -16, 16];
const STEPS = 27;

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const round = ([x, y]: Point, r: number): Box => ({
  left: x - r,
  top: y - r,
  right: x + r,
  bottom: y + r,
});

/// Whether a line from one point to another comes into a box (Liang and Barsky's way).
export function touches([x, y]: Point, [toX, toY]: Point, box: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [by, room] of [
    [x - toX, x - box.left],
    [toX - x, box.right - x],
    [y - toY, y - box.top],
    [toY - y, box.bottom - y],
  ] as const) {
    if (by === 0 && room < 0) return false;
    if (by < 0) enter = Math.max(enter, room / by);
    if (by > 0) leave = Math.min(leave, room / by);
  }
  return enter <= leave;
}

function crossed(outline: Point[], box: Box): number {
  return outline.filter((from, i) => touches(from, outline[(i + 1) % outline.length] ?? from, box))
    .length;
}

const drawn = (outline: Outline, frame: Frame): Point[] => outline.map((p) => frame.at(p));

function cheapest<T>(all: T[], cost: (one: T) => number): T | undefined {
  return all.map((one) => ({ one, cost: cost(one) })).sort((a, b) => a.cost - b.cost)[0]?.one;
}

type Laid = { captions: Map<string, Caption>; names: Map<string, AreaName> };

/// Places all letters: first the captions of the signs, whose lines of text are given by their
/// signs' ids, then the areas' names.
export function layOut(map: TheatreMap, frame: Frame, words: Map<string, string[]>): Laid {
  const signs = map.crossings.flatMap((c) =>
    c.at === null || !words.has(c.id) ? [] : [{ id: c.id, at: frame.at(c.at) }],
  );
  const lines = map.governorates.map((g) => drawn(g.outline, frame));
  const taken: Box[] = [];
  const captions = new Map<string, Caption>();
  for (const { id, at } of signs) {
    const others = signs.filter((s) => s.id !== id).map((s) => round(s.at, SIGN + 3));
    const best = cheapest(captionsAt(at, words.get(id) ?? []), ({ box, shift }) => {
      const isOut = box.left < 0 || box.right > frame.width || box.top < 0;
      const over = [...others, ...taken].filter((o) => overlap(o, box)).length;
      const lineCount = lines.reduce((n, line) => n + crossed(line, box), 0);
      return (isOut ? 1000 : 0) + 100 * over + 10 * lineCount + Math.abs(shift) / 8;
    });
    if (best === undefined) continue;
    captions.set(id, best.caption);
    taken.push(best.box);
  }
  taken.push(...signs.map((s) => round(s.at, SIGN + 3)));
  const announced = map.zones.map((z) => drawn(z.outline, frame));
  const names = new Map<string, AreaName>();
  for (const g of map.governorates) {
    const [middleX, middleY] = frame.at(roomFor(g.outline));
    const own = drawn(g.outline, frame);
    const best = cheapest(namesIn(own, g.name), ({ box, name }) => {
      const over = taken.filter((o) => overlap(o, box)).length;
      const far = Math.hypot(name.x - middleX, name.y - middleY) / AREA_LINE;
      const isUnder = announced.some((line) => crossed(line, box) > 0);
      return (
        100 * over +
        4 * crossed(own, box) +
        60 * outside(own, box) +
        (isUnder ? 3 : 0) +
        (name.lines.length - 1) +
        far
      );
    });
    if (best !== undefined) names.set(g.pcode, best.name);
  }
  return { captions, names };
}

function captionsAt([x, y]: Point, words: string[]) {
  const width = Math.max(...words.map((w) => w.length)) * LETTER;
  const height = words.length * LINE;
  return (["start", "end"] as const).flatMap((anchor) =>
    SHIFTS.map((shift) => {
      const left = anchor === "start" ? x + AWAY : x - AWAY - width;
      const top = y + shift - height / 2;
      return {
        shift,
        box: { left, top, right: left + width, bottom: top + height },
        caption: { x: anchor === "start" ? AWAY : -AWAY, y: shift - height / 2 + 11, anchor },
      };
    }),
  );
}

/// Places in and about an area, with the name in one line or, where it has several words, in two.
function namesIn(own: Point[], text: string) {
  const [first = text, ...rest] = text.split(" ");
  const ways = rest.length === 0 ? [[text]] : [[text], [first, rest.join(" ")]];
  const [xs, ys] = [own.map(([x]) => x), own.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return ways.flatMap((lines) =>
    Array.from({ length: STEPS * STEPS }, (_, i) => {
      const x = left + (wide * ((i % STEPS) + 1)) / (STEPS + 1);
      const y = top + (high * (Math.floor(i / STEPS) + 1)) / (STEPS + 1);
      const half = (Math.max(...lines.map((l) => l.length)) * AREA_LETTER) / 2;
      const up = ((lines.length - 1) * AREA_LINE + AREA_TALL) / 2;
      return {
        box: { left: x - half, top: y - up, right: x + half, bottom: y + up },
        name: { x, y: y - up + AREA_TALL - 2, lines },
      };
    }).filter(({ box }) => isInside(own, (box.left + box.right) / 2, (box.top + box.bottom) / 2)),
  );
}

/// The part of a box that lies outside an area, by a few points of it.
function outside(own: Point[], { left, top, right, bottom }: Box): number {
  const across = [0, 0.25, 0.5, 0.75, 1].map((part) => left + part * (right - left));
  const points = across.flatMap((x) => [top, (top + bottom) / 2, bottom].map((y) => [x, y]));
  return points.filter(([x = 0, y = 0]) => !isInside(own, x, y)).length / points.length;
}

function isInside(outline: Point[], x: number, y: number): boolean {
  return (
    outline.filter(([fromX, fromY], i) => {
      const [toX, toY] = outline[(i + 1) % outline.length] ?? [fromX, fromY];
      return fromY > y !== toY > y && x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY);
    }).length %
      2 ===
    1
  );
}
