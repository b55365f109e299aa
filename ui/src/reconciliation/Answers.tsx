import { useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { Reconciliation } from "../api/types";
import { Button } from "../kit/Button";
import { Failed, Message } from "../kit/states";
import { instant } from "../messages/format";
import { t } from "../messages/t";
import type { PairGround } from "./useReconciliation";

type Props = { found: Reconciliation; onDone: () => void };

/// One of the two sources does not count this, so there is nothing to compare; said per source.
export function NotRecorded({ ground, found }: { ground: PairGround; found: Reconciliation }) {
  const sides = [ground.left, ground.right];
  const whys = sides.flatMap((s) => {
    const not = ground.definition.notRecordedBy.find((n) => n.source === s.id);
    return not === undefined ? [] : [{ source: s.name, why: not.why }];
  });
  return (
    <Message title={t("reconciliation.notRecorded", { definition: ground.definition.name })}>
      {whys.map(({ source, why }) => (
        <p key={source}>
          <bdi className="strong">{source}</bdi>: {t("flow.notRecorded.why", { why })}
        </p>
      ))}
      {whys.length === 0 && found.why !== null && <p>{found.why}</p>}
      <p className="quiet">{t("reconciliation.notRecorded.words")}</p>
    </Message>
  );
}

export function NotComputed({ found, onDone }: Props) {
  return (
    <Message title={t("reconciliation.notComputed")}>
      <p>{found.why ?? t("reconciliation.notComputed.words")}</p>
      <Compute found={found} onDone={onDone} />
    </Message>
  );
}

/// Stands above figures of lists that have newer editions by now.
export function Behind({ found, onDone }: Props) {
  return (
    <Message tone="warn" title={t("reconciliation.behind")}>
      <p className="quiet">
        {t("reconciliation.behind.words", {
          at: found.computedAt === null ? "" : instant(found.computedAt),
        })}
      </p>
      <Compute found={found} onDone={onDone} />
    </Message>
  );
}

/// Computing needs both lists; the button is there where both are known to the reader.
function Compute({ found, onDone }: Props) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const { leftList, rightList } = found;
  if (leftList === null || rightList === null) return null;
  const run = () => {
    setBusy(true);
    setFailure(null);
    api
      .computeReconciliation(leftList.id, rightList.id)
      .then(onDone, (thrown: unknown) =>
        setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
      )
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button onPress={run} isDisabled={busy}>
        {t(busy ? "reconciliation.compute.busy" : "reconciliation.compute")}
      </Button>
      {failure !== null && <Failed failure={failure} />}
    </>
  );
}
