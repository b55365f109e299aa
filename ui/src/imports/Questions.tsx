import { Checkbox, Label, Radio, RadioGroup } from "react-aria-components";
import type { EditionChoice, ImportReading } from "../api/types";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { day, percent } from "../messages/format";
import { t } from "../messages/t";
import { areOtherDays, type Answers, chosen } from "./decision";
import { Changes } from "./Figures";

type Props = {
  reading: ImportReading;
  answers: Answers;
  onAnswer: (answers: Answers) => void;
  /// The first and the last day of the file's accepted rows.
  rows: { from: string; to: string } | null;
  onWorkOut: () => void;
  isBusy: boolean;
};

/// Of which days the file speaks, what it is to its list, and whether so much may be withdrawn.
export function Questions(props: Props) {
  const { reading, answers } = props;
  const isOther = areOtherDays(reading, answers);
  return (
    <div className="stack">
      <Days {...props} isOther={isOther} />
      {!isOther && <Reading {...props} />}
    </div>
  );
}

function Days({
  answers,
  onAnswer,
  rows,
  onWorkOut,
  isBusy,
  isOther,
}: Props & { isOther: boolean }) {
  const isTurned = answers.from > answers.to;
  return (
    <fieldset className="stack-tight">
      <legend className="field-name">{t("imports.coverage")}</legend>
      <p className="note">{t("imports.coverage.confirm")}</p>
      <div className="row">
        <Field
          label={t("imports.from")}
          type="date"
          required
          value={answers.from}
          max={rows?.from}
          onChange={(e) => onAnswer({ ...answers, from: e.target.value, confirmed: false })}
        />
        <Field
          label={t("imports.to")}
          type="date"
          required
          value={answers.to}
          min={rows?.to}
          onChange={(e) => onAnswer({ ...answers, to: e.target.value, confirmed: false })}
          problem={isTurned ? t("imports.coverage.turned") : null}
        />
      </div>
      {isOther && (
        <div className="stack-tight">
          <p className="note">{t("imports.coverage.other")}</p>
          <div>
            <Button
              onPress={onWorkOut}
              isDisabled={isBusy || isTurned || answers.from === "" || answers.to === ""}
            >
              {t("imports.coverage.workOut")}
            </Button>
          </div>
        </div>
      )}
    </fieldset>
  );
}

function Reading({ reading, answers, onAnswer }: Props) {
  const way = chosen(reading, answers);
  return (
    <div className="stack">
      {reading.state === "CHOOSE" ? (
        <RadioGroup
          className="radios"
          value={answers.kind ?? ""}
          onChange={(kind) =>
            onAnswer({
              ...answers,
              kind: kind === "EDITION" ? "EDITION" : "ADDITION",
              confirmed: false,
            })
          }
        >
          <Label className="field-name">{t("imports.reading.choose")}</Label>
          <p className="note">{t("imports.reading.choose.words")}</p>
          <div className="ways">
            {reading.choices.map((one) => (
              <Way key={one.kind} one={one} />
            ))}
          </div>
        </RadioGroup>
      ) : (
        <div className="stack-tight">
          <p>{t(`imports.reading.${reading.state}`)}</p>
          {way !== null && <Changes one={way} />}
        </div>
      )}
      {reading.elsewhere > 0 && (
        <p className="note">{t("imports.elsewhere", { n: reading.elsewhere })}</p>
      )}
      {way?.mustConfirmWithdrawn && (
        <Withdrawal reading={reading} way={way} answers={answers} onAnswer={onAnswer} />
      )}
    </div>
  );
}

function Way({ one }: { one: EditionChoice }) {
  return (
    <Radio value={one.kind} className="radio way">
      <span className="radio-dot" aria-hidden />
      <span className="stack-tight">
        <span>
          {t(`imports.way.${one.kind}`)}
          <span className="note radio-more">{t(`imports.way.${one.kind}.words`)}</span>
        </span>
        <Changes one={one} />
      </span>
    </Radio>
  );
}

function Withdrawal({
  reading,
  way,
  answers,
  onAnswer,
}: Pick<Props, "reading" | "answers" | "onAnswer"> & { way: EditionChoice }) {
  return (
    <div className="asks stack-tight" role="group" aria-label={t("imports.withdrawn.ask")}>
      <p className="field-name">{t("imports.withdrawn.ask")}</p>
      <p>
        {t("imports.withdrawn.words", {
          n: way.withdrawn,
          of: reading.rowsInCoverage,
          share: percent(way.withdrawn / reading.rowsInCoverage),
          from: day(reading.coverageFrom),
          to: day(reading.coverageTo),
        })}
      </p>
      <Checkbox
        className="check"
        isSelected={answers.confirmed}
        onChange={(confirmed) => onAnswer({ ...answers, confirmed })}
      >
        <span className="check-box" aria-hidden />
        {t("imports.withdrawn.yes", { n: way.withdrawn })}
      </Checkbox>
    </div>
  );
}
