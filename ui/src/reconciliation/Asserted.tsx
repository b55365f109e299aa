import * as api from "../api/calls";
import type { Assertion, Reconciliation, ReconciliationRule } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Failed } from "../kit/states";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { RuleWords, SaidWhere } from "./Addition";
import { KindSwatch } from "./Drawn";
import type { PairGround } from "./useReconciliation";

type Props = { ground: PairGround; found: Reconciliation };

/// What somebody claims and these lists do not show. Nothing here is reckoned with unless a person
/// says so, and then the page says who claims it for as long as it is on.
export function Asserted({ ground, found }: Props) {
  const rules = found.rules.filter((r) => r.kind === "ASSERTED");
  const load = useLoad(rules.length === 0 ? null : "assertions", (signal) =>
    api.assertions({ signal }),
  );
  const kinds = [...new Set(rules.map((r) => r.rule))];
  if (rules.length === 0) return null;
  return (
    <section className="card stack-tight" aria-labelledby="asserted">
      <div>
        <h2 id="asserted" className="who-line">
          <KindSwatch kind="ASSERTED" /> {t("reconciliation.asserted")}
        </h2>
        <p className="small quiet">{t("reconciliation.asserted.words")}</p>
      </div>
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
        {rule.source !== null && <SaidWhere said={rule.source} />}
      </p>
      {(canBeOn || isOn) && (
        <Button onPress={() => change({ with: isOn ? others : [...others, id], open: null })}>
          {t(isOn ? "reconciliation.asserted.leave" : "reconciliation.asserted.reckon")}
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

/// Stands above all figures while something asserted is reckoned with.
export function ReckonedWith({ ground }: { ground: PairGround }) {
  const { state, change } = ground;
  const load = useLoad(state.with.length === 0 ? null : "assertions", (signal) =>
    api.assertions({ signal }),
  );
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
            ? t("reconciliation.reckoned")
            : t("reconciliation.reckoned.by", { claimants: [...new Set(claimants)].join(", ") })}
        </bdi>
      </strong>
      <span className="no-print">
        <Button onPress={() => change({ with: [] })}>{t("reconciliation.asserted.leave")}</Button>
      </span>
    </div>
  );
}
