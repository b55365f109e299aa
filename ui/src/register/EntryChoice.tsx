import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import * as api from "../api/calls";
import type { Unsettled } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Field } from "../kit/Field";
import { Failed } from "../kit/states";
import { t } from "../messages/t";

type Props = {
  name: Unsettled;
  chosen: string | null;
  onChoose: (id: string, words: string) => void;
};
type Offered = { id: string; name: string; why: string | null };

const SHOWN = 8;

/// The suggestions with their reasons, and a search through all entries of the kind.
export function EntryChoice({ name, chosen, onChoose }: Props) {
  const [find, setFind] = useState("");
  const load = useLoad(find.trim() === "" ? null : `find ${name.kind} ${find.trim()}`, (signal) =>
    api.registerEntries({ kind: name.kind, q: find.trim() }, { signal }),
  );
  const found: Offered[] = (load.data?.items ?? []).map((e) => ({
    id: e.id,
    name: e.name,
    why: null,
  }));
  const offered = (find.trim() === "" ? name.suggestions : found).slice(0, SHOWN);
  return (
    <div className="stack-tight">
      <Field
        label={t("register.settle.find")}
        type="search"
        value={find}
        dir="auto"
        onChange={(e) => setFind(e.target.value)}
      />
      {load.failure !== null && <Failed failure={load.failure} onAgain={load.reload} />}
      {offered.length === 0 && !load.busy && find.trim() !== "" && (
        <p className="note" role="status">
          {t("register.settle.choose.none")}
        </p>
      )}
      {offered.length > 0 && (
        <RadioGroup
          className="radios"
          value={chosen}
          onChange={(id) => {
            const one = offered.find((o) => o.id === id);
            if (one !== undefined) onChoose(one.id, one.name);
          }}
        >
          <Label className="field-name">{t("register.settle.choose")}</Label>
          {offered.map((one) => (
            <Radio key={one.id} value={one.id} className="radio">
              <span className="radio-dot" aria-hidden />
              <span>
                <bdi>{one.name}</bdi>
                {one.why !== null && <span className="note radio-more">{one.why}</span>}
              </span>
            </Radio>
          ))}
        </RadioGroup>
      )}
    </div>
  );
}
