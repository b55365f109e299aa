import "./imports.css";
import { useEffect, useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import { useLoad } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Choice, Field } from "../kit/Field";
import { FileDrop } from "../kit/FileDrop";
import { isWhole, labelOf, type Seen } from "../kit/label";
import { LabelPicker } from "../kit/LabelPicker";
import { Segments } from "../kit/Segments";
import { Failed, Message } from "../kit/states";
import { bytes } from "../messages/format";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { navigate } from "../shell/router";
import { useHasRole } from "../shell/session";

type Way = "file" | "paste";

/// A file or pasted rows, who will see them, and nothing else that could not be found out.
export default function NewImportPage() {
  useTitle("imports.newTitle");
  const mayImport = useHasRole("LOGISTICIAN");
  const profiles = useLoad("import-profiles", (signal) => api.importProfiles({ signal }));
  const limits = useLoad("import-limits", (signal) => api.importLimits({ signal }));
  const [way, setWay] = useState<Way>("file");
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState("");
  const [name, setName] = useState(t("imports.paste.default"));
  const [profile, setProfile] = useState("");
  const [days, setDays] = useState({ from: "", to: "" });
  const [seen, setSeen] = useState<Seen>({ by: "default" });
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const isTurned = days.from !== "" && days.to !== "" && days.from > days.to;
  const limit = limits.data?.items.find((one) => one.name === "bytes")?.limit ?? null;

  useEffect(() => setProblem(null), [way, file, pasted, days, seen]);

  const wrongWith = (): string | null => {
    if (way === "file" && file === null) return t("imports.start.nothing");
    if (way === "paste" && pasted.trim() === "") return t("imports.start.noRows");
    const size = way === "file" ? (file?.size ?? 0) : new Blob([pasted]).size;
    if (limit !== null && size > limit) {
      return t("imports.tooLarge", { size: bytes(size), limit: bytes(limit) });
    }
    if (isTurned) return t("imports.coverage.turned");
    if (seen.by === "some" && !isWhole(seen)) return t("kit.label.some.none");
    return isWhole(seen) ? null : t("kit.label.floors.none");
  };

  const start = () => {
    const wrong = wrongWith();
    setProblem(wrong);
    setFailure(null);
    if (wrong !== null || busy) return;
    setBusy(true);
    const content: Pick<api.NewImport, "content" | "type" | "fileName"> =
      way === "file" && file !== null
        ? { content: file, type: file.type || "application/octet-stream", fileName: file.name }
        : { content: pasted, type: "text/tab-separated-values", fileName: `${name.trim()}.tsv` };
    api
      .startImport({
        ...content,
        profile,
        coverageFrom: days.from,
        coverageTo: days.to,
        label: labelOf(seen),
      })
      .then(
        (made) => navigate(`/imports/${encodeURIComponent(made.id)}`),
        (thrown: unknown) => {
          setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable());
          setBusy(false);
        },
      );
  };

  if (!mayImport) return <Message tone="warn" title={t("imports.role")} />;
  return (
    <div className="stack narrow">
      <div className="page-head">
        <div className="grow">
          <h1>{t("imports.newTitle")}</h1>
          <p>{t("imports.newSub")}</p>
        </div>
      </div>
      <section className="card stack-tight" aria-label={t("imports.way")}>
        <div>
          <Segments<Way>
            label={t("imports.way")}
            chosen={way}
            choices={[
              { id: "file", words: t("imports.way.file") },
              { id: "paste", words: t("imports.way.paste") },
            ]}
            onChoose={setWay}
          />
        </div>
        {way === "file" ? (
          <FileDrop file={file} onFile={setFile} />
        ) : (
          <Paste pasted={pasted} onPaste={setPasted} name={name} onName={setName} />
        )}
        {limits.data !== null && limits.data.items.length > 0 && (
          <details>
            <summary>{t("imports.limits")}</summary>
            <ul className="bullets small quiet">
              {limits.data.items.map((one) => (
                <li key={one.name}>{one.words}</li>
              ))}
            </ul>
          </details>
        )}
      </section>
      <section className="card stack-tight">
        <Choice
          label={t("imports.profile")}
          value={profile}
          options={[
            { id: "", words: t("imports.profile.detect") },
            ...(profiles.data?.items ?? []).map((one) => ({ id: one.id, words: one.name })),
          ]}
          onChoose={setProfile}
          hint={profiles.data?.items.find((one) => one.id === profile)?.words}
        />
        <fieldset className="stack-tight">
          <legend className="field-name">{t("imports.coverage")}</legend>
          <p className="note">{t("imports.coverage.words")}</p>
          <div className="row">
            <Field
              label={t("imports.from")}
              type="date"
              value={days.from}
              onChange={(e) => setDays({ ...days, from: e.target.value })}
            />
            <Field
              label={t("imports.to")}
              type="date"
              value={days.to}
              onChange={(e) => setDays({ ...days, to: e.target.value })}
              problem={isTurned ? t("imports.coverage.turned") : null}
            />
          </div>
        </fieldset>
      </section>
      <section className="card">
        <LabelPicker of="LIST" seen={seen} onChange={setSeen} showMissing={problem !== null} />
      </section>
      {problem !== null && <Message tone="bad" title={problem} />}
      {failure !== null && <Failed failure={failure} onAgain={start} />}
      <div className="row">
        <Button kind="primary" onPress={start} isDisabled={busy}>
          {t(busy ? "imports.start.busy" : "imports.start")}
        </Button>
        <Button kind="plain" onPress={() => navigate("/imports")}>
          {t("shell.cancel")}
        </Button>
      </div>
    </div>
  );
}

type PasteProps = {
  pasted: string;
  onPaste: (text: string) => void;
  name: string;
  onName: (name: string) => void;
};

function Paste({ pasted, onPaste, name, onName }: PasteProps) {
  const lines = pasted === "" ? 0 : pasted.trimEnd().split("\n").length;
  return (
    <div className="stack-tight">
      <div className="field">
        <label htmlFor="pasted">{t("imports.paste")}</label>
        <span className="hint" id="pasted-hint">
          {t("imports.paste.hint")}
        </span>
        <textarea
          id="pasted"
          aria-describedby="pasted-hint"
          value={pasted}
          onChange={(e) => onPaste(e.target.value)}
          spellCheck={false}
          dir="auto"
        />
        <span className="note" role="status">
          {t("imports.paste.count", { n: lines })}
        </span>
      </div>
      <Field
        label={t("imports.paste.name")}
        value={name}
        onChange={(e) => onName(e.target.value)}
        maxLength={120}
      />
    </div>
  );
}
