import { useState } from "react";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import { relabel } from "../api/labels";
import { Area } from "../kit/Area";
import { Button } from "../kit/Button";
import { isWhole, labelOf, type Seen } from "../kit/label";
import { LabelPicker } from "../kit/LabelPicker";
import { problemAt } from "../kit/problems";
import { Sheet } from "../kit/Sheet";
import { Failed } from "../kit/states";
import { t } from "../messages/t";

type Props = {
  record: string;
  type: string;
  isOwn: boolean;
  onClose: () => void;
  onDone: () => void;
};

/// Another label for a record: at once for the own people, a wish for everybody else.
export function RelabelSheet({ record, type, isOwn, onClose, onDone }: Props) {
  const [seen, setSeen] = useState<Seen>({ by: "own" });
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const problems = failure instanceof ApiProblem ? failure.fields : [];
  const send = () => {
    setAsked(true);
    setFailure(null);
    const label = labelOf(seen);
    if (!isWhole(seen) || label === undefined || busy) return;
    setBusy(true);
    relabel({ record, label, reason: reason.trim() || undefined }).then(
      onDone,
      (thrown: unknown) => {
        setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable());
        setBusy(false);
      },
    );
  };
  return (
    <Sheet title={t(isOwn ? "labelling.change" : "labelling.ask")} onClose={onClose}>
      <div className="stack">
        <p className="quiet">{t(isOwn ? "labelling.change.words" : "labelling.ask.words")}</p>
        <LabelPicker of={type} seen={seen} onChange={setSeen} showMissing={asked} noDefault />
        <Area
          label={t("labelling.reason")}
          hint={t(isOwn ? "labelling.reason.own" : "labelling.reason.other")}
          value={reason}
          maxLength={1000}
          problem={problemAt(problems, "reason")}
          onChange={setReason}
        />
        {failure !== null && problemAt(problems, "reason") === null && <Failed failure={failure} />}
        <div>
          <Button kind="primary" onPress={send} isDisabled={busy}>
            {t(isOwn ? "labelling.change.do" : "labelling.ask.do")}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
