import "./brokering.css";
import { useState } from "react";
import { Checkbox } from "react-aria-components";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { BrokeredShare } from "../api/types";
import { useLoad } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Area } from "../kit/Area";
import { Button } from "../kit/Button";
import { Choice, Field } from "../kit/Field";
import { problemAt } from "../kit/problems";
import { Sheet } from "../kit/Sheet";
import { Failed } from "../kit/states";
import { t } from "../messages/t";
import { useSession } from "../shell/session";
import { Receivers } from "./Receivers";

type Props = {
  /// The own record that is handed over; null for a text.
  record: { id: string; title: string } | null;
  onClose: () => void;
  onDone: (share: BrokeredShare) => void;
};

const SHOWN = ["broker", "receivers", "title", "text", "note"];

/// Hands a record or a text to a broker, who may pass it on.
export function HandOverSheet({ record, onClose, onDone }: Props) {
  const { me } = useSession();
  const known = useLoad("delegations", (signal) => api.delegations({ signal }));
  const others = (known.data?.items ?? []).filter((d) => d.id !== me.delegation.id);
  const [broker, setBroker] = useState("");
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const [note, setNote] = useState("");
  const [limited, setLimited] = useState(false);
  const [receivers, setReceivers] = useState<string[]>([]);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const problems = failure instanceof ApiProblem ? failure.fields : [];
  const elsewhere = problems.filter((p) => problemAt([p], ...SHOWN) === null);
  const send = () => {
    setAsked(true);
    setFailure(null);
    if (broker === "" || busy) return;
    setBusy(true);
    api
      .handOver({
        ...(record === null ? { title, text } : { record: record.id }),
        broker,
        receivers: limited ? receivers : undefined,
        note: note.trim() === "" ? undefined : note,
      })
      .then(
        (share) => {
          announce(t("brokering.hand.done"));
          onDone(share);
        },
        (thrown: unknown) => {
          setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable());
          setBusy(false);
        },
      );
  };
  return (
    <Sheet
      title={t(record === null ? "brokering.hand" : "brokering.hand.record")}
      onClose={onClose}
    >
      <div className="stack">
        {record === null ? (
          <>
            <Field
              label={t("brokering.hand.title")}
              value={title}
              maxLength={300}
              dir="auto"
              problem={problemAt(problems, "title")}
              onChange={(e) => setTitle(e.target.value)}
            />
            <Area
              label={t("brokering.hand.text")}
              value={text}
              maxLength={10_000}
              problem={problemAt(problems, "text")}
              onChange={setText}
            />
          </>
        ) : (
          <>
            <p className="strong wrap">
              <bdi>{record.title}</bdi>
            </p>
            <p className="quiet">{t("brokering.hand.words")}</p>
          </>
        )}
        <Choice
          label={t("brokering.hand.broker")}
          value={broker}
          options={[
            { id: "", words: "…" },
            ...others.map((d) => ({ id: d.id, words: d.name })),
            { id: me.delegation.id, words: t("brokering.hand.broker.own") },
          ]}
          hint={
            asked && broker === "" ? (
              <span className="problem" role="alert">
                {t("brokering.hand.broker.none")}
              </span>
            ) : (
              (problemAt(problems, "broker") ?? t("brokering.hand.broker.hint"))
            )
          }
          onChoose={setBroker}
        />
        <p className="note">{t("brokering.hand.hidden")}</p>
        <Checkbox className="check" isSelected={limited} onChange={setLimited}>
          <span className="check-box" aria-hidden />
          {t("brokering.hand.limit")}
        </Checkbox>
        {(limited || problemAt(problems, "receivers") !== null) && (
          <Receivers
            label={t("brokering.hand.receivers")}
            all={others.filter((d) => d.id !== broker)}
            ticked={receivers}
            onChange={setReceivers}
            problem={problemAt(problems, "receivers")}
          />
        )}
        <Area
          label={t("brokering.hand.note")}
          value={note}
          maxLength={2_000}
          problem={problemAt(problems, "note")}
          onChange={setNote}
        />
        {failure !== null && (problems.length === 0 || elsewhere.length > 0) && (
          <Failed failure={failure} />
        )}
        <div className="row">
          <Button kind="primary" onPress={send} isDisabled={busy}>
            {t("brokering.hand.do")}
          </Button>
          <Button kind="plain" onPress={onClose}>
            {t("shell.cancel")}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
