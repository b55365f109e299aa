import type { Label, LabelRequest } from "./types";

/// The shapes of representation gaps and of comments from outside.

export type SpeakerDispute = {
  id: string;
  disputant: string;
  ground: string;
  madeAt: string;
  label: Label | null;
};
export type Speaker = {
  id: string;
  name: string;
  speaksFor: string;
  statedOn: string | null;
  source: string;
  urls: string[];
  madeAt: string;
  disputes: SpeakerDispute[];
  label: Label | null;
};
export type GapKind = "DECISION" | "PAPER" | "QUESTION" | "GROUP";
export type RepresentationGap = {
  id: string;
  kind: GapKind;
  subject: string;
  affected: string;
  words: string | null;
  madeAt: string;
  speakers: Speaker[];
  label: Label | null;
};
export type NewGap = {
  kind: string;
  subject: string;
  affected: string;
  words?: string;
  label?: LabelRequest;
};
export type NewSpeaker = {
  name: string;
  speaksFor: string;
  statedOn?: string;
  source: { title: string; urls?: string[] };
  label?: LabelRequest;
};
export type CommentChannel = {
  host: string | null;
  floor: string | null;
  replyDays: number;
  on: boolean;
};
export type CommentChannelWish = { host: string; floor?: string; replyDays: number; on: boolean };
export type Comment = {
  id: string;
  handedInBy: string | null;
  cameOn: string;
  dueOn: string;
  overdue: boolean;
  text: string;
  mayPublish: boolean;
  answer: string | null;
  answeredOn: string | null;
  publishedOn: string | null;
};
export type PublishedComment = {
  id: string;
  channel: string;
  cameOn: string;
  text: string | null;
  answer: string | null;
  answeredOn: string | null;
  silence: boolean;
  removalAsked: boolean;
  removed: string | null;
};
