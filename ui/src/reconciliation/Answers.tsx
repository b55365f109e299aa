import { useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { Reconciliation } from "../api/types";
import { Button } from "../kit/Button";
import { Failed, Message } from "../kit/states";
import { instant } from "../messages/format";
import { t } from "../messages/t";
import type { PairGround } from "./useReconciliation";

type Props = { ground: PairGround; found: Reconciliation; onDone: () => void };

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

export function NotComputed({ ground, found, onDone }: Props) {
  return (
    <Message title={t("reconciliation.notComputed")}>
      <p>{found.why ?? t("reconciliation.notComputed.words")}</p>
      <Compute ground={ground} found={found} onDone={onDone} />
    </Message>
  );
}

/// Stands above figures of lists that have newer editions by now.
export function Behind({ ground, found, onDone }: Props) {
  return (
    <Message tone="warn" title={t("reconciliation.behind")}>
      <p className="quiet">
        {t("reconciliation.behind.words", {
          at: found.computedAt === null ? "" : instant(found.computedAt),
        })}
      </p>
      <Compute ground={ground} found={found} onDone={onDone} />
    </Message>
  );
}

/// Computing needs both lists, and happens now: there is no button where the page looks at the past.
function Compute({ ground, found, onDone }: Props) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const { state, left, right } = ground;
  const leftList = found.leftList?.id ?? state.leftList ?? left.lists[0]?.id;
  const rightList = found.rightList?.id ?? state.rightList ?? right.lists[0]?.id;
  if (leftList === undefined || rightList === undefined || ground.knownAt !== null) return null;
  const run = () => {
    setBusy(true);
    setFailure(null);
    api
      .computeReconciliation(leftList, rightList)
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
