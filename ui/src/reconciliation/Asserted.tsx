import * as api from "../api/calls";
import type { Assertion, Reconciliation, ReconciliationRule } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Failed } from "../kit/states";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { RuleWords } from "./Addition";
import { KindSwatch } from "./Drawn";
import type { PairGround } from "./useReconciliation";

type Props = { ground: PairGround; found: Reconciliation };

/// What somebody claims and these lists do not show. Nothing here is reckoned with unless a person
/// says so, and then the page says who claims it for as long as it is on.
export function Asserted({ ground, found }: Props) {
  const load = useLoad("assertions", (signal) => api.assertions({ signal }));
  const sides = [ground.left.id, ground.right.id];
  const all = (load.data?.items ?? []).filter((a) => sides.includes(a.side));
  const rules = found.rules.filter((r) => r.kind === "ASSERTED");
  const others = all.filter((a) => !rules.some((r) => r.rule === a.rule));
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
        {rules.map((rule) => (
          <OfRule
            key={rule.rule}
            rule={rule}
            ground={ground}
            all={all.filter((a) => a.rule === rule.rule)}
          />
        ))}
        {others.length > 0 && (
          <div>
            <h3>{t("reconciliation.asserted.others")}</h3>
            <Claims ground={ground} all={others} />
          </div>
        )}
      </div>
    </section>
  );
}

type OfRuleProps = { rule: ReconciliationRule; ground: PairGround; all: Assertion[] };

function OfRule({ rule, ground, all }: OfRuleProps) {
  return (
    <div>
      <h3>
        <bdi>{rule.name}</bdi>
      </h3>
      <p className="small">
        <RuleWords rule={rule} />
      </p>
      {all.length === 0 ? (
        <p className="note">{t("reconciliation.asserted.nobody")}</p>
      ) : (
        <Claims ground={ground} all={all} />
      )}
    </div>
  );
}

function Claims({ ground, all }: { ground: PairGround; all: Assertion[] }) {
  const { state, change } = ground;
  return (
    <ul className="stack-tight claims-of">
      {all.map((a) => {
        const isOn = state.with.includes(a.id);
        return (
          <li key={a.id} className={isOn ? "message warn" : "message"}>
            <p>
              <strong>
                <bdi>{a.claimant}</bdi>
              </strong>
              {": "}
              <bdi>{a.words}</bdi>
            </p>
            <p className="small quiet">
              <bdi>{factorWords(ground, a)}</bdi>{" "}
              <bdi className="wrap">{t("reconciliation.source", { source: a.source })}</bdi>
            </p>
            <Button
              onPress={() =>
                change({
                  with: isOn ? state.with.filter((id) => id !== a.id) : [...state.with, a.id],
                  open: null,
                })
              }
            >
              {t(isOn ? "reconciliation.asserted.leave" : "reconciliation.asserted.reckon")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function factorWords(ground: PairGround, a: Assertion): string {
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
