import { expect, test } from "vitest";
import { namesIn } from "./names";

const NAMES = ["Authority Alder", "7F3K"];

test("a name is found however it is written", () => {
  expect(namesIn("As AUTHORITY\u00a0 alder, said", NAMES)).toEqual(["Authority Alder"]);
  expect(namesIn("see /c/7f3k", NAMES)).toEqual(["7F3K"]);
});

test("a part of a word is not a name", () => {
  expect(namesIn("the authority of alders", NAMES)).toEqual([]);
  expect(namesIn("", NAMES)).toEqual([]);
  expect(namesIn("anything", [" . "])).toEqual([]);
});
