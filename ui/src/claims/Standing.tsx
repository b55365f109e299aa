import type { Claim } from "../api/types";
import { t } from "../messages/t";
import { standing } from "./words";

/// What became of a claim: words in pills, never a colour alone.
export function Standing({ claim }: { claim: Claim }) {
  const disputes = standing(claim).length;
  return (
    <span className="pills">
      {disputes > 0 && (
        <span className="pill warn">{t("claims.standing.disputed", { n: disputes })}</span>
      )}
      {claim.supersededBy !== null && (
        <span className="pill">{t("claims.standing.superseded")}</span>
      )}
      {claim.supersedes !== null && <span className="pill">{t("claims.standing.newer")}</span>}
      {claim.confidence !== null && (
        <span className="pill plain" title={t("claims.confidence.meaning")}>
          {t(`claims.confidence.${claim.confidence}`)}
        </span>
      )}
    </span>
  );
}
