import "./voices.css";
import { useState } from "react";
import * as api from "../api/calls";
import type { RepresentationGap, Speaker } from "../api/types";
import { usePages } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Empty, Failed, Reading, SharedWithYou } from "../kit/states";
import { day } from "../messages/format";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { useHasRole } from "../shell/session";
import { DisputeSpeakerSheet, GapSheet, SpeakerSheet } from "./GapSheets";

type Open =
  | { what: "gap" }
  | { what: "speaker"; gap: RepresentationGap }
  | { what: "dispute"; gap: RepresentationGap; speaker: Speaker };

/// Who is affected and absent, and who claims to speak for them.
export default function GapsPage() {
  useTitle("voices.gaps.title");
  const mayWrite = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const [open, setOpen] = useState<Open | null>(null);
  const pages = usePages<RepresentationGap>("gaps", (after, signal) =>
    api.gaps({ after }, { signal }),
  );
  const close = () => setOpen(null);
  const done = () => {
    setOpen(null);
    pages.reload();
  };
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1>{t("voices.gaps.title")}</h1>
          <p>{t("voices.gaps.sub")}</p>
        </div>
        {mayWrite && (
          <Button kind="primary" onPress={() => setOpen({ what: "gap" })}>
            {t("voices.gap.new")}
          </Button>
        )}
      </div>
      {pages.failure !== null && <Failed failure={pages.failure} onAgain={pages.reload} />}
      {pages.failure === null && pages.items === null && <Reading />}
      {pages.items?.length === 0 && (
        <Empty title={t("voices.gaps.none")}>
          <p>{t("voices.gaps.none.words")}</p>
        </Empty>
      )}
      {(pages.items ?? []).map((gap) => (
        <article className="card stack-tight" key={gap.id}>
          <p className="note">{t(`voices.gap.kind.${gap.kind}`)}</p>
          <h2 className="wrap">
            <bdi>{gap.subject}</bdi>
          </h2>
          <p className="strong">
            <bdi>{t("voices.gap.absent", { who: gap.affected })}</bdi>
          </p>
          {gap.words !== null && (
            <p className="quiet voice-words" dir="auto">
              {gap.words}
            </p>
          )}
          <h3>{t("voices.speakers")}</h3>
          {gap.speakers.length === 0 && <p className="quiet">{t("voices.speakers.none")}</p>}
          <ul className="voice-speakers">
            {gap.speakers.map((speaker) => (
              <OneSpeaker
                key={speaker.id}
                speaker={speaker}
                onDispute={mayWrite ? () => setOpen({ what: "dispute", gap, speaker }) : undefined}
              />
            ))}
          </ul>
          {mayWrite && (
            <div>
              <Button onPress={() => setOpen({ what: "speaker", gap })}>
                {t("voices.speaker.new")}
              </Button>
            </div>
          )}
          {gap.label !== null && <p className="note">{gap.label.words}</p>}
        </article>
      ))}
      {pages.hasMore && (
        <div>
          <Button onPress={pages.more} isDisabled={pages.busy}>
            {t("shell.more")}
          </Button>
        </div>
      )}
      <SharedWithYou />
      {open?.what === "gap" && <GapSheet onClose={close} onDone={done} />}
      {open?.what === "speaker" && <SpeakerSheet gap={open.gap} onClose={close} onDone={done} />}
      {open?.what === "dispute" && (
        <DisputeSpeakerSheet gap={open.gap} speaker={open.speaker} onClose={close} onDone={done} />
      )}
    </div>
  );
}

function OneSpeaker({ speaker, onDispute }: { speaker: Speaker; onDispute?: () => void }) {
  const [page] = speaker.urls;
  return (
    <li className="stack-tight">
      <p>
        <bdi className="strong">{speaker.name}</bdi>{" "}
        <bdi>{t("voices.speaker.says", { whom: speaker.speaksFor })}</bdi>
      </p>
      <p className="note">
        {speaker.statedOn === null
          ? t("voices.speaker.undated")
          : t("voices.speaker.statedOn", { day: day(speaker.statedOn) })}
        {" · "}
        {page === undefined ? (
          <bdi>{speaker.source}</bdi>
        ) : (
          <a href={page} rel="noreferrer" target="_blank">
            <bdi>{speaker.source}</bdi>
          </a>
        )}
      </p>
      {speaker.disputes.map((dispute) => (
        <p className="quiet" key={dispute.id}>
          <bdi>{t("voices.disputed", { who: dispute.disputant, ground: dispute.ground })}</bdi>
        </p>
      ))}
      {onDispute !== undefined && (
        <div>
          <Button kind="plain" onPress={onDispute}>
            {t("voices.dispute")}
          </Button>
        </div>
      )}
    </li>
  );
}
