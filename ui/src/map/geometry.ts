import type { Crossing, Outline, TheatreMap } from "../api/types";

/// The theatre's geometry on a page: longitudes shrink with the cosine of the latitude, so that a
/// kilometre is as long to the east as to the north.
export type Frame = {
  width: number;
  height: number;
  narrow: boolean;
  at: (point: readonly [number, number]) => [number, number];
};

const NARROW = 520;
const DEGREE = Math.PI / 180;

type Bounds = { west: number; east: number; south: number; north: number };

export function boundsOf(map: TheatreMap): Bounds {
  const points = [
    ...map.governorates.flatMap((g) => g.outline),
    ...map.zones.flatMap((z) => z.outline),
    ...map.crossings.flatMap((c) => (c.at === null ? [] : [c.at])),
  ];
  const longitudes = points.map(([longitude]) => longitude);
  const latitudes = points.map(([, latitude]) => latitude);
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
}

/// Fits the whole theatre into a width, with room at the sides for the crossings' names.
export function frameOf(map: TheatreMap, width: number): Frame {
  const { west, east, south, north } = boundsOf(map);
  const narrow = width < NARROW;
  const side = narrow ? 34 : 142;
  const edge = 26;
  const shrink = Math.cos(((south + north) / 2) * DEGREE);
  const scale = (width - 2 * side) / ((east - west) * shrink);
  return {
    width,
    height: Math.round((north - south) * scale + 2 * edge),
    narrow,
    at: ([longitude, latitude]) => [
      side + (longitude - west) * shrink * scale,
      edge + (north - latitude) * scale,
    ],
  };
}

const tenth = (n: number) => Math.round(n * 10) / 10;

export const pathOf = (outline: Outline, frame: Frame): string =>
  `M${outline.map((point) => frame.at(point).map(tenth).join(",")).join("L")}Z`;

/// Where a name can stand inside an area: the middle of its widest stretch at mid-height. A place
/// for letters, not a position of anything.
export function roomFor(outline: Outline): [number, number] {
  const latitudes = outline.map(([, latitude]) => latitude);
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const cuts = outline
    .flatMap((from, i): number[] => {
      const to = outline[(i + 1) % outline.length] ?? from;
      if (from[1] > middle === to[1] > middle) return [];
      return [from[0] + ((to[0] - from[0]) * (middle - from[1])) / (to[1] - from[1])];
    })
    .sort((a, b) => a - b);
  let best: [number, number] = [cuts[0] ?? 0, cuts[0] ?? 0];
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const [from = 0, to = 0] = [cuts[i], cuts[i + 1]];
    if (to - from > best[1] - best[0]) best = [from, to];
  }
  return [(best[0] + best[1]) / 2, middle];
}

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/// The crossing that a list means by a name as written; null where no known spelling fits.
export function crossingOf(written: string, crossings: Crossing[]): Crossing | null {
  const key = folded(written);
  return crossings.find((c) => c.spellings.some((s) => folded(s) === key)) ?? null;
}
