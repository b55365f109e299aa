import type { DailyCount, Source } from "../api/types";
import { addDays } from "./days";
import { type Series, seriesOf } from "./series";

/// A small invented account: one number a day from 1 November 2025, null where it is not covered.
export function account(name: string, mark: number, values: (number | null)[]): Series {
  const source: Source = {
    id: name.toLowerCase(),
    name,
    publisher: null,
    words: null,
    records: [],
    definitionChanges: [],
    lists: [],
  };
  const items = values.map((value, i): DailyCount => {
    const counted = values.slice(Math.max(0, i - 6), i + 1).filter((v) => v !== null);
    const mean = counted.reduce((a, b) => a + b, 0) / Math.max(1, counted.length);
    return {
      day: addDays("2025-11-01", i),
      state: value === null ? "NOT_COVERED" : "COUNTED",
      trucks: value,
      value,
      restsOn: value,
      averages: value === null ? null : { "7": { mean, days: counted.length } },
    };
  });
  return seriesOf(source, mark, {
    source: source.id,
    definition: "trucks",
    unit: "trucks",
    list: null,
    coverageFrom: "2025-11-01",
    coverageTo: null,
    knownAt: null,
    recorded: true,
    notRecordedWhy: null,
    items,
  });
}

export function notRecording(name: string, mark: number, why: string): Series {
  const series = account(name, mark, [null, null, null]);
  return { ...series, recorded: false, why };
}
