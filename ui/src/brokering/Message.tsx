import type { BrokeredMessage } from "../api/types";
import { instant } from "../messages/format";
import { t } from "../messages/t";

/// What a receiver is told: the sender, the words, and nothing before them.
export function MessageCard({ message }: { message: BrokeredMessage }) {
  return (
    <article className="card stack-tight">
      {message.withdrawn === null ? (
        <>
          <h2 className="wrap">
            <bdi>{message.title}</bdi>
          </h2>
          <p className="share-words" dir="auto">
            {message.text}
          </p>
        </>
      ) : (
        <p className="quiet">{message.withdrawn}</p>
      )}
      <p className="note">
        <bdi>{t("brokering.from", { who: message.from.name })}</bdi>
        {" · "}
        <time dateTime={message.passedAt}>{instant(message.passedAt)}</time>
        {message.label?.caveats.map((caveat) => (
          <span className="chip" key={caveat}>
            {caveat}
          </span>
        ))}
      </p>
    </article>
  );
}
