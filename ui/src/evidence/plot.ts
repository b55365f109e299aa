import { scaleLinear } from "d3-scale";
import type { EvidenceDay } from "../api/types";

export type Plot = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  band: number;
  x: (i: number) => number;
  y: (n: number) => number;
  ticks: number[];
};

const NARROW = 560;

/// Pixels for the days of both sides. The scale starts at zero, always.
export function plotOf(days: EvidenceDay[], width: number): Plot {
  const box = {
    width,
    height: width < NARROW ? 250 : 310,
    left: 44,
    right: width < NARROW ? 12 : 16,
    top: 42,
    bottom: 26,
  };
  const most = Math.max(1, ...days.map((d) => d.value ?? 0));
  const y = scaleLinear([0, most], [box.height - box.bottom, box.top]).nice(5);
  const band = (width - box.left - box.right) / Math.max(1, days.length);
  return { ...box, band, x: (i) => box.left + i * band, y, ticks: y.ticks(5) };
}

export type Scale = { x: (n: number) => number; zero: number; ticks: number[] };

/// Pixels for a difference and its interval; zero is always on the scale.
export function scaleOf(values: number[], width: number, margin: number): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const room = high === low ? 1 : (high - low) * 0.08;
  const x = scaleLinear([low - room, high + room], [margin, width - margin]).nice(5);
  return { x, zero: x(0), ticks: x.ticks(width < NARROW ? 4 : 7) };
}

/// Stretches of days without a count, as first index and length.
export function stretchesWithout(days: EvidenceDay[]): [number, number][] {
  const found: [number, number][] = [];
  days.forEach((day, i) => {
    if (day.value !== null) return;
    const last = found[found.length - 1];
    if (last !== undefined && last[0] + last[1] === i) last[1] += 1;
    else found.push([i, 1]);
  });
  return found;
}

/// The first and the last counted day of a side; null where none is.
export function countedReach(
  days: EvidenceDay[],
  side: EvidenceDay["side"],
): [number, number] | null {
  const counted = days.flatMap((d, i) => (d.side === side && d.value !== null ? [i] : []));
  const first = counted[0];
  const last = counted[counted.length - 1];
  return first === undefined || last === undefined ? null : [first, last];
}
