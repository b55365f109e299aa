import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from "react-aria-components";
import * as api from "../api/calls";
import type { Named } from "../api/types";
import { useLoad } from "../api/useLoad";
import { t } from "../messages/t";
import { useSession } from "../shell/session";
import { defaultFloors, isWhole, labelOf, type More, type Seen } from "./label";
import { LabelMore } from "./LabelMore";
import { Preview } from "./LabelPreview";

type Props = {
  /// The type of record as the sharing protocol names it.
  of: string;
  seen: Seen;
  onChange: (seen: Seen) => void;
  showMissing: boolean;
  /// For a record that has a label, of which the theatre's default says nothing.
  noDefault?: boolean;
};

/// Who will see a record: the theatre's default in its words first, narrower one click away.
export function LabelPicker({ of, seen, onChange, showMissing, noDefault = false }: Props) {
  const defaults = useLoad("label-defaults", (signal) => api.labelDefaults({ signal }));
  const delegations = useLoad("delegations", (signal) => api.delegations({ signal }));
  const floors = useLoad("compartments", (signal) => api.compartments({ signal }));
  const { me } = useSession();
  const byDefault = defaults.data?.items.find((one) => one.recordType === of);
  const others = (delegations.data?.items ?? []).filter((d) => d.id !== me.delegation.id);
  const onFloors = defaultFloors(byDefault?.label, floors.data?.items ?? []);
  const base = byDefault?.label.compartments ?? [];
  const { more } = seen;
  const choose = (by: string) => {
    if (by === "some") onChange({ by, delegations: [], more });
    else if (by === "floors") onChange({ by, floors: [], more });
    else if (by === "own") onChange({ by, more });
    else onChange({ by: "default", floors: base, more });
  };
  const addMore = (added: More) =>
    onChange(
      seen.by === "default"
        ? { by: "default", floors: base, more: added }
        : { ...seen, more: added },
    );
  const missing = showMissing && !isWhole(seen);
  return (
    <div className="stack-tight">
      <RadioGroup className="radios" value={seen.by} onChange={choose}>
        <Label className="field-name">{t("kit.label")}</Label>
        {!noDefault && (
          <One
            id="default"
            words={
              byDefault === undefined || floors.data === null
                ? t("shell.loading")
                : onFloors.length === 0
                  ? t("kit.label.own")
                  : t("kit.label.default", { floors: onFloors.join(", ") })
            }
            more={t("kit.label.default.words")}
          />
        )}
        <One id="own" words={t("kit.label.own")} more={t("kit.label.own.words")} />
        {others.length > 0 && (
          <One id="some" words={t("kit.label.some")} more={t("kit.label.some.words")} />
        )}
        {(floors.data?.items.length ?? 0) > 0 && (
          <One id="floors" words={t("kit.label.floors")} more={t("kit.label.floors.words")} />
        )}
      </RadioGroup>
      {seen.by === "some" && (
        <Ticks
          label={t("kit.label.some")}
          all={others}
          ticked={seen.delegations}
          onChange={(ids) => onChange({ by: "some", delegations: ids, more })}
          problem={missing ? t("kit.label.some.none") : null}
        />
      )}
      {seen.by === "floors" && (
        <Ticks
          label={t("kit.label.floors")}
          all={floors.data?.items ?? []}
          ticked={seen.floors}
          onChange={(ids) => onChange({ by: "floors", floors: ids, more })}
          problem={missing ? t("kit.label.floors.none") : null}
        />
      )}
      {isWhole(seen) && <Preview of={of} label={labelOf(seen)} />}
      <LabelMore more={more ?? {}} onChange={addMore} />
    </div>
  );
}

function One({ id, words, more }: { id: string; words: string; more: string }) {
  return (
    <Radio value={id} className="radio">
      <span className="radio-dot" aria-hidden />
      <span>
        <bdi>{words}</bdi>
        <span className="note radio-more">{more}</span>
      </span>
    </Radio>
  );
}

type TicksProps = {
  label: string;
  all: Named[];
  ticked: string[];
  onChange: (ids: string[]) => void;
  problem: string | null;
};

function Ticks({ label, all, ticked, onChange, problem }: TicksProps) {
  return (
    <CheckboxGroup className="ticks" aria-label={label} value={ticked} onChange={onChange}>
      {all.map((one) => (
        <Checkbox key={one.id} value={one.id} className="check">
          <span className="check-box" aria-hidden />
          <bdi>{one.name}</bdi>
        </Checkbox>
      ))}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </CheckboxGroup>
  );
}
