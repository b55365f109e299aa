/// The shapes that the server speaks, of before and after a day.
import type { DayState, Unit } from "./types";

export type EvidenceState = "COMPARED" | "NOT_RECORDED" | "NO_LIST";
export type EvidenceSide = {
  from: string;
  to: string;
  asked: number;
  days: number;
  notCovered: number;
  notRecorded: number;
  mean: number | null;
  autocorrelation: number | null;
};
export type MeansDifference = {
  mean: number;
  low: number | null;
  high: number | null;
  level: number | null;
  noIntervalWhy: string | null;
};
export type IntervalMethod = {
  name: string;
  words: string;
  why: string;
  limits: string;
  wavesBefore: number | null;
  wavesAfter: number | null;
  degrees: number | null;
};
export type EvidenceWarning = {
  code: string;
  day: string | null;
  words: string;
  source: string | null;
  url: string | null;
};
export type PartOf = { value: number; of: number; share: number | null };
export type SharePair = {
  definition: string;
  name: string;
  ofDefinition: string;
  recorded: boolean;
  notRecordedWhy: string | null;
  before: PartOf | null;
  after: PartOf | null;
};
export type EvidenceDay = {
  day: string;
  side: "BEFORE" | "AFTER";
  state: DayState;
  value: number | null;
};
export type BeforeAfter = {
  source: string;
  sourceName: string;
  definition: string;
  definitionName: string;
  unit: Unit;
  state: EvidenceState;
  why: string | null;
  list: string | null;
  coverageFrom: string | null;
  coverageTo: string | null;
  on: string;
  before: EvidenceSide | null;
  after: EvidenceSide | null;
  difference: MeansDifference | null;
  method: IntervalMethod;
  warnings: EvidenceWarning[];
  shares: SharePair[];
  days: EvidenceDay[];
};
