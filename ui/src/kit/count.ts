import { isDay } from "../flow/days";
import { addressOf } from "../shell/router";

/// A count that a claim is to be made from. The address of the form holds all of it.
export type Count = {
  source: string;
  definition: string;
  from: string;
  to: string;
  knownAt: string | null;
  list: string | null;
  perDay: boolean;
};

export function countOf(search: URLSearchParams): Count | null {
  const get = (name: string) => search.get(name);
  const [source, definition, from, to] = [get("source"), get("definition"), get("from"), get("to")];
  if (!source || !definition || !isDay(from) || !isDay(to)) return null;
  const knownAt = get("knownAt");
  return {
    source,
    definition,
    from,
    to,
    knownAt: isDay(knownAt) ? knownAt : null,
    list: get("list") || null,
    perDay: get("perDay") === "true",
  };
}

export function claimAddress({ perDay, ...counted }: Count): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(counted)) if (value !== null) search.set(name, value);
  if (perDay) search.set("perDay", "true");
  return addressOf("/claims/new", search);
}
