import type { Crossing } from "../api/types";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";

/// A crossing's status on the chosen day in words: what is stated, or only last known.
export function statusWords({ status }: Crossing): string {
  const words = t(`map.status.${status.value}`);
  return status.standing === "LAST_KNOWN" && status.lastStatedOn !== null
    ? t("map.lastKnown", { day: dayWords(status.lastStatedOn), status: words })
    : words;
}

export function sinceWords({ status }: Crossing): string | null {
  if (status.since === null) return null;
  return t(status.precision === "ABOUT" ? "map.since.about" : "map.since", {
    day: dayWords(status.since),
  });
}

export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, "");
