import { type FormEvent, useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { NewAssertion as Made } from "../api/types";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { Choice, Field } from "../kit/Field";
import { Box } from "../kit/Sheet";
import { Failed } from "../kit/states";
import { t } from "../messages/t";
import type { PairGround } from "./useReconciliation";

const RULES = ["half-full", "repacking", "other"] as const;
const TEXTS = ["claimant", "words", "source", "sourceUrl"] as const;
type Draft = Record<(typeof TEXTS)[number] | "rule" | "side" | "factor" | "from" | "to", string>;

type Props = { ground: PairGround; onClose: () => void; onMade: () => void };

/// Puts on record what a named party says about one of the two lists. It changes no figure: nobody's
/// page applies it until somebody switches it on there.
export function NewAssertion({ ground, onClose, onMade }: Props) {
  const [draft, setDraft] = useState<Draft>({
    rule: RULES[0],
    side: ground.right.id,
    factor: "",
    claimant: "",
    words: "",
    from: "",
    to: "",
    source: "",
    sourceUrl: "",
  });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const fields = failure instanceof ApiProblem ? failure.fields : [];
  const set = (name: keyof Draft) => (value: string) => setDraft({ ...draft, [name]: value });
  const input = (name: keyof Draft) => ({
    label: t(`reconciliation.assert.${name}`),
    value: draft[name],
    problem: fields.find((f) => f.field === name)?.message ?? null,
    onChange: (e: { target: { value: string } }) => set(name)(e.target.value),
  });
  const send = (e: FormEvent) => {
    e.preventDefault();
    setBusy(true);
    setFailure(null);
    api
      .makeAssertion(asMade(draft))
      .then(
        () => {
          announce(t("reconciliation.assert.done"));
          onMade();
        },
        (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Box title={t("reconciliation.assert")} onClose={onClose}>
      <form className="stack-tight" onSubmit={send}>
        <p className="small quiet">{t("reconciliation.assert.about")}</p>
        <Choice
          label={t("reconciliation.assert.rule")}
          value={draft.rule}
          options={RULES.map((id) => ({ id, words: t(`reconciliation.assert.rule.${id}`) }))}
          onChoose={set("rule")}
        />
        <Choice
          label={t("reconciliation.assert.side")}
          value={draft.side}
          options={[ground.left, ground.right].map((s) => ({ id: s.id, words: s.name }))}
          onChoose={set("side")}
        />
        <Field
          {...input("factor")}
          hint={t("reconciliation.assert.factor.hint")}
          inputMode="decimal"
        />
        {TEXTS.map((name) => (
          <Field key={name} {...input(name)} required={name !== "sourceUrl"} />
        ))}
        <div className="row">
          <Field {...input("from")} type="date" />
          <Field {...input("to")} type="date" />
        </div>
        {failure !== null && fields.length === 0 && <Failed failure={failure} />}
        <div className="row">
          <Button type="submit" kind="primary" isDisabled={busy}>
            {t("reconciliation.assert.do")}
          </Button>
          <Button onPress={onClose}>{t("shell.cancel")}</Button>
        </div>
      </form>
    </Box>
  );
}

/// What was left empty is left out. What is no number is sent as a factor that no rule accepts, so
/// that the server says what is wrong beside the field.
function asMade(draft: Draft): Made {
  const factor = Number(draft.factor.replace(",", "."));
  return {
    ...draft,
    factor: draft.factor.trim() === "" ? undefined : Number.isNaN(factor) ? -1 : factor,
    from: draft.from || undefined,
    to: draft.to || undefined,
    sourceUrl: draft.sourceUrl.trim() || undefined,
  };
}
