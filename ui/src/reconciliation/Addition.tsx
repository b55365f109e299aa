import type { ReactNode } from "react";
import type { Reconciliation, ReconciliationRule } from "../api/types";
import { Open } from "../kit/Button";
import { Mark } from "../kit/Mark";
import { count, signed } from "../messages/format";
import { t } from "../messages/t";
import { KindSwatch, PartBar } from "./Drawn";
import { type Extent, extentOf, idOf, type Laid, type Part, stepped } from "./plot";
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
  const whole: Laid = {
    id: "difference",
    rule: "difference",
    kind: "DIFFERENCE",
    trucks: totals.difference,
    from: 0,
    to: totals.difference,
  };
  const drawing: Drawing =
    onOpen === undefined
      ? null
      : {
          laid: new Map(laid.map((l) => [l.id, l])),
          extent: extentOf([...laid, whole]),
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
          n={signed(-totals.right)}
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
          laid={whole}
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
          isPeriod={totals === found.totals}
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
  /// The sums are those of the whole answer, as the rules' own are.
  isPeriod: boolean;
};

function Group({ kind, found, parts, sum, drawing, onOpen, isPeriod }: GroupProps) {
  const rules = found.rules.filter((r) => r.kind === kind);
  const without = rules.filter((r) => !parts.some((p) => p.id === idOf(r)));
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
        const rule = rules.find((r) => idOf(r) === part.id);
        return (
          <Line
            key={part.id}
            className="rule"
            what={
              <span className="who-line">
                {kind === "SHOWN" && (
                  <KindSwatch kind={kind} rule={part.rule} order={found.order} />
                )}
                <bdi>{rule?.name ?? part.rule}</bdi>
              </span>
            }
            words={
              rule !== undefined && (
                <>
                  <RuleWords rule={rule} />
                  {isPeriod && <Gross rule={rule} />}
                </>
              )
            }
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
        <ShownWithout
          found={found}
          rules={without}
          drawing={drawing}
          onOpen={onOpen}
          isPeriod={isPeriod}
        />
      ) : (
        without.map((rule) => (
          <Line
            key={idOf(rule)}
            className="rule off"
            what={<bdi>{rule.name}</bdi>}
            words={<RuleWords rule={rule} />}
            n={
              rule.trucks === null ? (
                <span className="note">{t("reconciliation.asserted.off")}</span>
              ) : (
                signed(0)
              )
            }
            drawing={drawing}
          />
        ))
      )}
    </tbody>
  );
}

/// A part whose days take away what other days add says how much it moves.
function Gross({ rule }: { rule: ReconciliationRule }) {
  if (rule.gross === null || rule.gross === Math.abs(rule.trucks ?? 0)) return null;
  return <>{t("reconciliation.gross", { n: rule.gross })}</>;
}

type WithoutProps = Pick<GroupProps, "found" | "drawing" | "onOpen" | "isPeriod"> & {
  rules: ReconciliationRule[];
};

/// What found rows that add up to nothing here, what was looked for in vain, and what these lists
/// do not let anybody look for: three different things, and each says which it is.
function ShownWithout({ found, rules, drawing, onOpen, isPeriod }: WithoutProps) {
  const of = (evidence: ReconciliationRule["evidence"]) =>
    rules.filter((r) => r.evidence === evidence);
  const none = of("NONE_FOUND");
  const whys = [...new Set(none.map((r) => r.why))];
  return (
    <>
      {of("FOUND").map((r) => (
        <Line
          key={r.rule}
          className="rule"
          what={
            <span className="who-line">
              <KindSwatch kind="SHOWN" rule={r.rule} order={found.order} />
              <bdi>{r.name}</bdi>
            </span>
          }
          words={
            <>
              <RuleWords rule={r} /> <strong>{t("reconciliation.toZero")}</strong>{" "}
              {isPeriod && <Gross rule={r} />}
            </>
          }
          n={<Number n={0} onOpen={onOpen && (() => onOpen(r.rule))} words={r.name} />}
          drawing={drawing}
        />
      ))}
      {whys.map((why) => (
        <Line
          key={why}
          className="rule off"
          what={t("reconciliation.none", {
            rules: none
              .filter((r) => r.why === why)
              .map((r) => r.name)
              .join(", "),
          })}
          words={why}
          n={null}
          drawing={drawing}
        />
      ))}
      {of("NOT_RECORDED").map((r) => (
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

/// What a rule says, who says it, and where; what these lists have to say about it stands out.
export function RuleWords({ rule }: { rule: ReconciliationRule }) {
  return (
    <>
      {rule.words} {rule.why !== null && <strong>{rule.why} </strong>}
      {rule.claimant !== null && (
        <bdi>{t("reconciliation.saidBy", { claimant: rule.claimant })} </bdi>
      )}
      <SaidWhere said={rule} />
    </>
  );
}

/// Where something was said: its title, which opens the page where there is one.
export function SaidWhere({ said }: { said: { source: string | null; urls: string[] } }) {
  const [first, ...more] = said.urls;
  const title = said.source ?? first;
  if (title === undefined) return null;
  return (
    <bdi className="wrap">
      {first === undefined ? title : <Outside url={first}>{title}</Outside>}
      {more.map((url, i) => (
        <Outside key={url} url={url} className="more-source">
          {t("reconciliation.source.more", { n: i + 2 })}
        </Outside>
      ))}
    </bdi>
  );
}

type OutsideProps = { url: string; className?: string; children: ReactNode };

function Outside({ url, className, children }: OutsideProps) {
  return (
    <>
      <a href={url} rel="noreferrer external" className={className}>
        {children}
      </a>{" "}
    </>
  );
}

function Number(props: { n: number; words: string; onOpen?: () => void }) {
  const { n, words, onOpen } = props;
  if (onOpen === undefined) return <>{signed(n)}</>;
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
