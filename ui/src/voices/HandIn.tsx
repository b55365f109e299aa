import { useState } from "react";
import { Checkbox } from "react-aria-components";
import * as api from "../api/calls";
import { useLoad } from "../api/useLoad";
import { Field } from "../kit/Field";
import { Failed, Message } from "../kit/states";
import { t } from "../messages/t";
import { navigate, usePlace, withParams } from "../shell/router";
import { CommentCard } from "./Comments";
import { Sending, useSending } from "./send";

/// Comments that an organisation collected, handed in together.
export function HandIn() {
  const place = usePlace();
  const receipt = place.search.get("receipt") ?? "";
  const [channel, setChannel] = useState("voices.");
  const [file, setFile] = useState<File | null>(null);
  const [publish, setPublish] = useState(false);
  const [asked, setAsked] = useState(false);
  const [taken, setTaken] = useState<{ receipt: string; comments: number } | null>(null);
  const { send, at, ...state } = useSending(t("voices.comments.tab.handin"), () => undefined);
  const go = () => {
    setAsked(true);
    if (file === null) return;
    send(() =>
      api
        .handInComments(file, { channel: channel.trim(), publish: publish ? "true" : undefined })
        .then(setTaken),
    );
  };
  return (
    <>
      <section className="card stack narrow" aria-label={t("voices.comments.tab.handin")}>
        <p className="quiet">{t("voices.handin.words")}</p>
        <Field
          label={t("voices.handin.channel")}
          value={channel}
          dir="ltr"
          problem={at("channel")}
          onChange={(e) => setChannel(e.target.value)}
        />
        <Field
          label={t("voices.handin.file")}
          type="file"
          accept=".txt,text/plain"
          problem={asked && file === null ? t("voices.handin.file.none") : at("file")}
          onChange={(e) => setFile(e.target.files?.[0] ?? null)}
        />
        <Checkbox className="check" isSelected={publish} onChange={setPublish}>
          <span className="check-box" aria-hidden />
          {t("voices.handin.publish")}
        </Checkbox>
        <Sending {...state} shown={["channel", "file"]} words={t("voices.handin.do")} onSend={go} />
        {taken !== null && (
          <Message
            tone="good"
            title={t("voices.handin.done", { n: taken.comments, receipt: taken.receipt })}
          />
        )}
      </section>
      <Field
        label={t("voices.handin.receipt")}
        value={receipt}
        dir="ltr"
        onChange={(e) =>
          navigate(withParams(place, { receipt: e.target.value.trim() || null }), {
            replace: true,
          })
        }
      />
      {receipt.length === 36 && <Receipt receipt={receipt} />}
    </>
  );
}

function Receipt({ receipt }: { receipt: string }) {
  const load = useLoad(`hand-in ${receipt}`, (signal) => api.handIn(receipt, { signal }));
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  return (
    <section className="stack narrow" aria-label={t("voices.handin.look")}>
      <h2>{t("voices.handin.look")}</h2>
      {(load.data?.items ?? []).map((comment) => (
        <CommentCard key={comment.id} comment={comment} />
      ))}
    </section>
  );
}
