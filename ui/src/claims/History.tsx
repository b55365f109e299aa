import * as api from "../api/calls";
import type { Claim } from "../api/types";
import { useLoad } from "../api/useLoad";
import { useKnownAt } from "../kit/KnownAt";
import { instant } from "../messages/format";
import { t } from "../messages/t";
import { Link } from "../shell/router";
import { figure } from "./words";

/// The claim with those whose place it took and those that took its. Nothing was overwritten.
export function History({ claim }: { claim: Claim }) {
  const [knownAt] = useKnownAt();
  const hasOthers = claim.supersedes !== null || claim.supersededBy !== null;
  const load = useLoad(hasOthers ? `history ${claim.id} ${knownAt}` : null, (signal) =>
    api.claimHistory(claim.id, { knownAt: knownAt ?? undefined }, { signal }),
  );
  if (!hasOthers || load.data === null) return null;
  return (
    <section className="card stack-tight" aria-labelledby="history">
      <h2 id="history">{t("claims.history")}</h2>
      <ol className="history">
        {load.data.items.map((one) => (
          <li key={one.id}>
            {one.id === claim.id ? (
              <strong>
                {t("claims.history.this", { figure: figure(one), unit: one.unit ?? "" })}
              </strong>
            ) : (
              <Link href={`/claims/${one.id}`}>
                {t("claims.history.one", { figure: figure(one), unit: one.unit ?? "" })}
              </Link>
            )}{" "}
            <span className="note">
              {instant(one.madeAt)} · <code>{one.ref}</code>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
