import { scaleLinear } from "d3-scale";
import type { Claim } from "../api/types";

/// Where claims lie on one axis. Nothing on it is a middle, and nothing is coloured by who says it.
export type Place = { id: string; from: number; to: number; openLow: boolean; openHigh: boolean };
export type Axis = { unit: string; places: Place[]; ticks: Tick[]; width: number };
export type Tick = { value: number; x: number };

type Numbered = Pick<Claim, "id" | "value" | "low" | "high" | "unit">;

/// The unit that most of the claims have; claims in other units are not on the axis.
export function commonUnit(claims: Numbered[], preferred: string | null): string | null {
  const numbered = claims.filter((c) => c.value !== null || c.low !== null || c.high !== null);
  const units = new Map<string, number>();
  for (const { unit } of numbered) {
    if (unit !== null) units.set(unit, (units.get(unit) ?? 0) + 1);
  }
  if (preferred !== null && units.has(preferred)) return preferred;
  const [first] = [...units].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return first?.[0] ?? null;
}

const PAD = 14;
const ROOM = 1.06;

/// The axis begins at zero, unless a claim lies below it. An open side reaches the end.
export function axisOf(claims: Numbered[], unit: string, width: number): Axis {
  const mine = claims.filter(
    (c) => c.unit === unit && (c.value !== null || c.low !== null || c.high !== null),
  );
  const all = mine.flatMap((c) => [c.value, c.low, c.high].filter((n): n is number => n !== null));
  const least = Math.min(0, ...all);
  const most = Math.max(0, ...all) * ROOM || 1;
  const x = scaleLinear([least, most], [PAD, Math.max(PAD + 1, width - PAD)]).nice();
  const [start = PAD, end = width - PAD] = x.range();
  const places = mine.map((c) => {
    if (c.value !== null)
      return { id: c.id, from: x(c.value), to: x(c.value), openLow: false, openHigh: false };
    return {
      id: c.id,
      from: c.low === null ? start : x(c.low),
      to: c.high === null ? end : x(c.high),
      openLow: c.low === null,
      openHigh: c.high === null,
    };
  });
  return {
    unit,
    places,
    ticks: x.ticks(width < 420 ? 3 : 6).map((value) => ({ value, x: x(value) })),
    width,
  };
}
