import { expect, test } from "vitest";
import { besides } from "./week";

test("the week beside another is named as ISO names it, over the end of a year too", () => {
  expect(besides("2026-11-16", 0)).toBe("2026-W47");
  expect(besides("2026-11-16", 7)).toBe("2026-W48");
  expect(besides("2026-12-28", 0)).toBe("2026-W53");
  expect(besides("2026-12-28", 7)).toBe("2027-W01");
  expect(besides("2024-12-30", 0)).toBe("2025-W01");
  expect(besides("2021-01-04", -7)).toBe("2020-W53");
});
