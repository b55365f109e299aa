import { useState } from "react";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import { proposeMembership } from "../api/labels";
import type { Named } from "../api/types";
import { Button } from "../kit/Button";
import { Choice, Field } from "../kit/Field";
import { problemAt } from "../kit/problems";
import { Sheet } from "../kit/Sheet";
import { Failed } from "../kit/states";
import { t } from "../messages/t";

type Props = { floors: Named[]; onClose: () => void; onDone: () => void };

/// Whom to admit to a floor, or who is to leave it. Whether there is such an account is not said.
export function ProposeSheet({ floors, onClose, onDone }: Props) {
  const [floor, setFloor] = useState(floors[0]?.id ?? "");
  const [account, setAccount] = useState("");
  const [admits, setAdmits] = useState(true);
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const problems = failure instanceof ApiProblem ? failure.fields : [];
  const send = () => {
    setFailure(null);
    proposeMembership({ floor, account: account.trim(), admits, reason: reason.trim() }).then(
      onDone,
      (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
    );
  };
  return (
    <Sheet title={t("floors.propose")} onClose={onClose}>
      <div className="stack">
        <p className="quiet">{t("floors.propose.words")}</p>
        <Choice
          label={t("floors.floor")}
          value={floor}
          options={floors.map((one) => ({ id: one.id, words: one.name }))}
          onChoose={setFloor}
        />
        <Choice
          label={t("floors.what")}
          value={admits ? "in" : "out"}
          options={[
            { id: "in", words: t("floors.what.in") },
            { id: "out", words: t("floors.what.out") },
          ]}
          onChoose={(id) => setAdmits(id === "in")}
        />
        <Field
          label={t("floors.account")}
          value={account}
          autoComplete="off"
          problem={problemAt(problems, "account")}
          onChange={(e) => setAccount(e.target.value)}
        />
        <Field
          label={t("labelling.reason")}
          value={reason}
          maxLength={500}
          problem={problemAt(problems, "reason")}
          onChange={(e) => setReason(e.target.value)}
        />
        {failure !== null && problems.length === 0 && <Failed failure={failure} />}
        <div>
          <Button kind="primary" onPress={send}>
            {t("floors.propose.do")}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
