import type { Claim, ClaimRequest, FieldProblem } from "../api/types";
import { labelOf, type Seen } from "../kit/label";
import { problemAt } from "../kit/problems";

/// What a person has entered so far, as text: nothing is thrown away because it is not a number.
export type Entered = {
  shape: "value" | "range" | "words";
  value: string;
  low: string;
  high: string;
  words: string;
  unit: string;
  definition: string;
  countDefinition: string;
  periodFrom: string;
  periodTo: string;
  periodWords: string;
  place: string;
  claimant: string;
  unattributed: boolean;
  sourceTitle: string;
  sourceUrls: string;
  sourceKind: string;
  publishedOn: string;
  publishedWords: string;
  method: string;
  confidence: string;
  question: string;
};

export const NOTHING: Entered = {
  shape: "value",
  value: "",
  low: "",
  high: "",
  words: "",
  unit: "",
  definition: "",
  countDefinition: "",
  periodFrom: "",
  periodTo: "",
  periodWords: "",
  place: "",
  claimant: "",
  unattributed: false,
  sourceTitle: "",
  sourceUrls: "",
  sourceKind: "",
  publishedOn: "",
  publishedWords: "",
  method: "",
  confidence: "",
  question: "",
};

const text = (value: string | null) => value ?? "";
const digits = (value: number | null) => (value === null ? "" : String(value));

/// A newer claim begins as the older one.
export function enteredFrom(claim: Claim): Entered {
  const isRange = claim.low !== null || claim.high !== null;
  return {
    shape: claim.value !== null ? "value" : isRange ? "range" : "words",
    value: digits(claim.value),
    low: digits(claim.low),
    high: digits(claim.high),
    words: text(claim.words),
    unit: text(claim.unit),
    definition: claim.definition,
    countDefinition: text(claim.countDefinition),
    periodFrom: text(claim.periodFrom),
    periodTo: text(claim.periodTo),
    periodWords: text(claim.periodWords),
    place: text(claim.place),
    claimant: claim.unattributed ? "" : claim.claimant,
    unattributed: claim.unattributed,
    sourceTitle: text(claim.source.title),
    sourceUrls: claim.source.urls.join("\n"),
    sourceKind: claim.source.kind,
    publishedOn: text(claim.source.publishedOn),
    publishedWords: text(claim.source.publishedWords),
    method: text(claim.method),
    confidence: text(claim.confidence),
    question: claim.question?.id ?? "",
  };
}

export const given = (value: string): string | undefined =>
  value.trim() === "" ? undefined : value.trim();

/// `1,234.5` and `1 234.5` are numbers; anything else is left for `wrongNumbers` to say.
export function numberIn(value: string): number | undefined {
  const plain = value
    .trim()
    .replace("\u2212", "-")
    .replace(/(?<=\d)[, \u00a0\u202f](?=\d{3}(\D|$))/g, "");
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/// Fields that should hold a number and do not; the server would see them as not stated.
export function wrongNumbers(entered: Entered): ("value" | "low" | "high")[] {
  const asked = entered.shape === "value" ? (["value"] as const) : (["low", "high"] as const);
  if (entered.shape === "words") return [];
  return asked.filter(
    (name) => given(entered[name]) !== undefined && numberIn(entered[name]) === undefined,
  );
}

export function requestOf(entered: Entered, seen: Seen, supersedes: string | null): ClaimRequest {
  const { shape } = entered;
  const urls = entered.sourceUrls.split(/\s+/).filter((url) => url !== "");
  return {
    value: shape === "value" ? numberIn(entered.value) : undefined,
    low: shape === "range" ? numberIn(entered.low) : undefined,
    high: shape === "range" ? numberIn(entered.high) : undefined,
    words: given(entered.words),
    unit: given(entered.unit),
    definition: given(entered.definition),
    countDefinition: given(entered.countDefinition),
    periodFrom: given(entered.periodFrom),
    periodTo: given(entered.periodTo),
    periodWords: given(entered.periodWords),
    place: given(entered.place),
    claimant: entered.unattributed ? "unattributed" : given(entered.claimant),
    source: {
      title: given(entered.sourceTitle),
      urls,
      kind: given(entered.sourceKind),
      publishedOn: given(entered.publishedOn),
      publishedWords: given(entered.publishedWords),
    },
    method: given(entered.method),
    confidence: given(entered.confidence),
    question: given(entered.question),
    supersedes: supersedes ?? undefined,
    label: labelOf(seen),
  };
}

const SHOWN_BESIDE = [
  "value",
  "low",
  "high",
  "words",
  "unit",
  "definition",
  "countDefinition",
  "periodFrom",
  "periodTo",
  "periodWords",
  "place",
  "claimant",
  "source",
  "source.title",
  "source.urls",
  "source.kind",
  "source.publishedOn",
  "source.publishedWords",
  "method",
  "confidence",
  "question",
];

/// Where the form of a count shows problems; the count itself shows those of its own parts.
const SHOWN_BESIDE_COUNT = [
  "count.source",
  "count.list",
  "count.definition",
  "count.from",
  "count.to",
  "count.knownAt",
  "words",
  "place",
  "question",
];

/// Problems that no field of the form can show.
export function elsewhere(problems: FieldProblem[], isCount = false): FieldProblem[] {
  const beside = isCount ? SHOWN_BESIDE_COUNT : SHOWN_BESIDE;
  return problems.filter((p) => problemAt([p], ...beside) === null);
}
