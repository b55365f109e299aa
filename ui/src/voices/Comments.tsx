import { useState } from "react";
import * as api from "../api/calls";
import type { Comment, PublishedComment } from "../api/types";
import { Area } from "../kit/Area";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { Box } from "../kit/Sheet";
import { day } from "../messages/format";
import { t } from "../messages/t";
import { useHasRole } from "../shell/session";
import { Sending, useSending } from "./send";

/// A comment that came in, with its clock and its answer.
export function CommentCard({ comment, onChanged }: { comment: Comment; onChanged?: () => void }) {
  const mayAnswer = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  return (
    <article className="card stack-tight">
      <p className="voice-words" dir="auto">
        {comment.text}
      </p>
      <p className="row tight note">
        <span>{t("voices.comment.came", { day: day(comment.cameOn) })}</span>
        {comment.handedInBy !== null && (
          <bdi>{t("voices.comment.by", { who: comment.handedInBy })}</bdi>
        )}
        <span className="pill plain">
          {t(comment.mayPublish ? "voices.comment.mayPublish" : "voices.comment.mayNotPublish")}
        </span>
        {comment.answer === null && (
          <span className={comment.overdue ? "pill warn" : "pill plain"}>
            {t(comment.overdue ? "voices.comment.overdue" : "voices.comment.due", {
              day: day(comment.dueOn),
            })}
          </span>
        )}
        {comment.publishedOn !== null && (
          <span className="pill accent">
            {t("voices.comment.published", { day: day(comment.publishedOn) })}
          </span>
        )}
      </p>
      {comment.answer !== null && (
        <>
          <h3>{t("voices.comment.answer")}</h3>
          <p className="voice-words" dir="auto">
            {comment.answer}
          </p>
        </>
      )}
      {comment.answer === null && mayAnswer && onChanged !== undefined && (
        <AnswerForm comment={comment} onDone={onChanged} />
      )}
    </article>
  );
}

function AnswerForm({ comment, onDone }: { comment: Comment; onDone: () => void }) {
  const [answer, setAnswer] = useState("");
  const { send, at, ...state } = useSending(t("voices.comment.answered"), onDone);
  return (
    <>
      <Area
        label={t("voices.comment.answer")}
        hint={t("voices.comment.answer.words")}
        value={answer}
        maxLength={4_000}
        problem={at("answer")}
        onChange={setAnswer}
      />
      <Sending
        {...state}
        shown={["answer"]}
        words={t(comment.mayPublish ? "voices.comment.answer.do" : "voices.comment.answer.quiet")}
        onSend={() => send(() => api.answerComment(comment.id, answer))}
      />
    </>
  );
}

/// What everybody reads of a comment.
export function PublishedCard(props: { comment: PublishedComment; onChanged: () => void }) {
  const { comment, onChanged } = props;
  const mayAsk = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { send, at, ...state } = useSending(t("voices.removal.done"), () => {
    setAsking(false);
    onChanged();
  });
  return (
    <article className="card stack-tight">
      {comment.text !== null && (
        <p className="voice-words" dir="auto">
          {comment.text}
        </p>
      )}
      {comment.silence && <p className="quiet">{t("voices.comment.silence")}</p>}
      {comment.removed !== null && (
        <p className="quiet">
          <bdi>{t("voices.comment.removed", { reason: comment.removed })}</bdi>
        </p>
      )}
      {comment.answer !== null && (
        <>
          <h3>{t("voices.comment.answer")}</h3>
          <p className="voice-words" dir="auto">
            {comment.answer}
          </p>
        </>
      )}
      <p className="note">
        {t("voices.comment.came", { day: day(comment.cameOn) })}
        {" · "}
        <bdi>{comment.channel}</bdi>
      </p>
      {comment.removalAsked && <p className="note">{t("voices.comment.asked")}</p>}
      {mayAsk && comment.text !== null && (
        <div>
          <Button kind="plain" onPress={() => setAsking(true)}>
            {t("voices.removal")}
          </Button>
        </div>
      )}
      {isAsking && (
        <Box title={t("voices.removal")} onClose={() => setAsking(false)}>
          <p>{t("voices.removal.words")}</p>
          <Field
            label={t("voices.removal.reason")}
            value={reason}
            dir="auto"
            maxLength={300}
            problem={at("reason")}
            onChange={(e) => setReason(e.target.value)}
          />
          <Sending
            {...state}
            shown={["reason"]}
            words={t("voices.removal")}
            onSend={() => send(() => api.askRemoval(comment.id, reason))}
            onClose={() => setAsking(false)}
          />
        </Box>
      )}
    </article>
  );
}
