/// The shapes that the server speaks. Pages import them from here only, so that the types
/// generated from the server's own document can take their place in this one file.

export type * from "./brokering";
export type * from "./delegations";
export type * from "./evidence";
export type * from "./places";
export type * from "./voices";
export type * from "./snapshots";

export type Page<T> = { items: T[]; next: string | null };

export type Problem = {
  title: string;
  status: number;
  detail: string;
  code: string;
  problems?: FieldProblem[];
};
export type FieldProblem = { field: string; code: string; message: string };

export type Theatre = {
  id: string;
  name: string;
  timeZone: string;
  trial: boolean;
  synthetic: boolean;
  ceasefireEffective: string | null;
};

export type Role =
  "DELEGATION_HEAD" | "LOGISTICIAN" | "REGISTRAR" | "DIPLOMAT" | "AUDITOR" | "MEMBERSHIP_AUTHORITY";
export type Named = { id: string; name: string };
export type Delegation = { id: string; name: string; kind: string; role: string };
export type Me = {
  account: string;
  displayName: string;
  delegation: Delegation;
  roles: Role[];
  compartments: Named[];
  now: string;
};
export type Session = {
  id: string;
  kind: "BROWSER" | "TOKEN";
  startedAt: string;
  lastUsedAt: string | null;
  expiresAt: string;
  current: boolean;
};

export type Sensitivity = "LOW" | "MODERATE" | "HIGH" | "SEVERE";
export type Handling = "CLEAR" | "GREEN" | "AMBER" | "RED";
export type LabelRequest = {
  releasableTo?: string[];
  compartments?: string[];
  caveats?: string[];
  sensitivity?: Sensitivity;
  handling?: Handling;
  embargoUntil?: string;
  like?: string;
};
export type Label = {
  id: string;
  words: string;
  releasableTo: Named[] | null;
  compartments: Named[];
  caveats: string[];
  sensitivity: Sensitivity;
  handling: Handling | null;
  embargoUntil: string | null;
  own: boolean;
};
export type LabelDefault = { recordType: string; words: string; label: LabelRequest };

export type FieldKind = "DAY" | "NUMBER" | "TEXT" | "INSTANT" | "TIME";
export type ProfileField = { name: string; kind: FieldKind; required: boolean; words: string };
export type ImportProfile = {
  id: string;
  name: string;
  source: string;
  words: string;
  fields: ProfileField[];
};
export type ImportLimit = { name: string; limit: number; words: string };

export type ImportState =
  "RECEIVED" | "READING" | "PREVIEW" | "COMMITTING" | "COMMITTED" | "DISCARDED" | "FAILED";
export type Severity = "REFUSED" | "FLAGGED";
export type RowProblem = {
  row: number | null;
  column: string | null;
  code: string;
  message: string;
  severity: Severity;
};
export type ProblemCount = { code: string; severity: Severity; rows: number; words: string };
export type MappingColumn = {
  column: number;
  header: string;
  tag: string | null;
  samples: string[];
  field: string | null;
};
export type Mapping = {
  needed: boolean;
  headerRow: number | null;
  columns: MappingColumn[];
  fields: ProfileField[];
};
export type ImportSummary = {
  id: string;
  state: ImportState;
  fileName: string;
  source: string | null;
  sourceName: string | null;
  rowsRead: number;
  accepted: number;
  refused: number;
  startedBy: string | null;
  startedAt: string;
  committedAt: string | null;
};
export type Import = ImportSummary & {
  fileBytes: number;
  sha256: string;
  profile: string | null;
  coverageFrom: string | null;
  coverageTo: string | null;
  sheet: string | null;
  flagged: number;
  unchanged: number;
  added: number;
  corrected: number;
  withdrawn: number;
  progress: { done: number; of: number | null; words: string };
  problems: RowProblem[];
  problemCounts: ProblemCount[];
  unsettled: { kind: string; written: string; rows: number }[];
  days: { day: string; trucks: number }[];
  mapping: Mapping | null;
  label: Label | null;
  failure: { code: string; message: string } | null;
  notes: string[];
  reading: ImportReading | null;
};
export type EditionKind = "EDITION" | "ADDITION";
/// One way to read a file, with what it would change in its list.
export type EditionChoice = {
  kind: EditionKind;
  words: string;
  added: number;
  unchanged: number;
  corrected: number;
  withdrawn: number;
  mustConfirmWithdrawn: boolean;
};
export type ImportReading = {
  state: "FIRST" | "CHOOSE" | EditionKind;
  coverageFrom: string;
  coverageTo: string;
  rowsInCoverage: number;
  elsewhere: number;
  choices: EditionChoice[];
  withdrawnShare: number | null;
  mustConfirmWithdrawn: boolean;
};
export type Coverage = { coverageFrom: string; coverageTo: string };
export type CommitWish = Partial<Coverage> & { reading?: EditionKind; confirmWithdrawn?: number };
export type Cell = { column: string; value: string | null };
export type ImportRow = { row: number; accepted: boolean; flags: string[]; cells: Cell[] };
export type MappingRequest = {
  source: string;
  sourceName?: string;
  headerRow?: number;
  dayOrder?: "DMY" | "MDY" | "YMD";
  columns: { column: number; field: string }[];
};

export type FlowList = {
  id: string;
  holder: Named | null;
  coverageFrom: string | null;
  coverageTo: string | null;
  lastCommittedAt: string | null;
  editions: number;
  rows: number;
};
export type SourceRecord = { what: string; recorded: boolean; words: string };
export type DefinitionChange = { from: string; words: string; source: string; url: string | null };
export type Source = {
  id: string;
  name: string;
  publisher: string | null;
  words: string | null;
  records: SourceRecord[];
  definitionChanges: DefinitionChange[];
  lists: FlowList[];
};
export type Unit = "trucks" | "tonnes" | "pallets" | "rows";
export type Definition = {
  id: string;
  name: string;
  words: string;
  milestone: string | null;
  unit: Unit;
  dayRule: string | null;
  readings: { source: string; sourceName: string; words: string }[];
  notRecordedBy: { source: string; sourceName: string; why: string }[];
  shareOf: string | null;
};
export type Window = "7" | "14" | "28";
export type Average = { mean: number; days: number };
export type DayState = "COUNTED" | "NOT_COVERED" | "NOT_RECORDED";
export type DailyCount = {
  day: string;
  state: DayState;
  trucks: number | null;
  value: number | null;
  restsOn: number | null;
  averages: Partial<Record<Window, Average | null>> | null;
};
export type DailyCounts = {
  source: string;
  definition: string;
  unit: Unit;
  list: string | null;
  coverageFrom: string | null;
  coverageTo: string | null;
  knownAt: string | null;
  recorded: boolean;
  notRecordedWhy: string | null;
  items: DailyCount[];
};
export type Share = {
  definition: string;
  name: string;
  recorded: boolean;
  notRecordedWhy: string | null;
  value: number | null;
  of: number | null;
  share: number | null;
  ofDefinition: string;
};
export type BreakdownBy = "crossing" | "category" | "donor" | "route" | "donationType" | "unit";
export type Breakdown = {
  by: BreakdownBy;
  recorded: boolean;
  notRecordedWhy: string | null;
  items: { key: string; name: string; value: number; share: number | null }[];
  next: string | null;
};
export type FlowRow = {
  id: string;
  list: string;
  edition: number;
  row: number;
  day: string;
  trucks: number;
  crossing: string | null;
  category: string | null;
  donor: { written: string | null; entry: Named | null } | null;
  cargo: string | null;
  quantity: number | null;
  unit: string | null;
  tonnes: number | null;
  pallets: number | null;
  flags: string[];
  asWritten: Cell[];
};

export type RegisterEntry = {
  id: string;
  kind: string;
  name: string;
  names: { ar?: string | null; he?: string | null } | null;
  aliases: { written: string; from: string | null }[];
  origin: string | null;
  label: Label | null;
};
export type Unsettled = {
  kind: string;
  written: string;
  rows: number;
  suggestions: { id: string; name: string; why: string }[];
};
export type Settlement = {
  kind: string;
  written: string;
  entry?: string;
  newEntry?: { name: string };
  asWritten?: true;
  reason?: string;
  label?: LabelRequest;
};

export type RuleKind = "SHOWN" | "ASSERTED";
export type Evidence = "FOUND" | "NONE_FOUND" | "NOT_RECORDED";
export type ReconciliationRule = {
  rule: string;
  name: string;
  words: string;
  kind: RuleKind;
  evidence: Evidence;
  why: string | null;
  assertion: string | null;
  claimant: string | null;
  source: string | null;
  urls: string[];
  trucks: number | null;
  gross: number | null;
  ifReversed: number | null;
};
export type ReconciledDayState =
  "COUNTED" | "LEFT_NOT_COVERED" | "RIGHT_NOT_COVERED" | "NEITHER_COVERED" | "NOT_COMPUTED";
export type ExplainedPart = {
  rule: string;
  kind: RuleKind;
  trucks: number;
  assertion: string | null;
};
export type ReconciledDay = {
  day: string;
  state: ReconciledDayState;
  left: number | null;
  right: number | null;
  explained: ExplainedPart[];
  unexplained: number | null;
};
export type ReconciledList = { id: string; edition: number; holder: Named | null };
export type Reconciliation = {
  state: "COMPUTED" | "NOT_COMPUTED" | "NOT_RECORDED";
  why: string | null;
  left: string;
  right: string;
  leftName: string;
  rightName: string;
  leftList: ReconciledList | null;
  rightList: ReconciledList | null;
  definition: string;
  unit: Unit;
  order: string[];
  rules: ReconciliationRule[];
  computedAt: string | null;
  behind: boolean;
  totals: {
    left: number;
    right: number;
    difference: number;
    shown: number;
    asserted: number;
    unexplained: number;
  } | null;
  days: ReconciledDay[];
  label: Label | null;
};
export type ReconciledRow = {
  side: "LEFT" | "RIGHT";
  day: string;
  otherDay: string | null;
  closed: boolean;
  row: FlowRow;
};
export type ReconciledCell = {
  category: string | null;
  donor: string | null;
  left: number;
  right: number;
  explained: number;
  unexplained: number;
};
export type Assertion = {
  id: string;
  rule: string;
  side: string;
  factor: number | null;
  claimant: string;
  words: string;
  from: string | null;
  to: string | null;
  saidWhen: string | null;
  source: string;
  urls: string[];
  madeBy: string;
  madeAt: string;
  label: Label | null;
};
export type NewAssertion = {
  rule: string;
  side: string;
  factor?: number;
  claimant: string;
  words: string;
  from?: string;
  to?: string;
  source: string;
  sourceUrl?: string;
};

export type * from "./claims";
