import type { BrokeredShare } from "../api/types";
import { instant } from "../messages/format";
import { t } from "../messages/t";

/// Where a hand-over stands, with its clock.
export function Standing({ share }: { share: BrokeredShare }) {
  if (share.side === "OWN" && share.state === "HANDED_OVER") return null;
  const tone = share.state === "STOPPED" ? "bad" : share.state === "PASSED_ON" ? "accent" : "plain";
  return (
    <span className="row tight">
      <span className={`pill ${tone}`}>{t(`brokering.state.${share.state}`)}</span>
      {share.silent && share.answerBy !== null && (
        <span className="pill warn">
          {t("brokering.silent", { when: instant(share.answerBy) })}
        </span>
      )}
    </span>
  );
}

/// When each thing happened, and when silence begins to count.
export function Times({ share }: { share: BrokeredShare }) {
  const waits = share.state === "HANDED_OVER" || share.state === "SEEN";
  const times = [
    t("brokering.handedOverAt", { when: instant(share.handedOverAt) }),
    share.seenAt !== null && t("brokering.seenAt", { when: instant(share.seenAt) }),
    share.stoppedAt !== null && t("brokering.stoppedAt", { when: instant(share.stoppedAt) }),
    waits &&
      !share.silent &&
      share.answerBy !== null &&
      t("brokering.answerBy", { when: instant(share.answerBy) }),
  ].filter((words) => words !== false);
  return <p className="note">{times.join(" · ")}</p>;
}

export const sides = (share: BrokeredShare): string =>
  share.side === "OWN"
    ? t("brokering.own")
    : t("brokering.via", { from: share.originator.name, broker: share.broker.name });
