/// What is published over all delegations.

export type SnapshotSeries = {
  id: string;
  title: string;
  words: string;
  dimension: "KIND" | "QUESTION";
  cadences: ("WEEK" | "MONTH")[];
  floor: string;
};
export type SnapshotCell = { key: string; name: string };
export type SnapshotNumber = { key: string; records: number | null };
export type Snapshot = {
  id: string;
  cadence: "WEEK" | "MONTH";
  from: string;
  to: string;
  publishedAt: string;
  total: number | null;
  numbers: SnapshotNumber[];
};
export type Snapshots = {
  series: SnapshotSeries;
  leftOut: string[];
  cells: SnapshotCell[];
  snapshots: Snapshot[];
};
