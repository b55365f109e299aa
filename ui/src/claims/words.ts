import type { Claim } from "../api/types";
import { count, day } from "../messages/format";
import { t } from "../messages/t";

/// A claim in words, for cells, cards and headings. What is not stated is said, and is no zero.

export function figure(claim: Pick<Claim, "value" | "low" | "high" | "words">): string {
  const { value, low, high } = claim;
  if (value !== null) return count(value);
  if (low !== null && high !== null)
    return t("claims.figure.range", { low: count(low), high: count(high) });
  if (low !== null) return t("claims.figure.low", { low: count(low) });
  if (high !== null) return t("claims.figure.high", { high: count(high) });
  return t("claims.figure.words");
}

export const hasNumber = (claim: Pick<Claim, "value" | "low" | "high">): boolean =>
  claim.value !== null || claim.low !== null || claim.high !== null;

export function claimantName(claim: Pick<Claim, "claimant" | "unattributed">): string {
  return claim.unattributed ? t("claims.unattributed") : claim.claimant;
}

/// Whose figure it is. A count is nobody's saying, and where nobody is named, nobody says it.
export function heading(claim: Pick<Claim, "claimant" | "unattributed" | "origin">): string {
  if (claim.unattributed) return t("claims.unattributed.heading");
  return claim.origin.kind === "COUNT"
    ? claim.claimant
    : t("claims.says", { claimant: claim.claimant });
}

/// The days of which it speaks. "Since the ceasefire" begins on other days for others, so that a
/// first day that nobody stated is said to be so.
export function period(claim: Pick<Claim, "periodFrom" | "periodTo" | "periodWords">): string {
  const { periodFrom: from, periodTo: to, periodWords: words } = claim;
  if (from === null && to === null) return words ?? t("claims.period.none");
  const days =
    from === null
      ? t("claims.period.to", { to: day(to ?? "") })
      : to === null
        ? t("claims.period.from", { from: day(from) })
        : from === to
          ? day(from)
          : t("claims.period.fromTo", { from: day(from), to: day(to) });
  return words === null || repeats(words, from, to)
    ? days
    : t("claims.period.both", { days, words });
}

/// Whether words say the same days again and nothing more.
function repeats(words: string, from: string | null, to: string | null): boolean {
  const days = [from, to].filter((d) => d !== null);
  const rest = words.replace(/\d{4}-\d{2}-\d{2}/g, (d) => (days.includes(d) ? "" : d));
  return days.every((d) => words.includes(d)) && /^(\s|from|to|until|on|–|-)*$/i.test(rest);
}

export const lacksFirstDay = (claim: Pick<Claim, "periodFrom">): boolean =>
  claim.periodFrom === null;

export function published(claim: Claim): string {
  const { publishedOn, publishedWords } = claim.source;
  if (publishedOn !== null) return day(publishedOn);
  return publishedWords ?? t("claims.published.none");
}

export const standing = (claim: Claim) => claim.disputes.filter((d) => d.withdrawnAt === null);

/// The name of the site, without which a long address says little.
export function siteOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return url;
  }
}
