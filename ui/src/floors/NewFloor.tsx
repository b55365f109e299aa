import { useState } from "react";
import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import { foundFloor } from "../api/labels";
import { useLoad } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { problemAt } from "../kit/problems";
import { Sheet } from "../kit/Sheet";
import { Failed } from "../kit/states";
import { t } from "../messages/t";
import { useSession } from "../shell/session";

/// Opening a floor: its name, and the other delegations that decide about it.
export function NewFloor({ onDone }: { onDone: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("floors.new")}</Button>
      {isOpen && (
        <NewFloorSheet
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            announce(t("floors.new.done"));
            onDone();
          }}
        />
      )}
    </>
  );
}

function NewFloorSheet({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { me } = useSession();
  const delegations = useLoad("delegations", (signal) => api.delegations({ signal }));
  const [name, setName] = useState("");
  const [others, setOthers] = useState<string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const problems = failure instanceof ApiProblem ? failure.fields : [];
  const authority = problemAt(problems, "authority");
  const send = () => {
    setFailure(null);
    foundFloor({ name: name.trim(), authority: [me.delegation.id, ...others] }).then(
      onDone,
      (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
    );
  };
  return (
    <Sheet title={t("floors.new")} onClose={onClose}>
      <div className="stack">
        <p className="quiet">{t("floors.new.words")}</p>
        <Field
          label={t("floors.new.name")}
          value={name}
          maxLength={80}
          problem={problemAt(problems, "name")}
          onChange={(e) => setName(e.target.value)}
        />
        <CheckboxGroup className="ticks" value={others} onChange={setOthers}>
          <Label className="field-name">{t("floors.new.authority")}</Label>
          {(delegations.data?.items ?? [])
            .filter((one) => one.id !== me.delegation.id)
            .map((one) => (
              <Checkbox key={one.id} value={one.id} className="check">
                <span className="check-box" aria-hidden />
                <bdi>{one.name}</bdi>
              </Checkbox>
            ))}
          {authority !== null && (
            <p className="problem" role="alert">
              {authority}
            </p>
          )}
        </CheckboxGroup>
        {failure !== null && problems.length === 0 && <Failed failure={failure} />}
        <div>
          <Button kind="primary" onPress={send}>
            {t("floors.new.do")}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
