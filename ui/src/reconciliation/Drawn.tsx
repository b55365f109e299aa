import type { Reconciliation } from "../api/types";
import { t } from "../messages/t";
import type { Extent, Laid, PartKind } from "./plot";

/// How the three kinds of parts look everywhere: shown by rows is solid, asserted is dotted inside a
/// broken outline, what nobody explains is hatched. No kind depends on colour alone.
export function Patterns() {
  return (
    <svg className="unseen" aria-hidden>
      <defs>
        <pattern
          id="unexplained-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="hatch-ground" width="6" height="6" />
          <rect className="hatch-line" width="2.2" height="6" />
        </pattern>
        <pattern id="asserted-dots" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect className="hatch-ground" width="5" height="5" />
          <circle className="hatch-line" cx="2.5" cy="2.5" r="1" />
        </pattern>
      </defs>
    </svg>
  );
}

type DrawnKind = Laid["kind"];
const FILLS: Partial<Record<DrawnKind, string>> = {
  ASSERTED: "url(#asserted-dots)",
  UNEXPLAINED: "url(#unexplained-hatch)",
};
export const fillOf = (kind: DrawnKind): string | undefined => FILLS[kind];

const SHADES = 6;

/// A rule that rows show has its own shade, by its place in the declared order.
export function partClass(kind: DrawnKind, rule: string, order: string[]): string {
  const at = Math.max(0, order.indexOf(rule)) % SHADES;
  return kind === "SHOWN" ? `part shade-${at}` : `part ${kind.toLowerCase()}`;
}

type SwatchProps = { kind: PartKind; rule?: string; order?: string[] };

export function KindSwatch({ kind, rule = "", order = [] }: SwatchProps) {
  return (
    <svg className="kind-swatch" width="16" height="12" aria-hidden>
      <rect
        className={partClass(kind, rule, order)}
        fill={fillOf(kind)}
        x="0.5"
        y="0.5"
        width="15"
        height="11"
      />
    </svg>
  );
}

/// What the bars mean: the rules that found something in the period, and the other two kinds.
export function Legend({ found }: { found: Reconciliation }) {
  const rules = found.rules.filter((r) => r.kind === "SHOWN" && r.trucks);
  const hasAsserted = found.days.some((d) => d.explained.some((p) => p.kind === "ASSERTED"));
  return (
    <ul className="legend kinds" aria-label={t("reconciliation.legend")}>
      {rules.map((r) => (
        <li key={r.rule}>
          <KindSwatch kind="SHOWN" rule={r.rule} order={found.order} /> <bdi>{r.name}</bdi>
        </li>
      ))}
      {hasAsserted && (
        <li>
          <KindSwatch kind="ASSERTED" /> {t("reconciliation.kind.ASSERTED")}
        </li>
      )}
      <li>
        <KindSwatch kind="UNEXPLAINED" /> {t("reconciliation.kind.UNEXPLAINED")}
      </li>
      <li>
        <svg className="kind-swatch part-bar" width="16" height="12" aria-hidden>
          <line className="net" x1="8" x2="8" y1="0" y2="12" />
        </svg>{" "}
        {t("reconciliation.difference")}
      </li>
    </ul>
  );
}

const percent = (n: number, { low, high }: Extent) => ((n - low) / (high - low)) * 100;

/// Parts laid out along one line with zero marked; keeps its direction in every writing.
export function PartBar(props: { laid: Laid[]; extent: Extent; order: string[]; net?: number }) {
  const { laid, extent, order, net } = props;
  const zero = `${percent(0, extent)}%`;
  return (
    <svg className="part-bar" width="100%" height="16" aria-hidden>
      {laid.map((l) => (
        <rect
          key={l.id}
          className={partClass(l.kind, l.rule, order)}
          fill={fillOf(l.kind)}
          x={`${percent(Math.min(l.from, l.to), extent)}%`}
          y="2"
          width={`${percent(extent.low + Math.abs(l.to - l.from), extent)}%`}
          height="12"
        />
      ))}
      <line className="zero" x1={zero} x2={zero} y1="0" y2="16" />
      {net !== undefined && (
        <line
          className="net"
          x1={`${percent(net, extent)}%`}
          x2={`${percent(net, extent)}%`}
          y1="0"
          y2="16"
        />
      )}
    </svg>
  );
}
