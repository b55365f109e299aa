import { useState } from "react";
import * as api from "../api/calls";
import type { Assertion, Reconciliation, ReconciliationRule } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Exports } from "../kit/Exports";
import { Failed } from "../kit/states";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { RuleWords, SaidWhere } from "./Addition";
import { useHasRole } from "../shell/session";
import { KindSwatch } from "./Drawn";
import { NewAssertion } from "./NewAssertion";
import type { PairGround } from "./useReconciliation";

type Props = { ground: PairGround; found: Reconciliation; onMade: () => void };

/// All that is on record as asserted, as known on the page's day.
function useAssertions({ knownAt }: PairGround, isWanted: boolean) {
  const asked = { knownAt: knownAt ?? undefined };
  return useLoad(isWanted ? `assertions ${knownAt}` : null, (signal) =>
    api.assertions(asked, { signal }),
  );
}

/// What somebody claims and these lists do not show. Nothing here is applied unless a person
/// says so, and then the page says who claims it for as long as it is on.
export function Asserted({ ground, found, onMade }: Props) {
  const [isMaking, setMaking] = useState(false);
  const mayAssert = useHasRole("LOGISTICIAN", "DIPLOMAT");
  const rules = found.rules.filter((r) => r.kind === "ASSERTED");
  const load = useAssertions(ground, rules.length > 0);
  const kinds = [...new Set(rules.map((r) => r.rule))];
  if (rules.length === 0) return null;
  return (
    <section className="card stack-tight" aria-labelledby="asserted">
      <div className="row">
        <h2 id="asserted" className="who-line">
          <KindSwatch kind="ASSERTED" /> {t("reconciliation.asserted")}
        </h2>
        <span className="grow" />
        <Exports
          of="/flow/assertions"
          asked={{ knownAt: ground.knownAt }}
          what={t("reconciliation.asserted")}
        />
        {mayAssert && <Button onPress={() => setMaking(true)}>{t("reconciliation.assert")}</Button>}
      </div>
      <p className="small quiet">{t("reconciliation.asserted.words")}</p>
      {isMaking && (
        <NewAssertion
          ground={ground}
          onClose={() => setMaking(false)}
          onMade={() => {
            setMaking(false);
            load.reload();
            onMade();
          }}
        />
      )}
      {load.failure !== null && <Failed failure={load.failure} onAgain={load.reload} />}
      <div className="by-source">
        {kinds.map((kind) => (
          <OfKind
            key={kind}
            ground={ground}
            rules={rules.filter((r) => r.rule === kind)}
            all={load.data?.items ?? []}
          />
        ))}
      </div>
    </section>
  );
}

type OfKindProps = { ground: PairGround; rules: ReconciliationRule[]; all: Assertion[] };

function OfKind({ ground, rules, all }: OfKindProps) {
  const claims = rules.filter((r) => r.assertion !== null);
  return (
    <div className="stack-tight">
      <h3>
        <bdi>{rules[0]?.name}</bdi>
      </h3>
      {claims.length === 0 && (
        <p className="small">
          {rules[0] !== undefined && <RuleWords rule={rules[0]} />}{" "}
          <span className="quiet">{t("reconciliation.asserted.nobody")}</span>
        </p>
      )}
      <ul className="stack-tight claims-of">
        {claims.map((rule) => (
          <Claim
            key={rule.assertion}
            ground={ground}
            rule={rule}
            assertion={all.find((a) => a.id === rule.assertion)}
          />
        ))}
      </ul>
    </div>
  );
}

type ClaimProps = {
  ground: PairGround;
  rule: ReconciliationRule;
  assertion: Assertion | undefined;
};

function Claim({ ground, rule, assertion }: ClaimProps) {
  const { state, change } = ground;
  const id = rule.assertion ?? "";
  const isOn = state.with.includes(id);
  const canBeOn = assertion !== undefined && assertion.factor !== null;
  const others = state.with.filter((one) => one !== id);
  return (
    <li className={isOn ? "message warn" : "message"}>
      <p>
        <strong>
          <bdi>{rule.claimant}</bdi>
        </strong>
        {": "}
        <bdi>{rule.words}</bdi>
      </p>
      <p className="small quiet">
        {rule.why} {assertion !== undefined && <bdi>{factorWords(ground, assertion)} </bdi>}
        <SaidWhere said={rule} />
      </p>
      {(canBeOn || isOn) && (
        <Button onPress={() => change({ with: isOn ? others : [...others, id], open: null })}>
          {t(isOn ? "reconciliation.asserted.leave" : "reconciliation.asserted.apply")}
        </Button>
      )}
    </li>
  );
}

function factorWords(ground: PairGround, a: Assertion): string {
  if (a.factor === null) return t("reconciliation.asserted.noFactor");
  const side = a.side === ground.left.id ? ground.left.name : ground.right.name;
  const factor = t("reconciliation.asserted.factor", { factor: a.factor, side });
  if (a.from === null || a.to === null) return factor;
  return `${factor} ${t("reconciliation.asserted.when", { from: dayWords(a.from), to: dayWords(a.to) })}`;
}

/// Stands above all figures while something asserted is applied.
export function Applied({ ground }: { ground: PairGround }) {
  const { state, change } = ground;
  const load = useAssertions(ground, state.with.length > 0);
  if (state.with.length === 0) return null;
  const claimants = (load.data?.items ?? [])
    .filter((a) => state.with.includes(a.id))
    .map((a) => a.claimant);
  return (
    <div className="known-at past" role="status">
      <KindSwatch kind="ASSERTED" />
      <strong>
        <bdi>
          {claimants.length === 0
            ? t("reconciliation.applied")
            : t("reconciliation.applied.by", { claimants: [...new Set(claimants)].join(", ") })}
        </bdi>
      </strong>
      <span className="no-print">
        <Button onPress={() => change({ with: [] })}>{t("reconciliation.asserted.leave")}</Button>
      </span>
    </div>
  );
}
