import { useState } from "react";
import * as api from "../api/calls";
import type { CommentChannel } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Choice, Field } from "../kit/Field";
import { Failed, Message, Reading } from "../kit/states";
import { t } from "../messages/t";
import { useHasRole } from "../shell/session";
import { Sending, useSending } from "./send";

/// The channel of the own delegation: off until it turns it on.
export function Channel() {
  const load = useLoad("comment-channel", (signal) => api.commentChannel({ signal }));
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  if (load.data === null) return <Reading />;
  return <ChannelForm key={JSON.stringify(load.data)} channel={load.data} onDone={load.reload} />;
}

function ChannelForm({ channel, onDone }: { channel: CommentChannel; onDone: () => void }) {
  const mayTurn = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const floors = useLoad("compartments", (signal) => api.compartments({ signal }));
  const [host, setHost] = useState(channel.host ?? "voices.");
  const [days, setDays] = useState(String(channel.replyDays));
  const [floor, setFloor] = useState(channel.floor ?? "");
  const { send, at, ...state } = useSending(t("voices.channel.done"), onDone);
  const turn = (on: boolean) =>
    send(() =>
      api.turnChannel({
        host: host.trim(),
        floor: floor === "" ? undefined : floor,
        replyDays: Number.parseInt(days, 10) || 0,
        on,
      }),
    );
  return (
    <section className="card stack narrow" aria-label={t("voices.comments.tab.channel")}>
      <Message
        tone={channel.on ? "good" : "plain"}
        title={
          channel.on && channel.host !== null
            ? t("voices.channel.on", { host: channel.host })
            : t("voices.channel.off")
        }
      >
        <p>{t("voices.channel.words")}</p>
      </Message>
      {mayTurn && (
        <>
          <Field
            label={t("voices.channel.host")}
            hint={t("voices.channel.host.hint")}
            value={host}
            dir="ltr"
            maxLength={210}
            problem={at("host")}
            onChange={(e) => setHost(e.target.value)}
          />
          <Field
            label={t("voices.channel.days")}
            inputMode="numeric"
            value={days}
            problem={at("replyDays")}
            onChange={(e) => setDays(e.target.value)}
          />
          <Choice
            label={t("voices.channel.floor")}
            value={floor}
            options={[
              { id: "", words: t("voices.channel.floor.all") },
              ...(floors.data?.items ?? []).map((one) => ({ id: one.id, words: one.name })),
            ]}
            hint={at("floor") ?? undefined}
            onChoose={setFloor}
          />
          <Sending
            {...state}
            shown={["host", "replyDays", "floor"]}
            words={t(channel.on ? "voices.channel.turnOff" : "voices.channel.turnOn")}
            onSend={() => turn(!channel.on)}
          />
        </>
      )}
    </section>
  );
}
