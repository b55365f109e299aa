import { useState } from "react";
import * as api from "../api/calls";
import type { Definition, Source } from "../api/types";
import { usePages } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Exports } from "../kit/Exports";
import { ListRows } from "../kit/ListRows";
import { Failed, Reading } from "../kit/states";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import type { Span } from "./state";
import { type FlowGround, narrowing } from "./useFlow";

type Props = {
  ground: FlowGround;
  source: Source;
  definition: Definition;
  span: Span;
  part?: { crossing?: string; category?: string; donor?: string };
  isClosed?: boolean;
};

/// The rows of the list that the number counts, a page at a time, each openable to its cells as
/// they were written.
export function RowsBehind({
  ground,
  source,
  definition,
  span,
  part = {},
  isClosed = false,
}: Props) {
  const [isOpen, setOpen] = useState(!isClosed);
  const isRecorded = !definition.notRecordedBy.some((n) => n.source === source.id);
  const query = {
    source: source.id,
    definition: definition.id,
    ...span,
    ...narrowing(ground.state, source.id),
    ...part,
  };
  const pages = usePages(isOpen && isRecorded ? JSON.stringify(query) : null, (after, signal) =>
    api.flowRows({ ...query, after }, { signal }),
  );
  if (!isRecorded) return null;
  if (!isOpen) {
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{t("flow.panel.rows")}</Button>
      </div>
    );
  }
  return (
    <section className="stack-tight">
      <div>
        <h3>{t("flow.panel.rows")}</h3>
        {span.from !== span.to && (
          <p className="note">
            {t("flow.panel.rows.for", { from: dayWords(span.from), to: dayWords(span.to) })}
          </p>
        )}
      </div>
      {pages.failure !== null && <Failed failure={pages.failure} onAgain={pages.reload} />}
      {pages.items === null && pages.busy && <Reading />}
      {pages.items?.length === 0 && <p className="note">{t("flow.panel.rows.none")}</p>}
      {pages.items !== null && pages.items.length > 0 && (
        <ListRows
          label={t("flow.panel.rows")}
          rows={pages.items.map((row) => ({ key: row.id, row }))}
        />
      )}
      {pages.items !== null && (
        <div className="row">
          <span className="note">{t("flow.panel.rows.shown", { n: pages.items.length })}</span>
          <Exports of="/flow/rows" asked={query} what={t("flow.panel.rows")} />
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
