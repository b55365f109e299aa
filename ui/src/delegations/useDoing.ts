import { useState } from "react";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import { announce } from "../kit/announce";
import { t } from "../messages/t";

/// Sends a command, says that it is done, and keeps what was wrong with it.
export function useDoing(done: () => void) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = (command: Promise<unknown>, then?: () => void): void => {
    setFailure(null);
    command.then(
      () => {
        announce(t("delegations.kept"));
        then?.();
        done();
      },
      (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
    );
  };
  return { failure, run };
}
