import { expect, test } from "vitest";
import evidence from "../messages/en/evidence.json";
import map from "../messages/en/map.json";

/// Words that would say more than the figures do.
const VERDICT =
  /\b(rose|risen|fell|fallen|increas\w*|decreas\w*|declin\w*|drop\w*|because|due to|caus\w+|significan\w*|improv\w*|worsen\w*|better|worse|effect|impact\w*|led to|thanks to|as a result)\b/i;

test("no text of before and after, or of the map, gives a verdict", () => {
  const texts = Object.entries({ ...evidence, ...map });
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(([, words]) => VERDICT.test(words))).toEqual([]);
  expect(VERDICT.test("Entries rose because of it")).toBe(true);
});
