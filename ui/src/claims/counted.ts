import type { ClaimRequest, DailyCounts } from "../api/types";
import type { Count } from "../kit/count";
import { labelOf, type Seen } from "../kit/label";
import { count } from "../messages/format";
import { t } from "../messages/t";
import { addressOf } from "../shell/router";
import { type Entered, given } from "./form";

/// The page of flow with the same choices.
export function flowAddress({ source, definition, from, to, knownAt, list }: Count): string {
  const search = new URLSearchParams({ sources: source, definition, from, to });
  if (knownAt !== null) search.set("knownAt", knownAt);
  if (list !== null) search.set("lists", `${source}:${list}`);
  return addressOf("/flow", search);
}

/// What would be claimed, as far as every day of it is covered.
export function figureIn(
  counts: DailyCounts,
  perDay: boolean,
): { value: number | null; days: number; open: number } {
  const days = counts.items.length;
  const open = counts.items.filter((d) => d.state !== "COUNTED").length;
  if (days === 0 || open > 0) return { value: null, days, open };
  const sum = counts.items.reduce((n, d) => n + (d.value ?? 0), 0);
  return { value: perDay ? sum / days : sum, days, open };
}

/// A claim from a count says by itself what was counted, by whom, when and how.
export function requestOfCount(of: Count, entered: Entered, seen: Seen): ClaimRequest {
  const { knownAt, list, ...counted } = of;
  return {
    count: { ...counted, knownAt: knownAt ?? undefined, list: list ?? undefined },
    words: given(entered.words),
    place: given(entered.place),
    question: given(entered.question),
    label: labelOf(seen),
  };
}

/// The figure in words, with its unit as the claim will have it.
export const figureWords = (value: number, unit: DailyCounts["unit"], perDay: boolean): string =>
  perDay
    ? `${count(value)} ${t(`flow.figure.unit.${unit}`)}`
    : t(`flow.unit.${unit}`, { n: value });
