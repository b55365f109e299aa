import * as api from "../api/calls";
import type { ReconciledRow, Reconciliation } from "../api/types";
import { usePages } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Exports } from "../kit/Exports";
import { ListRows } from "../kit/ListRows";
import { Mark } from "../kit/Mark";
import { Sheet } from "../kit/Sheet";
import { Failed, Reading, SharedWithYou } from "../kit/states";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { RuleWords } from "./Addition";
import { KindSwatch } from "./Drawn";
import { type OpenedPart, UNEXPLAINED } from "./state";
import { type PairGround, pairOf } from "./useReconciliation";
import { kindWords, nameOf, periodWords } from "./words";

type Props = { ground: PairGround; found: Reconciliation; opened: OpenedPart };

/// The rows of both sides that a part consists of, or that no part explains.
export function PartSheet({ ground, found, opened }: Props) {
  const { day } = ground.state;
  const rule = found.rules.find((r) => r.rule === opened.rule);
  const kind = rule?.kind ?? "UNEXPLAINED";
  const when = day === null ? periodWords(ground.month, ground.span) : dayWords(day);
  const title = t("reconciliation.rows.title", { part: nameOf(found, opened.rule), when });
  return (
    <Sheet title={<bdi>{title}</bdi>} onClose={() => ground.change({ open: null })}>
      <div className="stack">
        <section className="stack-tight">
          <p className="who-line">
            <KindSwatch kind={kind} rule={opened.rule} order={found.order} />
            <strong>{kindWords(kind)}</strong>
          </p>
          {rule !== undefined && (
            <p>
              <RuleWords rule={rule} />
            </p>
          )}
          {opened.rule === UNEXPLAINED && <p>{t("reconciliation.rows.unexplained")}</p>}
          {(opened.category !== undefined || opened.donor !== undefined) && (
            <p className="small quiet">
              <bdi>
                {t("reconciliation.rows.cell", {
                  category: opened.category ?? t("reconciliation.rows.any"),
                  donor: opened.donor ?? t("reconciliation.rows.any"),
                })}
              </bdi>
            </p>
          )}
        </section>
        {kind === "ASSERTED" ? (
          <p className="message">{t("reconciliation.rows.asserted")}</p>
        ) : (
          <Rows ground={ground} found={found} opened={opened} title={title} />
        )}
        <SharedWithYou />
      </div>
    </Sheet>
  );
}

function Rows({ ground, found, opened, title }: Props & { title: string }) {
  const { day } = ground.state;
  const span = day === null ? ground.span : { from: day, to: day };
  const asked = { ...pairOf(ground), ...span, ...opened };
  const pages = usePages(`rows ${JSON.stringify(asked)}`, (after, signal) =>
    api.reconciledRows({ ...asked, after }, { signal }),
  );
  const items = pages.items ?? [];
  return (
    <section className="stack-tight">
      <h3>{t("reconciliation.rows")}</h3>
      {pages.failure !== null && <Failed failure={pages.failure} onAgain={pages.reload} />}
      {pages.items === null && pages.busy && <Reading />}
      {pages.items?.length === 0 && <p className="note">{t("reconciliation.rows.none")}</p>}
      {items.length > 0 && (
        <ListRows
          label={title}
          rows={items.map((item, i) => ({
            key: `${i} ${item.row.id}`,
            row: item.row,
            about: <Side ground={ground} found={found} item={item} />,
          }))}
        />
      )}
      {pages.items !== null && (
        <div className="row">
          <span className="note">{t("flow.panel.rows.shown", { n: items.length })}</span>
          <Exports of="/flow/reconciliation/rows" asked={asked} what={title} />
          {pages.hasMore && (
            <Button onPress={pages.more} isDisabled={pages.busy}>
              {t("flow.panel.rows.more")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

type SideProps = { ground: PairGround; found: Reconciliation; item: ReconciledRow };

/// Whose row it is and, where it is linked with a row of the other side, both days.
function Side({ ground, found, item }: SideProps) {
  const isLeft = item.side === "LEFT";
  const [mine, other] = isLeft
    ? [found.leftName, found.rightName]
    : [found.rightName, found.leftName];
  return (
    <div className="row-side small">
      <div className="who-line">
        <Mark mark={ground.markOf(isLeft ? found.left : found.right)} />
        <bdi className={item.otherDay === null ? "whole" : undefined}>
          {item.otherDay === null
            ? mine
            : t("reconciliation.rows.linked", {
                mine,
                day: dayWords(item.day),
                other,
                otherDay: dayWords(item.otherDay),
              })}
        </bdi>
      </div>
      {item.closed && <span className="pill">{t("reconciliation.rows.closed")}</span>}
    </div>
  );
}
