import { type ReactNode, useState } from "react";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { FieldProblem } from "../api/types";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { problemAt } from "../kit/problems";
import { Failed } from "../kit/states";
import { t } from "../messages/t";

/// One command of a form: what it says is wrong stands beside its fields, the rest below them.
export function useSending(said: string, onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const problems: FieldProblem[] = failure instanceof ApiProblem ? failure.fields : [];
  const send = (ask: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    ask()
      .then(
        () => {
          announce(said);
          onDone();
        },
        (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
      )
      .finally(() => setBusy(false));
  };
  return { busy, failure, problems, send, at: (...f: string[]) => problemAt(problems, ...f) };
}

export function Sending(props: {
  failure: Failure | null;
  shown: string[];
  problems: FieldProblem[];
  busy: boolean;
  words: string;
  onSend: () => void;
  onClose?: () => void;
  children?: ReactNode;
}) {
  const rest = props.problems.filter((p) => problemAt([p], ...props.shown) === null);
  return (
    <>
      {props.failure !== null && (props.problems.length === 0 || rest.length > 0) && (
        <Failed failure={props.failure} />
      )}
      <div className="row">
        <Button kind="primary" onPress={props.onSend} isDisabled={props.busy}>
          {props.words}
        </Button>
        {props.onClose !== undefined && (
          <Button kind="plain" onPress={props.onClose}>
            {t("shell.cancel")}
          </Button>
        )}
        {props.children}
      </div>
    </>
  );
}
