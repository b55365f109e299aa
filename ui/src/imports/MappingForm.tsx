import { useState } from "react";
import * as api from "../api/calls";
import type { Import, Mapping, MappingColumn, MappingRequest } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Choice, Field } from "../kit/Field";
import { Message } from "../kit/states";
import { t } from "../messages/t";
import { About } from "./About";
import type { Run } from "./ImportPage";
import { type Chosen, type MappingProblem, problemsOf, requestOf } from "./mapping";

type Props = { one: Import; mapping: Mapping; run: Run };
type Order = "" | "DMY" | "MDY" | "YMD";

/// For a list of no known kind: a person says what each column is, once.
export function MappingForm({ one, mapping, run }: Props) {
  const sources = useLoad("flow-sources", (signal) => api.flowSources({ signal }));
  const known = sources.data?.items ?? [];
  const [chosen, setChosen] = useState<Chosen>(
    () => new Map(mapping.columns.map((c) => [c.column, c.field])),
  );
  const [source, setSource] = useState({ id: one.source ?? "", name: "" });
  const [order, setOrder] = useState<Order>("");
  const [problems, setProblems] = useState<MappingProblem[]>([]);
  const [busy, setBusy] = useState(false);

  const send = () => {
    const found = problemsOf(chosen, mapping.fields, source);
    setProblems(found);
    if (found.length > 0) return;
    const more: Pick<MappingRequest, "headerRow" | "dayOrder"> = {
      ...(mapping.headerRow === null ? {} : { headerRow: mapping.headerRow }),
      ...(order === "" ? {} : { dayOrder: order }),
    };
    setBusy(true);
    const taken = known.map((s) => s.id);
    void run(() => api.mapImport(one.id, requestOf(chosen, source, more, taken))).finally(() =>
      setBusy(false),
    );
  };
  const orders: Order[] = ["", "DMY", "MDY", "YMD"];
  return (
    <>
      <section className="card stack-tight" aria-labelledby="map">
        <div className="head">
          <h2 id="map">{t("imports.map")}</h2>
          {mapping.headerRow !== null && (
            <span className="note">{t("imports.map.header", { n: mapping.headerRow })}</span>
          )}
        </div>
        <p className="quiet">{t("imports.map.words")}</p>
        <Columns mapping={mapping} chosen={chosen} onChange={setChosen} />
        <div className="row top-aligned">
          <Choice
            label={t("imports.map.source")}
            hint={t("imports.map.source.hint")}
            value={source.id}
            options={[
              ...known.map((s) => ({ id: s.id, words: s.name })),
              { id: "", words: t("imports.map.source.new") },
            ]}
            onChoose={(id) => setSource({ ...source, id })}
          />
          {source.id === "" && (
            <Field
              label={t("imports.map.sourceName")}
              value={source.name}
              maxLength={80}
              onChange={(e) => setSource({ ...source, name: e.target.value })}
              problem={
                problems.some((p) => p.what === "noSource") ? t("imports.map.noSource") : null
              }
            />
          )}
          <Choice
            label={t("imports.map.dayOrder")}
            value={order}
            options={orders.map((id) => ({ id, words: t(`imports.map.dayOrder.${id || "auto"}`) }))}
            onChoose={(id) => setOrder(id as Order)}
          />
        </div>
        {problems.length > 0 && <Wrong problems={problems} />}
        <div>
          <Button kind="primary" onPress={send} isDisabled={busy}>
            {t("imports.map.do")}
          </Button>
        </div>
      </section>
      <Fields mapping={mapping} />
      <About one={one} />
    </>
  );
}

function Wrong({ problems }: { problems: MappingProblem[] }) {
  const words = problems.map((p) => {
    if (p.what === "missing") {
      return t("imports.map.missing", { fields: p.fields.map((f) => plain(f.words)).join("; ") });
    }
    return p.what === "twice"
      ? t("imports.map.twice", { field: plain(p.field.words) })
      : t("imports.map.noSource");
  });
  const [first = "", ...rest] = words;
  return (
    <Message tone="bad" title={first}>
      {rest.map((one) => (
        <p key={one} className="strong">
          {one}
        </p>
      ))}
    </Message>
  );
}

type ColumnsProps = { mapping: Mapping; chosen: Chosen; onChange: (chosen: Chosen) => void };

function Columns({ mapping, chosen, onChange }: ColumnsProps) {
  const options = [
    { id: "", words: t("imports.map.none") },
    ...mapping.fields.map((f) => ({
      id: f.name,
      words: f.required ? `${plain(f.words)} (${t("imports.map.required")})` : plain(f.words),
    })),
  ];
  return (
    <div className="table-box short" tabIndex={0} role="group" aria-label={t("imports.map")}>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t("imports.map.column")}</th>
            <th scope="col">{t("imports.map.tag")}</th>
            <th scope="col">{t("imports.map.samples")}</th>
            <th scope="col">{t("imports.map.field")}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map((c) => (
            <tr key={c.column}>
              <th scope="row">
                <bdi>{headerOf(c)}</bdi>
              </th>
              <td data-label={t("imports.map.tag")}>
                {c.tag !== null && <code dir="ltr">{c.tag}</code>}
              </td>
              <td className="wrap" data-label={t("imports.map.samples")}>
                <Samples column={c} />
              </td>
              <td data-label={t("imports.map.field")}>
                <Choice
                  label={t("imports.map.fieldOf", { column: headerOf(c) })}
                  hideLabel
                  value={chosen.get(c.column) ?? ""}
                  options={options}
                  onChoose={(field) => onChange(new Map(chosen).set(c.column, field || null))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/// Words of a field in a list of choices need no full stop.
function plain(words: string): string {
  return words.replace(/\.$/, "");
}

function headerOf(column: MappingColumn): string {
  return column.header === "" ? t("imports.map.unnamed", { n: column.column }) : column.header;
}

function Samples({ column }: { column: MappingColumn }) {
  return (
    <span className="cells">
      {column.samples
        .filter((s) => s !== "")
        .map((s, i) => (
          <span key={i} className="cell">
            <bdi>{s}</bdi>
          </span>
        ))}
    </span>
  );
}

function Fields({ mapping }: { mapping: Mapping }) {
  return (
    <section className="card" aria-labelledby="fields">
      <div className="head">
        <h2 id="fields">{t("imports.map.fields")}</h2>
      </div>
      <ul className="bullets">
        {mapping.fields.map((f) => (
          <li key={f.name}>
            {f.words}
            {f.required && (
              <>
                {" "}
                <span className="pill accent">{t("imports.map.required")}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
