/// The shapes that the server speaks, of crossings and the map.

export type CrossingValue = "OPEN" | "LIMITED" | "PEOPLE_ONLY" | "DISPUTED" | "CLOSED" | "UNKNOWN";
export type CrossingStanding = "STATED" | "LAST_KNOWN" | "UNKNOWN";
export type CrossingStatus = {
  standing: CrossingStanding;
  value: CrossingValue;
  said: string | null;
  since: string | null;
  lastStatedOn: string | null;
  precision: "DAY" | "ABOUT" | null;
  note: string | null;
  confidence: "HIGH" | "MEDIUM" | "LOW" | null;
  sources: string[];
};
export type CrossingStatement = {
  id: string;
  from: string;
  precision: "DAY" | "ABOUT";
  value: CrossingValue;
  said: string;
  note: string;
  confidence: "HIGH" | "MEDIUM" | "LOW";
  sources: string[];
};
export type Crossing = {
  id: string;
  code: string;
  name: string;
  names: Record<string, string>;
  kind: "GOODS" | "PEOPLE" | "CORRIDOR";
  words: string;
  spellings: string[];
  status: CrossingStatus;
  history: CrossingStatement[];
};
export type Crossings = {
  on: string;
  knownUntil: string;
  words: string;
  items: Crossing[];
  next: string | null;
};

/// Pairs of longitude and latitude in degrees.
export type Outline = [number, number][];
export type Governorate = {
  pcode: string;
  name: string;
  names: Record<string, string>;
  areaKm2: number;
  outline: Outline;
};
export type Zone = {
  name: string;
  names: Record<string, string>;
  from: string;
  claimant: string;
  status: string;
  words: string;
  equatedBy: string;
  shareClaims: { share: number; claimant: string; published: string }[];
  outline: Outline;
};
export type CrossingPoint = {
  id: string;
  name: string;
  names: Record<string, string>;
  role: string;
  precision: string;
  at: [number, number] | null;
};
export type Credit = { words: string; terms: string; url: string | null };
export type TheatreMap = {
  words: string;
  governorates: Governorate[];
  zones: Zone[];
  crossings: CrossingPoint[];
  credits: Credit[];
};
