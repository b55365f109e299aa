import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/// Holds what the pages ask and read against the server's own document (`npm run api-document`).

type Schema = { properties?: Record<string, unknown> };
type Operation = { parameters?: { name: string }[] };
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

const read = (name: string) => readFileSync(join(import.meta.dirname, name), "utf8");
const document = JSON.parse(read("openapi.json")) as Document;

/// Every call of calls.ts as "METHOD /path/{id}".
function calls(text: string): string[] {
  return text
    .split(/^export const /m)
    .slice(1)
    .flatMap((one) => {
      const path = /call<[^(]*>\(\s*(?:"([^"]+)"|`([^`]+)`)/.exec(one);
      const method = /method: "(\w+)"/.exec(one)?.[1] ?? "GET";
      const found = path?.[1] ?? path?.[2];
      return found === undefined ? [] : [`${method} ${found.replace(/\$\{[^}]*\}/g, "{id}")}`];
    });
}

/// The property names of a type of types.ts, parts of an intersection included.
function properties(name: string, tree: ts.SourceFile): string[] {
  const found = tree.statements.find(
    (s): s is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(s) && s.name.text === name,
  );
  const of = (node: ts.TypeNode): string[] => {
    if (ts.isIntersectionTypeNode(node)) return node.types.flatMap(of);
    if (ts.isTypeReferenceNode(node)) return properties(node.typeName.getText(tree), tree);
    if (!ts.isTypeLiteralNode(node)) return [];
    return node.members.flatMap((m) => (m.name === undefined ? [] : [m.name.getText(tree)]));
  };
  return found === undefined ? [] : of(found.type);
}

const TYPES = [
  "types.ts",
  "evidence.ts",
  "places.ts",
  "claims.ts",
  "labels.ts",
  "snapshots.ts",
  "brokering.ts",
  "delegations.ts",
  "voices.ts",
];

/// Types of the pages and the schemas that the server names for the same thing.
const SHAPES: Record<string, string> = {
  SnapshotSeries: "SnapshotSeriesJson",
  SnapshotCell: "SnapshotCell",
  Snapshot: "SnapshotJson",
  SnapshotNumber: "SnapshotNumberJson",
  Snapshots: "SnapshotsJson",
  Theatre: "TheatreJson",
  Me: "MeJson",
  Session: "SessionJson",
  LabelRequest: "LabelWish",
  Label: "LabelView",
  LabelDefault: "DefaultJson",
  Reach: "ReachJson",
  LabelReader: "ReaderJson",
  Floor: "CompartmentJson",
  MembershipProposal: "ProposalJson",
  MembershipDecision: "DecisionJson",
  MembershipProposals: "ProposalsJson",
  Relabelling: "RelabellingJson",
  RelabellingAnswer: "RelabellingAnswerJson",
  ImportProfile: "ProfileJson",
  ProfileField: "FieldJson",
  ImportLimit: "Limit",
  Import: "ImportJson",
  EditionChoice: "ChoiceJson",
  ImportReading: "ImportReadingJson",
  Coverage: "CoverageWishJson",
  CommitWish: "CommitWishJson",
  RowProblem: "ProblemItemJson",
  ProblemCount: "ProblemCount",
  Mapping: "MappingStateJson",
  MappingColumn: "ColumnSeen",
  MappingRequest: "MappingJson",
  FlowList: "ListJsonItem",
  Source: "SourceJson",
  DefinitionChange: "DefinitionChange",
  Definition: "DefinitionJson",
  DailyCounts: "DailyCountsJson",
  DailyCount: "DayJson",
  Average: "RunningAverage",
  Share: "ShareJson",
  Breakdown: "BreakdownJson",
  BeforeAfter: "EvidenceJson",
  EvidenceSide: "EvidenceSideJson",
  MeansDifference: "MeansDifferenceJson",
  IntervalMethod: "IntervalMethodJson",
  EvidenceWarning: "EvidenceWarningJson",
  SharePair: "SharePairJson",
  PartOf: "PartOfJson",
  EvidenceDay: "EvidenceDayJson",
  Crossings: "CrossingsJson",
  Crossing: "CrossingJson",
  CrossingStatus: "CrossingStatusJson",
  CrossingStatement: "CrossingStatementJson",
  TheatreMap: "MapJson",
  Governorate: "GovernorateJson",
  Zone: "ZoneJson",
  CrossingPoint: "CrossingPointJson",
  Credit: "Credit",
  Reconciliation: "ReconciliationJson",
  ReconciliationRule: "RuleJson",
  ReconciledDay: "Day",
  ReconciledRow: "ShownRowJson",
  ReconciledCell: "GoodsCellJson",
  Assertion: "AssertionJson",
  NewAssertion: "NewAssertionJson",
  RegisterEntry: "EntryJson",
  Settlement: "SettlementJson",
  Claim: "ClaimJson",
  ClaimSource: "ClaimSourceJson",
  ClaimRequest: "ClaimWishJson",
  Dispute: "DisputeJson",
  ClaimQuestion: "ClaimQuestionJson",
  ClaimGap: "GapJson",
  Rivals: "RivalsJson",
  Registered: "DelegationJson",
  Cover: "CoverJson",
  OwnDelegation: "OwnJson",
  OwnStatus: "StatusJson",
  Post: "PostJson",
  Secondment: "SecondmentJson",
  Presence: "PresenceJson",
  PresenceRequest: "PresenceWishJson",
  Objection: "ObjectionJson",
  Week: "WeekJson",
  WeekLine: "WeekLineJson",
  RepresentationGap: "RepresentationGapJson",
  Speaker: "SpeakerJson",
  SpeakerDispute: "SpeakerDisputeJson",
  NewGap: "NewGapJson",
  NewSpeaker: "NewSpeakerJson",
  CommentChannel: "CommentChannelJson",
  CommentChannelWish: "CommentChannelWishJson",
  Comment: "CommentJson",
  PublishedComment: "PublishedCommentJson",
  BrokeredShare: "BrokeredShareJson",
  Party: "PartyJson",
  Passing: "PassingJson",
  HandOver: "HandOverJson",
  Copy: "CopyJson",
  BrokeredMessage: "BrokeredMessageJson",
};

describe("the pages and the server mean the same", () => {
  test("every call is an operation of the server", () => {
    const asked = calls(read("calls.ts") + read("labels.ts"));
    expect(asked.length).toBeGreaterThan(25);
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (m) => `${m.toUpperCase()} ${path.replace("/api/v1", "").replace(/\{\w+\}/g, "{id}")}`,
      ),
    );
    expect(asked.filter((one) => !operations.includes(one))).toEqual([]);
  });

  test("every table that can be taken along has its operation", () => {
    const root = join(import.meta.dirname, "..");
    const tables = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx"))
      .flatMap((name) => [
        ...readFileSync(join(root, name), "utf8").matchAll(/<\w*Exports[^>]*?\sof="([^"]+)"/gs),
      ])
      .map((found) => `/api/v1${found[1]}/export`);
    expect(tables.length).toBeGreaterThan(4);
    expect(tables.filter((path) => document.paths[path]?.["get"] === undefined)).toEqual([]);
  });

  test.each(Object.entries(SHAPES))("all that the pages read of %s, %s has", (type, schema) => {
    const tree = ts.createSourceFile(
      "types.ts",
      TYPES.map(read).join("\n"),
      ts.ScriptTarget.Latest,
      true,
    );
    const mine = properties(type, tree);
    const theirs = Object.keys(document.components.schemas[schema]?.properties ?? {});
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.filter((name) => !theirs.includes(name))).toEqual([]);
  });

  test("what narrows a question about the flow can be asked", () => {
    const counts = document.paths["/api/v1/flow/daily-counts"]?.["get"]?.parameters ?? [];
    const wanted = ["source", "definition", "from", "to", "knownAt", "list", "crossing"];
    expect(wanted.filter((name) => !counts.some((p) => p.name === name))).toEqual([]);
  });
});
