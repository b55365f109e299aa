import { expect, test } from "vitest";
import { NAVIGATION, placeOf } from "./navigation";

test("a page stands in one group, under the entry with the longest address", () => {
  expect(placeOf("/flow")?.group.name).toBe("shell.nav.figures");
  expect(placeOf("/questions/7")?.entry[0]).toBe("/claims");
  expect(placeOf("/imports/new")?.entry[0]).toBe("/imports");
  expect(placeOf("/flowers")).toBeNull();
});

test("no address stands in two entries", () => {
  const all = NAVIGATION.flatMap((group) => group.entries).flatMap(([to, , more = []]) => [
    to,
    ...more,
  ]);
  expect(all.length).toBeGreaterThan(7);
  expect(new Set(all).size).toBe(all.length);
});
