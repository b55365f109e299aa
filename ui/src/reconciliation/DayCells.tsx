import { useState } from "react";
import * as api from "../api/calls";
import type { ReconciledCell } from "../api/types";
import { usePages } from "../api/useLoad";
import { Button, Open } from "../kit/Button";
import { Exports } from "../kit/Exports";
import { Mark } from "../kit/Mark";
import { Segments } from "../kit/Segments";
import { Failed, Reading } from "../kit/states";
import { count, day as dayWords, signed } from "../messages/format";
import { t } from "../messages/t";
import { UNEXPLAINED } from "./state";
import { type PairGround, pairOf } from "./useReconciliation";

type Props = { ground: PairGround; day: string };
type Which = "different" | "all";

/// What the two lists say of one day, goods category and donor side by side.
export function DayCells({ ground, day }: Props) {
  const [which, setWhich] = useState<Which>("different");
  const asked = { ...pairOf(ground), day };
  const pages = usePages(`cells ${JSON.stringify(asked)}`, (after, signal) =>
    api.reconciledCells({ ...asked, after }, { signal }),
  );
  const all = pages.items ?? [];
  const shown = which === "all" ? all : all.filter((c) => c.left !== c.right);
  const choices: Which[] = ["different", "all"];
  return (
    <section className="card" aria-labelledby="cells">
      <div className="head">
        <h2 id="cells">{t("reconciliation.cells")}</h2>
        <span className="note">{t("reconciliation.cells.words")}</span>
        <span className="grow" />
        <Exports
          of="/flow/reconciliation/cells"
          asked={asked}
          what={t("reconciliation.cells.caption", { day: dayWords(day) })}
        />
        <span className="no-print">
          <Segments
            label={t("reconciliation.cells.which")}
            chosen={which}
            choices={choices.map((id) => ({ id, words: t(`reconciliation.cells.${id}`) }))}
            onChoose={setWhich}
          />
        </span>
      </div>
      {pages.failure !== null && <Failed failure={pages.failure} onAgain={pages.reload} />}
      {pages.items === null && pages.busy && <Reading />}
      {pages.items !== null && shown.length === 0 && (
        <p className="note">{t("reconciliation.cells.none")}</p>
      )}
      {shown.length > 0 && (
        <Cells
          cells={shown}
          ground={ground}
          caption={t("reconciliation.cells.caption", { day: dayWords(day) })}
        />
      )}
      {pages.hasMore && (
        <Button onPress={pages.more} isDisabled={pages.busy}>
          {t("shell.more")}
        </Button>
      )}
    </section>
  );
}

type CellsProps = {
  cells: ReconciledCell[];
  ground: PairGround;
  caption: string;
};

function Cells({ cells, ground, caption }: CellsProps) {
  const sum = (of: (c: ReconciledCell) => number) => cells.reduce((n, c) => n + of(c), 0);
  return (
    <div className="table-box" tabIndex={0} role="group" aria-label={caption}>
      <table className="stacked">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("reconciliation.cells.category")}</th>
            <th scope="col">{t("kit.row.donor")}</th>
            {[ground.left, ground.right].map((s) => (
              <th key={s.id} scope="col" className="num">
                <Mark mark={ground.markOf(s.id)} /> <bdi>{s.name}</bdi>
              </th>
            ))}
            <th scope="col" className="num">
              {t("reconciliation.difference")}
            </th>
            <th scope="col" className="num">
              {t("reconciliation.cells.explained")}
            </th>
            <th scope="col" className="num">
              {t("reconciliation.kind.UNEXPLAINED")}
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map((c) => (
            <tr key={`${c.category} / ${c.donor}`}>
              <th scope="row" className="wrap">
                <Written text={c.category} />
              </th>
              <td className="wrap" data-label={t("kit.row.donor")}>
                <Written text={c.donor} />
              </td>
              <td className="num" data-label={ground.left.name}>
                {count(c.left)}
              </td>
              <td className="num" data-label={ground.right.name}>
                {count(c.right)}
              </td>
              <td className="num" data-label={t("reconciliation.difference")}>
                {signed(c.left - c.right)}
              </td>
              <td className="num" data-label={t("reconciliation.cells.explained")}>
                {signed(c.explained)}
              </td>
              <td className="num strong" data-label={t("reconciliation.kind.UNEXPLAINED")}>
                {c.unexplained === 0 ? (
                  signed(0)
                ) : (
                  <Open
                    onPress={() =>
                      ground.change({
                        open: {
                          rule: UNEXPLAINED,
                          ...(c.category === null ? {} : { category: c.category }),
                          ...(c.donor === null ? {} : { donor: c.donor }),
                        },
                      })
                    }
                  >
                    {signed(c.unexplained)}
                  </Open>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2} className="note">
              {t("reconciliation.cells.sum", { n: cells.length })}
            </td>
            <td className="num" data-label={ground.left.name}>
              {count(sum((c) => c.left))}
            </td>
            <td className="num" data-label={ground.right.name}>
              {count(sum((c) => c.right))}
            </td>
            <td className="num" data-label={t("reconciliation.difference")}>
              {signed(sum((c) => c.left - c.right))}
            </td>
            <td className="num" data-label={t("reconciliation.cells.explained")}>
              {signed(sum((c) => c.explained))}
            </td>
            <td className="num strong" data-label={t("reconciliation.kind.UNEXPLAINED")}>
              {signed(sum((c) => c.unexplained))}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Written({ text }: { text: string | null }) {
  if (text === null || text === "") return <span className="note">{t("flow.parts.blank")}</span>;
  return <bdi>{text}</bdi>;
}
