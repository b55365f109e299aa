import type { ReactNode } from "react";
import * as api from "../api/calls";
import { ApiProblem } from "../api/client";
import type { DailyCounts, Definition, FieldProblem } from "../api/types";
import { type Load, useLoad } from "../api/useLoad";
import type { Count } from "../kit/count";
import { SharedWithYou } from "../kit/states";
import { day } from "../messages/format";
import { t } from "../messages/t";
import { Link } from "../shell/router";
import { figureIn, figureWords, flowAddress } from "./counted";
import { problemAt } from "../kit/problems";
import { period } from "./words";

type Props = { count: Count; definitions: Definition[]; problems: FieldProblem[] };

/// What is counted, as it was chosen where the number stood. Only its own page can change it.
export function CountFacts({ count, definitions, problems }: Props) {
  const sources = useLoad("flow-sources", (signal) => api.flowSources({ signal }));
  const { source, definition, from, to, knownAt, list } = count;
  const asked = {
    source,
    definition,
    from,
    to,
    knownAt: knownAt ?? undefined,
    list: list ?? undefined,
  };
  const counts = useLoad(JSON.stringify(asked), (signal) => api.dailyCounts(asked, { signal }));
  const known = sources.data?.items.find((s) => s.id === source);
  const held = known?.lists.find((l) => l.id === list);
  return (
    <section className="card stack-tight" aria-label={t("claims.count")}>
      <h2>{t("claims.count")}</h2>
      <Figure counts={counts} perDay={count.perDay} />
      <dl className="facts">
        <Fact name={t("claims.count.source")} problem={problemAt(problems, "count.source")}>
          <bdi>{known?.name ?? source}</bdi>
        </Fact>
        {(held !== undefined || problemAt(problems, "count.list") !== null) && (
          <Fact name={t("claims.count.list")} problem={problemAt(problems, "count.list")}>
            {held !== undefined && <bdi>{held.holder?.name ?? t("claims.count.list.unnamed")}</bdi>}
          </Fact>
        )}
        {known !== undefined && (
          <Fact name={t("claims.claimant")}>
            <bdi>{t("claims.count.claimant", { source: known.name })}</bdi>
          </Fact>
        )}
        <Fact name={t("claims.countDefinition")} problem={problemAt(problems, "count.definition")}>
          <bdi>{definitions.find((d) => d.id === definition)?.name ?? definition}</bdi>
        </Fact>
        <Fact name={t("claims.period")} problem={problemAt(problems, "count.from", "count.to")}>
          {period({ periodFrom: from, periodTo: to, periodWords: null })}
        </Fact>
        <Fact name={t("claims.count.knownAt")} problem={problemAt(problems, "count.knownAt")}>
          {knownAt === null
            ? t("claims.count.knownAt.now")
            : t("claims.count.knownAt.day", { day: day(knownAt) })}
        </Fact>
      </dl>
      <p className="note">{t("claims.count.fixed")}</p>
      <p>
        <Link href={flowAddress(count)}>{t("claims.count.back")}</Link>
      </p>
      <SharedWithYou />
    </section>
  );
}

type FactProps = { name: string; problem?: string | null; children: ReactNode };

function Fact({ name, problem = null, children }: FactProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="wrap">
        {children}
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </dd>
    </>
  );
}

/// The figure as it stands now, or why there is none to claim.
function Figure({ counts, perDay }: { counts: Load<DailyCounts>; perDay: boolean }) {
  const { data, failure } = counts;
  if (failure !== null) {
    const words = failure instanceof ApiProblem ? failure.message || failure.title : "";
    return <p className="quiet">{words || t("shell.failed.unreachable")}</p>;
  }
  if (data === null) return <p className="quiet">{t("shell.loading")}</p>;
  if (!data.recorded) {
    return <p>{t("flow.notRecorded.why", { why: data.notRecordedWhy ?? "" })}</p>;
  }
  const { value, days, open } = figureIn(data, perDay);
  if (value === null) return <p>{t("claims.count.open", { open, days })}</p>;
  return (
    <p className="claim-large">
      <strong>{figureWords(value, data.unit, perDay)}</strong>
    </p>
  );
}
