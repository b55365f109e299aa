import type { ReactNode } from "react";
import * as api from "../api/calls";
import type { Claim } from "../api/types";
import { useLoad } from "../api/useLoad";
import { LabelLine } from "../kit/LabelLine";
import { day, instant } from "../messages/format";
import { t, tCode } from "../messages/t";
import { Link } from "../shell/router";
import { Sources } from "./Sources";
import { Standing } from "./Standing";
import { claimantName, figure, hasNumber, lacksFirstDay, period, published } from "./words";

/// All that a claim says, its figure large, with who claims it and where it can be read beside it.
export function ClaimFacts({ claim, isLinked }: { claim: Claim; isLinked?: boolean }) {
  const { source } = claim;
  return (
    <div className="stack-tight">
      <p className="claim-large">
        {hasNumber(claim) ? (
          <>
            <strong>{figure(claim)}</strong> <bdi>{claim.unit}</bdi>
          </>
        ) : (
          <strong className="claim-words">
            <bdi>{claim.words}</bdi>
          </strong>
        )}
      </p>
      {hasNumber(claim) && claim.words !== null && (
        <p className="quiet">
          <bdi>{t("claims.asStated", { words: claim.words })}</bdi>
        </p>
      )}
      <Standing claim={claim} />
      <dl className="facts">
        <Fact name={t("claims.claimant")}>
          <bdi>{claimantName(claim)}</bdi>
        </Fact>
        <Fact name={t("claims.definition")}>
          <bdi>{claim.definition}</bdi>
        </Fact>
        {claim.countDefinition !== null && (
          <Fact name={t("claims.countDefinition")}>
            <Link href={`/flow?definition=${encodeURIComponent(claim.countDefinition)}`}>
              {claim.countDefinition}
            </Link>
          </Fact>
        )}
        <Fact name={t("claims.period")}>
          <bdi>{period(claim)}</bdi>
          {lacksFirstDay(claim) && <p className="note">{t("claims.period.noFirstDay")}</p>}
        </Fact>
        {claim.place !== null && (
          <Fact name={t("claims.place")}>
            <bdi>{claim.place}</bdi>
          </Fact>
        )}
        <Fact name={t("claims.source")}>
          <Sources title={source.title} urls={source.urls} />
          <p className="note">
            {tCode("claims.kind", source.kind)} ·{" "}
            {t("claims.publishedOn", { day: published(claim) })}
          </p>
        </Fact>
        {claim.method !== null && (
          <Fact name={t("claims.method")}>
            <bdi>{claim.method}</bdi>
          </Fact>
        )}
        {claim.confidence !== null && (
          <Fact name={t("claims.confidence")}>
            {t(`claims.confidence.${claim.confidence}`)}
            <p className="note">{t("claims.confidence.meaning")}</p>
          </Fact>
        )}
        <Fact name={t("claims.origin")}>
          <Origin claim={claim} />
        </Fact>
        <Fact name={t("claims.address")}>
          <Link href={isLinked ? `/claims/${claim.id}` : claim.shortAddress}>
            <code>{claim.shortAddress}</code>
          </Link>
        </Fact>
        <Fact name={t("claims.label")}>
          <LabelLine label={claim.label} />
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="wrap">{children}</dd>
    </>
  );
}

function Origin({ claim }: { claim: Claim }) {
  const { origin } = claim;
  const at = instant(claim.madeAt);
  const written =
    claim.madeBy === null
      ? t("claims.origin.at", { at })
      : t("claims.origin.by", { at, name: claim.madeBy.name });
  return (
    <>
      <bdi>{written}</bdi>
      {origin.kind === "THEATRE" && <p className="note">{t("claims.origin.THEATRE")}</p>}
      {origin.kind === "IMPORT" && (
        <p className="note">{t("claims.origin.IMPORT", { row: origin.row ?? 0 })}</p>
      )}
      {origin.kind === "COUNT" && <CountedFrom claim={claim} />}
    </>
  );
}

/// The list by the names that the reader may know: of its source, and of whoever holds it.
function CountedFrom({ claim }: { claim: Claim }) {
  const { source, list, edition, knownAt } = claim.origin;
  const sources = useLoad("flow-sources", (signal) => api.flowSources({ signal }));
  const known = sources.data?.items.find((s) => s.id === source);
  const holder = known?.lists.find((l) => l.id === list)?.holder?.name;
  const name = known?.name ?? claim.source.title ?? source ?? "";
  const on = knownAt === null ? "" : day(knownAt.slice(0, 10));
  return (
    <>
      <p className="note">
        <Link href={countAddress(claim)}>
          {t("claims.origin.COUNT", { source: name, day: on })}
        </Link>
      </p>
      {edition !== null && (
        <p className="note">
          {holder === undefined
            ? t("claims.origin.edition", { edition })
            : t("claims.origin.edition.of", { edition, holder })}
        </p>
      )}
    </>
  );
}

function countAddress({ origin, periodFrom, periodTo }: Claim): string {
  const search = new URLSearchParams();
  const put = (name: string, value: string | null) => value !== null && search.set(name, value);
  put("definition", origin.definition);
  put("from", periodFrom);
  put("to", periodTo);
  return `/flow?${search.toString()}`;
}
