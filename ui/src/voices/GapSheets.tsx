import { useState } from "react";
import * as api from "../api/calls";
import type { RepresentationGap, Speaker } from "../api/types";
import { Area } from "../kit/Area";
import { Choice, Field } from "../kit/Field";
import { isWhole, labelOf, type Seen } from "../kit/label";
import { LabelPicker } from "../kit/LabelPicker";
import { Sheet } from "../kit/Sheet";
import { t } from "../messages/t";
import { Sending, useSending } from "./send";

const KINDS = ["GROUP", "DECISION", "PAPER", "QUESTION"] as const;
type Props = { onClose: () => void; onDone: () => void };

/// Who is affected and absent.
export function GapSheet({ onClose, onDone }: Props) {
  const [kind, setKind] = useState<string>("GROUP");
  const [subject, setSubject] = useState("");
  const [affected, setAffected] = useState("");
  const [words, setWords] = useState("");
  const [seen, setSeen] = useState<Seen>({ by: "default" });
  const [asked, setAsked] = useState(false);
  const { send, at, ...state } = useSending(t("voices.kept"), onDone);
  const go = () => {
    setAsked(true);
    if (!isWhole(seen)) return;
    send(() =>
      api.writeGap({ kind, subject, affected, words: words || undefined, label: labelOf(seen) }),
    );
  };
  return (
    <Sheet title={t("voices.gap.new")} onClose={onClose}>
      <div className="stack">
        <Choice
          label={t("voices.gap.kind")}
          value={kind}
          options={KINDS.map((id) => ({ id, words: t(`voices.gap.kind.${id}`) }))}
          onChoose={setKind}
        />
        <Field
          label={t("voices.gap.subject")}
          value={subject}
          dir="auto"
          maxLength={300}
          problem={at("subject")}
          onChange={(e) => setSubject(e.target.value)}
        />
        <Field
          label={t("voices.gap.affected")}
          value={affected}
          dir="auto"
          maxLength={300}
          problem={at("affected")}
          onChange={(e) => setAffected(e.target.value)}
        />
        <Area
          label={t("voices.gap.words")}
          value={words}
          maxLength={2_000}
          problem={at("words")}
          onChange={setWords}
        />
        <LabelPicker of="REPRESENTATION_GAP" seen={seen} onChange={setSeen} showMissing={asked} />
        <Sending
          {...state}
          shown={["subject", "affected", "words"]}
          words={t("voices.keep")}
          onSend={go}
          onClose={onClose}
        />
      </div>
    </Sheet>
  );
}

/// That somebody claims to speak for those who are absent.
export function SpeakerSheet({ gap, onClose, onDone }: Props & { gap: RepresentationGap }) {
  const [name, setName] = useState("");
  const [speaksFor, setSpeaksFor] = useState(gap.affected);
  const [statedOn, setStatedOn] = useState("");
  const [title, setTitle] = useState("");
  const [page, setPage] = useState("");
  const { send, at, ...state } = useSending(t("voices.kept"), onDone);
  const go = () =>
    send(() =>
      api.nameSpeaker(gap.id, {
        name,
        speaksFor,
        statedOn: statedOn || undefined,
        source: { title, urls: page.trim() === "" ? undefined : [page.trim()] },
      }),
    );
  return (
    <Sheet title={t("voices.speaker.new")} onClose={onClose}>
      <div className="stack">
        <p className="quiet wrap">
          <bdi>{gap.subject}</bdi>
        </p>
        <Field
          label={t("voices.speaker.name")}
          value={name}
          dir="auto"
          maxLength={300}
          problem={at("name")}
          onChange={(e) => setName(e.target.value)}
        />
        <Field
          label={t("voices.speaker.for")}
          value={speaksFor}
          dir="auto"
          maxLength={300}
          problem={at("speaksFor")}
          onChange={(e) => setSpeaksFor(e.target.value)}
        />
        <Field
          label={t("voices.speaker.on")}
          type="date"
          value={statedOn}
          problem={at("statedOn")}
          onChange={(e) => setStatedOn(e.target.value)}
        />
        <Field
          label={t("voices.speaker.source")}
          value={title}
          dir="auto"
          maxLength={300}
          problem={at("source.title")}
          onChange={(e) => setTitle(e.target.value)}
        />
        <Field
          label={t("voices.speaker.page")}
          value={page}
          dir="ltr"
          problem={at("source.urls")}
          onChange={(e) => setPage(e.target.value)}
        />
        <Sending
          {...state}
          shown={["name", "speaksFor", "statedOn", "source.title", "source.urls"]}
          words={t("voices.keep")}
          onSend={go}
          onClose={onClose}
        />
      </div>
    </Sheet>
  );
}

/// That the own delegation does not accept it.
export function DisputeSpeakerSheet(props: Props & { gap: RepresentationGap; speaker: Speaker }) {
  const { gap, speaker, onClose, onDone } = props;
  const [ground, setGround] = useState("");
  const { send, at, ...state } = useSending(t("voices.kept"), onDone);
  return (
    <Sheet title={t("voices.dispute")} onClose={onClose}>
      <div className="stack">
        <p className="quiet wrap">
          <bdi>{speaker.name}</bdi>{" "}
          <bdi>{t("voices.speaker.says", { whom: speaker.speaksFor })}</bdi>
        </p>
        <p className="quiet">{t("voices.dispute.words")}</p>
        <Area
          label={t("voices.dispute.ground")}
          value={ground}
          maxLength={2_000}
          problem={at("ground")}
          onChange={setGround}
        />
        <Sending
          {...state}
          shown={["ground"]}
          words={t("voices.dispute")}
          onSend={() => send(() => api.disputeSpeaker(gap.id, speaker.id, ground))}
          onClose={onClose}
        />
      </div>
    </Sheet>
  );
}
