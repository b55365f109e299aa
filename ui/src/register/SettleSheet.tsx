import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { Unsettled } from "../api/types";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { Sheet } from "../kit/Sheet";
import { Failed, Message } from "../kit/states";
import { t, tCode } from "../messages/t";
import { EntryChoice } from "./EntryChoice";
import { type Choice, type How, missingIn, settlementOf } from "./settlement";

type Props = { name: Unsettled; onClose: () => void; onDone: () => void };

/// One name, three ways on; the button says what will happen.
export function SettleSheet({ name, onClose, onDone }: Props) {
  const [first] = name.suggestions;
  const [choice, setChoice] = useState<Choice>({
    how: "entry",
    entry: first?.id ?? null,
    newName: name.written,
    reason: "",
  });
  const [entryName, setEntryName] = useState(first?.name ?? "");
  const [missing, setMissing] = useState<ReturnType<typeof missingIn>>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (changes: Partial<Choice>) => {
    setChoice({ ...choice, ...changes });
    setMissing(null);
  };
  const send = () => {
    const lacks = missingIn(choice);
    setMissing(lacks);
    setFailure(null);
    if (lacks !== null || busy) return;
    setBusy(true);
    api.settle(settlementOf(name, choice)).then(onDone, (thrown: unknown) => {
      setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable());
      setBusy(false);
    });
  };
  return (
    <Sheet
      title={<bdi>{t("register.settle.title", { written: name.written })}</bdi>}
      onClose={onClose}
    >
      <div className="stack">
        <p className="quiet">
          {t("register.settle.facts", { kind: tCode("register.kind", name.kind), rows: name.rows })}
        </p>
        <RadioGroup
          className="radios"
          value={choice.how}
          onChange={(how) => change({ how: how as How })}
        >
          <Label className="field-name">{t("register.settle.how")}</Label>
          <One id="entry" words={t("register.settle.entry")} />
          <One id="new" words={t("register.settle.new")} />
          <One
            id="asWritten"
            words={t("register.settle.asWritten")}
            more={t("register.settle.asWritten.words")}
          />
        </RadioGroup>
        {choice.how === "entry" && (
          <EntryChoice
            name={name}
            chosen={choice.entry}
            onChoose={(id, words) => {
              change({ entry: id });
              setEntryName(words);
            }}
          />
        )}
        {choice.how === "new" && (
          <Field
            label={t("register.settle.newName")}
            value={choice.newName}
            maxLength={200}
            dir="auto"
            onChange={(e) => change({ newName: e.target.value })}
          />
        )}
        <Field
          label={t("register.settle.reason")}
          hint={t("register.settle.reason.hint")}
          value={choice.reason}
          maxLength={500}
          dir="auto"
          onChange={(e) => change({ reason: e.target.value })}
        />
        {missing !== null && (
          <Message
            tone="bad"
            title={t(
              missing === "entry" ? "register.settle.needEntry" : "register.settle.needName",
            )}
          />
        )}
        {failure !== null && <Failed failure={failure} />}
        <div className="row">
          <Button kind="primary" onPress={send} isDisabled={busy}>
            {buttonWords(choice, entryName)}
          </Button>
          <Button kind="plain" onPress={onClose}>
            {t("shell.cancel")}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

function buttonWords(choice: Choice, entryName: string): string {
  if (choice.how === "asWritten") return t("register.settle.do.asWritten");
  if (choice.how === "new" && choice.newName.trim() !== "") {
    return t("register.settle.do.new", { name: choice.newName.trim() });
  }
  if (choice.how === "entry" && choice.entry !== null) {
    return t("register.settle.do.entry", { name: entryName });
  }
  return t("register.settle");
}

function One({ id, words, more }: { id: How; words: string; more?: string }) {
  return (
    <Radio value={id} className="radio">
      <span className="radio-dot" aria-hidden />
      <span>
        {words}
        {more !== undefined && <span className="note radio-more">{more}</span>}
      </span>
    </Radio>
  );
}
