import type { Crossing, CrossingPoint, TheatreMap } from "../api/types";
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

/// Where a crossing is drawn; nothing where no public page gives its place.
export function pointOf(crossing: Crossing, map: TheatreMap): CrossingPoint | null {
  const point = map.crossings.find((p) => p.id === crossing.id);
  return point === undefined || point.at === null ? null : point;
}

/// How well the place of a crossing is known, or that it has none on this map.
export function positionWords(crossing: Crossing, map: TheatreMap): string {
  const point = pointOf(crossing, map);
  return point === null
    ? t("map.position.none")
    : t("map.position", { precision: point.precision });
}

/// A status as the drawing has room for it.
export function drawnWords({ status }: Crossing): string {
  const words = t(`map.status.${status.value}`);
  return status.standing === "LAST_KNOWN" ? t("map.drawn.lastKnown", { status: words }) : words;
}
