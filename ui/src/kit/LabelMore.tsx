import { useState } from "react";
import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import type { Handling, Sensitivity } from "../api/types";
import { t } from "../messages/t";
import { Button } from "./Button";
import { Choice, Field } from "./Field";
import { CAVEATS, type More } from "./label";

const LEVELS: Sensitivity[] = ["LOW", "MODERATE", "HIGH", "SEVERE"];
const COLOURS: Handling[] = ["CLEAR", "GREEN", "AMBER", "RED"];

type Props = { more: More; onChange: (more: More) => void };

/// What a label says beside who sees it; few need it, so that it opens with a press.
export function LabelMore({ more, onChange }: Props) {
  const [isOpen, setOpen] = useState(Object.keys(more).length > 0);
  if (!isOpen) {
    return (
      <div>
        <Button kind="plain" onPress={() => setOpen(true)}>
          {t("kit.label.more")}
        </Button>
      </div>
    );
  }
  return (
    <div className="stack-tight">
      <Choice
        label={t("kit.sensitivity")}
        value={more.sensitivity ?? "MODERATE"}
        options={LEVELS.map((id) => ({ id, words: t(`kit.sensitivity.${id}`) }))}
        onChoose={(id) => onChange({ ...more, sensitivity: LEVELS.find((l) => l === id) })}
        hint={t("kit.sensitivity.words")}
      />
      <Choice
        label={t("kit.handling")}
        value={more.handling ?? ""}
        options={[
          { id: "", words: t("kit.handling.none") },
          ...COLOURS.map((id) => ({ id, words: t("kit.handling.of", { colour: id }) })),
        ]}
        onChoose={(id) => onChange({ ...more, handling: COLOURS.find((c) => c === id) })}
        hint={t("kit.handling.words")}
      />
      <Field
        type="date"
        label={t("kit.embargo")}
        hint={t("kit.embargo.words")}
        value={more.embargoDay ?? ""}
        onChange={(e) => onChange({ ...more, embargoDay: e.target.value })}
      />
      <CheckboxGroup
        className="stack-tight"
        value={more.caveats ?? []}
        onChange={(caveats) => onChange({ ...more, caveats })}
      >
        <Label className="field-name">{t("kit.caveats")}</Label>
        {CAVEATS.map((caveat) => (
          <Checkbox key={caveat} value={caveat} className="check">
            <span className="check-box" aria-hidden />
            {t(`kit.caveat.${caveat}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </div>
  );
}
