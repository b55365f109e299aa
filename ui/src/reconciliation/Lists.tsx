import type { ReconciledList, Reconciliation } from "../api/types";
import { holderWords } from "../kit/lists";
import { OfSource } from "../kit/OfSource";
import { instant } from "../messages/format";
import { t } from "../messages/t";
import type { PairGround } from "./useReconciliation";

type Props = { ground: PairGround; found: Reconciliation };

/// What each side counts and from which edition of which list.
export function Lists({ ground, found }: Props) {
  const sides = [
    { source: ground.left, list: found.leftList },
    { source: ground.right, list: found.rightList },
  ];
  return (
    <section className="card" aria-labelledby="lists">
      <div className="head">
        <h2 id="lists">{t("reconciliation.lists")}</h2>
        {found.computedAt !== null && (
          <span className="note">
            {t("reconciliation.computedAt", { at: instant(found.computedAt) })}
          </span>
        )}
      </div>
      <div className="by-source">
        {sides.map(({ source, list }) => (
          <OfSource key={source.id} name={source.name} mark={ground.markOf(source.id)}>
            <p className="small">{readingOf(ground, source.id)}</p>
            {list !== null && <p className="small quiet">{editionWords(list)}</p>}
            {source.words !== null && <p className="note">{source.words}</p>}
          </OfSource>
        ))}
      </div>
    </section>
  );
}

export const readingOf = ({ definition }: PairGround, source: string): string =>
  definition.readings.find((r) => r.source === source)?.words ?? t("flow.panel.noReading");

export function editionWords(list: ReconciledList): string {
  return t("reconciliation.edition", { holder: holderWords(list.holder), edition: list.edition });
}
