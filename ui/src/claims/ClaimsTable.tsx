import type { Claim } from "../api/types";
import { t } from "../messages/t";
import { Link } from "../shell/router";
import { Standing } from "./Standing";
import { claimantName, figure, hasNumber, period, published } from "./words";

type Props = { claims: Claim[]; caption: string; busy?: boolean };

/// Claims, one a row. They are not added up.
export function ClaimsTable({ claims, caption, busy }: Props) {
  return (
    <div
      className="table-box claims-box"
      tabIndex={0}
      role="group"
      aria-label={t("claims.title")}
      aria-busy={busy}
    >
      <table className="stacked claims">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("claims.claimant")}</th>
            <th scope="col" className="num">
              {t("claims.figure")}
            </th>
            <th scope="col">{t("claims.unit")}</th>
            <th scope="col">{t("claims.definition")}</th>
            <th scope="col">{t("claims.period")}</th>
            <th scope="col">{t("claims.published")}</th>
            <th scope="col">{t("claims.standing")}</th>
            <th scope="col">{t("claims.address")}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <Row key={claim.id} claim={claim} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ claim }: { claim: Claim }) {
  return (
    <tr className={claim.supersededBy === null ? undefined : "is-old"}>
      <th scope="row" className="wrap">
        <Link href={`/claims/${claim.id}`}>
          <bdi>{claimantName(claim)}</bdi>
        </Link>
      </th>
      <td
        className={hasNumber(claim) ? "num claim-figure" : "wrap"}
        data-label={t("claims.figure")}
      >
        {hasNumber(claim) ? figure(claim) : <bdi>{claim.words}</bdi>}
      </td>
      <td className="wrap" data-label={t("claims.unit")}>
        <bdi>{claim.unit}</bdi>
      </td>
      <td className="wrap" data-label={t("claims.definition")}>
        <bdi>{claim.definition}</bdi>
        {claim.question !== null && (
          <div className="note">
            <Link href={`/questions/${claim.question.id}`}>
              <bdi>{claim.question.title}</bdi>
            </Link>
          </div>
        )}
      </td>
      <td className="wrap" data-label={t("claims.period")}>
        <bdi>{period(claim)}</bdi>
      </td>
      <td data-label={t("claims.published")}>
        <bdi>{published(claim)}</bdi>
      </td>
      <td data-label={t("claims.standing")}>
        <Standing claim={claim} />
      </td>
      <td data-label={t("claims.address")}>
        <Link href={claim.shortAddress}>
          <code>{claim.ref}</code>
        </Link>
      </td>
    </tr>
  );
}
