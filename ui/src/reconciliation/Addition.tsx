import type { ReactNode } from "react";
import type { Reconciliation, ReconciliationRule } from "../api/types";
import { Open } from "../kit/Button";
import { Mark } from "../kit/Mark";
import { count, signed } from "../messages/format";
import { t } from "../messages/t";
import { KindSwatch, PartBar } from "./Drawn";
import { type Extent, extentOf, type Laid, type Part, stepped } from "./plot";
import { UNEXPLAINED } from "./state";
import { kindWords, type Totals } from "./words";

type Props = {
  found: Reconciliation;
  marks: [number, number];
  totals: Totals;
  parts: Part[];
  caption: string;
  /// Without it nothing opens and nothing is drawn, as on paper.
  onOpen?: (rule: string) => void;
};

type Drawing = { laid: Map<string, Laid>; extent: Extent; order: string[] } | null;

/// The addition, line by line, as one would do it on paper: the two counts, what rows show, what is
/// asserted by whom, what nobody explains. Rules that found nothing are named, not left out.
export function Addition({ found, marks, totals, parts, caption, onOpen }: Props) {
  const laid = stepped(parts);
  const whole = { rule: "difference", kind: "SHOWN" as const, trucks: totals.difference };
  const drawing: Drawing =
    onOpen === undefined
      ? null
      : {
          laid: new Map(laid.map((l) => [l.rule, l])),
          extent: extentOf([...laid, { from: 0, to: whole.trucks }]),
          order: found.order,
        };
  const rest = laid.find((l) => l.rule === UNEXPLAINED);
  return (
    <table className="addition">
      <caption className="unseen">{caption}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t("reconciliation.part")}</th>
          <th scope="col">{t(`flow.unitName.${found.unit}`)}</th>
          {drawing !== null && <th scope="col">{t("reconciliation.drawn")}</th>}
        </tr>
      </thead>
      <tbody className="counts">
        <Line
          what={
            <span className="who-line">
              <Mark mark={marks[0]} /> {t("reconciliation.counts", { source: found.leftName })}
            </span>
          }
          n={count(totals.left)}
          drawing={drawing}
        />
        <Line
          what={
            <span className="who-line">
              <Mark mark={marks[1]} /> {t("reconciliation.counts", { source: found.rightName })}
            </span>
          }
          n={`− ${count(totals.right)}`}
          drawing={drawing}
        />
        <Line
          className="sum"
          what={t("reconciliation.difference.of", {
            left: found.leftName,
            right: found.rightName,
          })}
          n={signed(totals.difference)}
          drawing={drawing}
        />
      </tbody>
      {(["SHOWN", "ASSERTED"] as const).map((kind) => (
        <Group
          key={kind}
          kind={kind}
          found={found}
          parts={laid.filter((l) => l.kind === kind)}
          sum={kind === "SHOWN" ? totals.shown : totals.asserted}
          drawing={drawing}
          onOpen={onOpen}
        />
      ))}
      <tbody className="unexplained" id="addition-UNEXPLAINED">
        <Line
          className="kind"
          what={
            <span className="who-line">
              <KindSwatch kind="UNEXPLAINED" />
              <strong>{kindWords("UNEXPLAINED")}</strong>
            </span>
          }
          words={t("reconciliation.kind.UNEXPLAINED.long")}
          n={
            <Number
              n={totals.unexplained}
              onOpen={onOpen && (() => onOpen(UNEXPLAINED))}
              words={kindWords("UNEXPLAINED")}
            />
          }
          drawing={drawing}
          laid={rest}
        />
      </tbody>
    </table>
  );
}

type GroupProps = {
  kind: "SHOWN" | "ASSERTED";
  found: Reconciliation;
  parts: Laid[];
  sum: number;
  drawing: Drawing;
  onOpen?: (rule: string) => void;
};

function Group({ kind, found, parts, sum, drawing, onOpen }: GroupProps) {
  const rules = found.rules.filter((r) => r.kind === kind);
  const without = rules.filter((r) => !parts.some((p) => p.rule === r.rule));
  return (
    <tbody id={`addition-${kind}`} className={kind.toLowerCase()}>
      <Line
        className="kind"
        what={
          <span className="who-line">
            <KindSwatch kind={kind} />
            <strong>{kindWords(kind)}</strong>
          </span>
        }
        words={t(`reconciliation.kind.${kind}.long`)}
        n={signed(sum)}
        drawing={drawing}
      />
      {parts.map((part) => {
        const rule = rules.find((r) => r.rule === part.rule);
        return (
          <Line
            key={part.rule}
            className="rule"
            what={
              <span className="who-line">
                {kind === "SHOWN" && (
                  <KindSwatch kind={kind} rule={part.rule} order={found.order} />
                )}
                <bdi>{rule?.name ?? part.rule}</bdi>
              </span>
            }
            words={rule === undefined ? null : <RuleWords rule={rule} />}
            n={
              <Number
                n={part.trucks}
                onOpen={onOpen && (() => onOpen(part.rule))}
                words={rule?.name ?? part.rule}
              />
            }
            drawing={drawing}
            laid={part}
          />
        );
      })}
      {kind === "SHOWN" ? (
        <ShownWithout rules={without} drawing={drawing} />
      ) : (
        without.map((rule) => (
          <Line
            key={rule.rule}
            className="rule off"
            what={<bdi>{rule.name}</bdi>}
            words={<RuleWords rule={rule} />}
            n={<span className="note">{t("reconciliation.asserted.off")}</span>}
            drawing={drawing}
          />
        ))
      )}
    </tbody>
  );
}

/// What was looked for in vain, and what these lists do not let anybody look for.
function ShownWithout({ rules, drawing }: { rules: ReconciliationRule[]; drawing: Drawing }) {
  const cannot = rules.filter((r) => r.evidence === "NOT_RECORDED");
  const none = rules.filter((r) => r.evidence !== "NOT_RECORDED");
  return (
    <>
      {none.length > 0 && (
        <Line
          className="rule off"
          what={t("reconciliation.none", { rules: none.map((r) => r.name).join(", ") })}
          n={null}
          drawing={drawing}
        />
      )}
      {cannot.map((r) => (
        <Line
          key={r.rule}
          className="rule off"
          what={<bdi>{r.name}</bdi>}
          words={r.why}
          n={<span className="note">{t("reconciliation.cannot")}</span>}
          drawing={drawing}
        />
      ))}
    </>
  );
}

export function RuleWords({ rule }: { rule: ReconciliationRule }) {
  return (
    <>
      {rule.words}
      {rule.kind === "ASSERTED" && rule.evidence !== "FOUND" && (
        <>
          {" "}
          <strong>{t("reconciliation.noEvidence")}</strong>
        </>
      )}
      {rule.why !== null && <> {rule.why}</>}
      {rule.claimant !== null && (
        <>
          {" "}
          <bdi>{t("reconciliation.saidBy", { claimant: rule.claimant })}</bdi>
        </>
      )}
      {rule.source !== null && (
        <>
          {" "}
          <bdi className="wrap">{t("reconciliation.source", { source: rule.source })}</bdi>
        </>
      )}
    </>
  );
}

function Number(props: { n: number; words: string; onOpen?: () => void }) {
  const { n, words, onOpen } = props;
  if (onOpen === undefined || n === 0) return <>{signed(n)}</>;
  return (
    <Open
      onPress={onOpen}
      aria-label={t("reconciliation.open", { part: words, number: signed(n) })}
    >
      {signed(n)}
    </Open>
  );
}

type LineProps = {
  what: ReactNode;
  words?: ReactNode;
  n: ReactNode;
  drawing: Drawing;
  laid?: Laid;
  className?: string;
};

function Line({ what, words, n, drawing, laid, className }: LineProps) {
  return (
    <tr className={className}>
      <th scope="row">
        {what}
        {words != null && words !== "" && <div className="words">{words}</div>}
      </th>
      <td className="num">{n}</td>
      {drawing !== null && (
        <td className="drawn">
          {laid !== undefined && (
            <PartBar laid={[laid]} extent={drawing.extent} order={drawing.order} />
          )}
        </td>
      )}
    </tr>
  );
}
