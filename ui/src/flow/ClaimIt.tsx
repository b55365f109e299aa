import type { Definition, Source } from "../api/types";
import { claimAddress, type Count } from "../kit/count";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { Link } from "../shell/router";
import { useHasRole } from "../shell/session";
import { type Series, valueOn } from "./series";
import type { Opened, Span } from "./state";
import type { FlowGround } from "./useFlow";

type Props = {
  ground: FlowGround;
  source: Source;
  definition: Definition;
  /// Of this source and definition, where the page shows it.
  series: Series | undefined;
  /// Any that the page shows of this source: all are of the same list.
  held: Series | undefined;
  opened: Exclude<Opened, { what: "gap" }>;
  span: Span;
};

/// From a number to a claim that says it. Offered where the centre can count the same number again.
export function ClaimIt(props: Props) {
  const mayClaim = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const count = countToClaim(props);
  if (!mayClaim || count === null) return null;
  const isShorter = count.from !== props.span.from || count.to !== props.span.to;
  return (
    <div>
      <Link className="button" href={claimAddress(count)}>
        {t("flow.panel.claim")}
      </Link>
      {isShorter && (
        <p className="note">
          {t("flow.panel.claim.covered", { from: dayWords(count.from), to: dayWords(count.to) })}
        </p>
      )}
    </div>
  );
}

/// Null where there is no number to claim: one crossing or one part of a count, a definition that
/// the source does not record, a day that its list does not cover.
export function countToClaim(props: Props): Count | null {
  const { ground, source, definition, series, held, opened, span } = props;
  const { state } = ground;
  if (opened.what === "part" || state.crossing !== null) return null;
  if (definition.notRecordedBy.some((n) => n.source === source.id)) return null;
  if (opened.what === "day" && series !== undefined && valueOn(series, opened.day) === null) {
    return null;
  }
  const list = state.lists[source.id] ?? held?.list ?? null;
  const days = opened.what === "period" ? covered(span, held) : span;
  return days === null
    ? null
    : {
        source: source.id,
        definition: definition.id,
        ...days,
        knownAt: state.knownAt,
        list,
        perDay: opened.what === "average",
      };
}

/// The days of a period that the list covers: of the others nothing can be claimed.
function covered(span: Span, held: Series | undefined): Span | null {
  const first = held?.coverageFrom ?? span.from;
  const last = held?.coverageTo ?? span.to;
  const from = span.from > first ? span.from : first;
  const to = span.to < last ? span.to : last;
  return from > to ? null : { from, to };
}
