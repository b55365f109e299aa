import type { Label, LabelRequest, Named } from "./types";

/// The shapes of claims, disputes and questions.

export type ClaimRef = { id: string; ref: string };
export type Confidence = "HIGH" | "MEDIUM" | "LOW";
export type ClaimSource = {
  title: string | null;
  urls: string[];
  kind: string;
  publishedOn: string | null;
  publishedWords: string | null;
};
export type ClaimOrigin = {
  kind: "HAND" | "IMPORT" | "COUNT" | "THEATRE" | "WITHHELD";
  import: string | null;
  row: number | null;
  key: string | null;
  source: string | null;
  definition: string | null;
  list: string | null;
  edition: number | null;
  knownAt: string | null;
  perDay: boolean | null;
};
export type Dispute = {
  id: string;
  disputant: string;
  ground: string;
  source: { title: string | null; urls: string[] } | null;
  madeAt: string;
  withdrawnAt: string | null;
  own: boolean;
  label: Label | null;
};
export type Claim = {
  id: string;
  ref: string;
  shortAddress: string;
  question: { id: string; title: string } | null;
  words: string | null;
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  definition: string;
  countDefinition: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  periodWords: string | null;
  place: string | null;
  claimant: string;
  unattributed: boolean;
  source: ClaimSource;
  method: string | null;
  confidence: Confidence | null;
  origin: ClaimOrigin;
  madeAt: string;
  madeBy: Named | null;
  supersedes: ClaimRef | null;
  supersededBy: ClaimRef | null;
  disputes: Dispute[];
  label: Label | null;
};
export type ClaimRequest = {
  value?: number;
  low?: number;
  high?: number;
  words?: string;
  unit?: string;
  definition?: string;
  countDefinition?: string;
  periodFrom?: string;
  periodTo?: string;
  periodWords?: string;
  place?: string;
  claimant?: string;
  source?: {
    title?: string;
    urls: string[];
    kind?: string;
    publishedOn?: string;
    publishedWords?: string;
  };
  method?: string;
  confidence?: string;
  question?: string;
  supersedes?: string;
  count?: {
    source: string;
    definition: string;
    from: string;
    to: string;
    knownAt?: string;
    list?: string;
    perDay?: boolean;
  };
  label?: LabelRequest;
};
export type ClaimQuestion = {
  id: string;
  title: string;
  unit: string | null;
  words: string | null;
  claims: number;
  madeAt: string;
  label: Label | null;
};
export type ClaimGap = {
  left: string;
  right: string;
  unit: string | null;
  difference: number | null;
  factor: number | null;
  atLeast: boolean;
  differ: string[];
  words: string;
};
export type Rivals = {
  question: ClaimQuestion;
  items: Claim[];
  gaps: ClaimGap[];
  more: boolean;
};
