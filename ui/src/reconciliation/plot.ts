import type { ReconciledDay, RuleKind } from "../api/types";
import { UNEXPLAINED } from "./state";

/// Where parts of a difference lie. Nothing is drawn for a day that one side does not cover.

export type PartKind = RuleKind | "UNEXPLAINED";
/// `id` is the assertion's where a part is asserted, because several may stand under one rule.
export type Part = { id: string; rule: string; kind: PartKind; trucks: number };
/// A part where it is drawn; the difference as a whole can be drawn too.
export type Laid = Omit<Part, "kind"> & {
  kind: PartKind | "DIFFERENCE";
  from: number;
  to: number;
};

/// What a part of a day and its rule have in common.
export const idOf = (part: { rule: string; assertion: string | null }): string =>
  part.assertion ?? part.rule;

const RANK: Record<PartKind, number> = { SHOWN: 0, ASSERTED: 1, UNEXPLAINED: 2 };

/// The parts of a day in the declared order: shown, then asserted, then what nobody explains.
export function partsOf(day: ReconciledDay, order: string[]): Part[] {
  const place = (rule: string) => {
    const at = order.indexOf(rule);
    return at < 0 ? order.length : at;
  };
  const parts: Part[] = day.explained
    .filter((p) => p.trucks !== 0)
    .map((p) => ({ id: idOf(p), rule: p.rule, kind: p.kind, trucks: p.trucks }))
    .sort((a, b) => RANK[a.kind] - RANK[b.kind] || place(a.rule) - place(b.rule));
  if (day.unexplained !== null && day.unexplained !== 0) {
    parts.push({
      id: UNEXPLAINED,
      rule: UNEXPLAINED,
      kind: "UNEXPLAINED",
      trucks: day.unexplained,
    });
  }
  return parts;
}

/// The parts of several days summed by rule, in the declared order.
export function sumOfDays(days: ReconciledDay[], order: string[]): Part[] {
  const sums = new Map<string, ReconciledDay["explained"][0]>();
  for (const part of days.flatMap((d) => d.explained)) {
    const key = idOf(part);
    sums.set(key, { ...part, trucks: part.trucks + (sums.get(key)?.trucks ?? 0) });
  }
  const whole: ReconciledDay = {
    day: "",
    state: "COUNTED",
    left: null,
    right: null,
    explained: [...sums.values()],
    unexplained: days.reduce((n, d) => n + (d.unexplained ?? 0), 0),
  };
  return partsOf(whole, order);
}

/// Parts that add to the left's surplus lie on one side of zero, those that take from it on the
/// other; the two sides are never netted against each other in the drawing.
export function stacked(parts: Part[]): Laid[] {
  let above = 0;
  let below = 0;
  return parts.map((part) => {
    const from = part.trucks > 0 ? above : below;
    const to = from + part.trucks;
    if (part.trucks > 0) above = to;
    else below = to;
    return { ...part, from, to };
  });
}

/// Parts one after the other, each beginning where the last one ended, so that the last ends at
/// the difference.
export function stepped<T extends { trucks: number }>(
  parts: T[],
): (T & { from: number; to: number })[] {
  let at = 0;
  return parts.map((part) => {
    const from = at;
    at += part.trucks;
    return { ...part, from, to: at };
  });
}

export type Extent = { low: number; high: number };

/// From the lowest to the highest end of all, with zero always inside.
export function extentOf(laid: { from: number; to: number }[]): Extent {
  const ends = laid.flatMap((l) => [l.from, l.to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  return low === high ? { low: 0, high: 1 } : { low, high };
}

/// A number's place between 0 and `length`.
export const placeOf = (n: number, { low, high }: Extent, length: number): number =>
  ((n - low) / (high - low)) * length;

/// About four round marks from low to high.
export function marksOf({ low, high }: Extent): number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((m) => m * power >= rough) ?? 10) * power);
  const first = Math.ceil(low / step);
  const n = Math.floor(high / step) - first + 1;
  return Array.from({ length: n }, (_, i) => (first + i) * step);
}
