import { Checkbox } from "react-aria-components";
import type { ClaimQuestion, Definition, FieldProblem } from "../api/types";
import { Choice, Field } from "../kit/Field";
import { Segments } from "../kit/Segments";
import { t } from "../messages/t";
import { Area } from "../kit/Area";
import { problemAt } from "../kit/problems";
import type { Entered } from "./form";

type Props = {
  entered: Entered;
  change: (changes: Partial<Entered>) => void;
  problems: FieldProblem[];
};

const KINDS = ["", "OFFICIAL", "PRESS", "REPRINT", "RESEARCH", "FORUM", "COUNT", "OTHER"];
const CONFIDENCES = ["", "HIGH", "MEDIUM", "LOW"];

/// How much: one number, a range, or words.
export function FigureFields({ entered, change, problems }: Props) {
  const { shape } = entered;
  return (
    <section className="card stack-tight" aria-label={t("claims.form.figure")}>
      <h2>{t("claims.form.figure")}</h2>
      <div>
        <Segments<Entered["shape"]>
          label={t("claims.form.shape")}
          chosen={shape}
          choices={[
            { id: "value", words: t("claims.form.shape.value") },
            { id: "range", words: t("claims.form.shape.range") },
            { id: "words", words: t("claims.form.shape.words") },
          ]}
          onChoose={(id) => change({ shape: id })}
        />
      </div>
      <div className="row top-aligned">
        {shape === "value" && (
          <Field
            label={t("claims.form.value")}
            inputMode="decimal"
            value={entered.value}
            problem={problemAt(problems, "value")}
            onChange={(e) => change({ value: e.target.value })}
          />
        )}
        {shape === "range" && (
          <>
            <Field
              label={t("claims.form.low")}
              hint={t("claims.form.open")}
              inputMode="decimal"
              value={entered.low}
              problem={problemAt(problems, "low", "value")}
              onChange={(e) => change({ low: e.target.value })}
            />
            <Field
              label={t("claims.form.high")}
              hint={t("claims.form.open")}
              inputMode="decimal"
              value={entered.high}
              problem={problemAt(problems, "high")}
              onChange={(e) => change({ high: e.target.value })}
            />
          </>
        )}
        {shape !== "words" && (
          <Field
            label={t("claims.unit")}
            hint={shape === "range" ? t("claims.form.unit.hint") : undefined}
            value={entered.unit}
            maxLength={80}
            dir="auto"
            placeholder={t("claims.form.unit.example")}
            problem={problemAt(problems, "unit")}
            onChange={(e) => change({ unit: e.target.value })}
          />
        )}
      </div>
      <Field
        label={t(shape === "words" ? "claims.form.words" : "claims.form.wording")}
        hint={t("claims.form.words.hint")}
        value={entered.words}
        maxLength={1000}
        dir="auto"
        problem={problemAt(problems, "words", ...(shape === "words" ? ["value"] : []))}
        onChange={(e) => change({ words: e.target.value })}
      />
    </section>
  );
}

type WhatProps = Props & { questions: ClaimQuestion[]; definitions: Definition[] };

/// What is counted, by whose claim, and beside which rivals it stands.
export function WhatFields({ entered, change, problems, questions, definitions }: WhatProps) {
  return (
    <section className="card stack-tight" aria-label={t("claims.form.what")}>
      <h2>{t("claims.form.what")}</h2>
      <Area
        label={t("claims.definition")}
        hint={t("claims.form.definition.hint")}
        value={entered.definition}
        maxLength={1000}
        problem={problemAt(problems, "definition")}
        onChange={(definition) => change({ definition })}
      />
      <Field
        label={t("claims.claimant")}
        hint={t("claims.form.claimant.hint")}
        value={entered.claimant}
        maxLength={200}
        dir="auto"
        disabled={entered.unattributed}
        problem={problemAt(problems, "claimant")}
        onChange={(e) => change({ claimant: e.target.value })}
      />
      <Checkbox
        className="check"
        isSelected={entered.unattributed}
        onChange={(unattributed) => change({ unattributed })}
      >
        <span className="check-box" aria-hidden />
        {t("claims.form.unattributed")}
      </Checkbox>
      <div className="row top-aligned">
        <UnderQuestion {...{ entered, change, problems, questions }} />
        <Choice
          label={t("claims.countDefinition")}
          value={entered.countDefinition}
          options={[
            { id: "", words: t("claims.form.countDefinition.none") },
            ...definitions.map((d) => ({ id: d.id, words: d.name })),
          ]}
          onChoose={(countDefinition) => change({ countDefinition })}
          hint={problemAt(problems, "countDefinition") ?? undefined}
        />
      </div>
    </section>
  );
}

/// When and where. A first day that the claimant did not state stays empty.
export function ScopeFields({ entered, change, problems }: Props) {
  return (
    <section className="card stack-tight" aria-label={t("claims.form.scope")}>
      <h2>{t("claims.form.scope")}</h2>
      <p className="note">{t("claims.form.scope.words")}</p>
      <div className="row top-aligned">
        <Field
          label={t("claims.form.periodFrom")}
          type="date"
          value={entered.periodFrom}
          problem={problemAt(problems, "periodFrom")}
          onChange={(e) => change({ periodFrom: e.target.value })}
        />
        <Field
          label={t("claims.form.periodTo")}
          type="date"
          value={entered.periodTo}
          problem={problemAt(problems, "periodTo")}
          onChange={(e) => change({ periodTo: e.target.value })}
        />
        <Field
          label={t("claims.form.periodWords")}
          value={entered.periodWords}
          maxLength={200}
          dir="auto"
          problem={problemAt(problems, "periodWords")}
          onChange={(e) => change({ periodWords: e.target.value })}
        />
      </div>
      <Place {...{ entered, change, problems }} />
    </section>
  );
}

/// Where it can be read, and how it was come by.
export function SourceFields({ entered, change, problems }: Props) {
  return (
    <section className="card stack-tight" aria-label={t("claims.source")}>
      <h2>{t("claims.source")}</h2>
      <Area
        label={t("claims.form.urls")}
        hint={t("claims.form.urls.hint")}
        value={entered.sourceUrls}
        problem={problemAt(problems, "source.urls", "source")}
        onChange={(sourceUrls) => change({ sourceUrls })}
      />
      <Field
        label={t("claims.form.sourceTitle")}
        value={entered.sourceTitle}
        maxLength={300}
        dir="auto"
        problem={problemAt(problems, "source.title")}
        onChange={(e) => change({ sourceTitle: e.target.value })}
      />
      <div className="row top-aligned">
        <Choice
          label={t("claims.form.kind")}
          value={entered.sourceKind}
          options={KINDS.map((id) => ({
            id,
            words: t(`claims.kind.${id === "" ? "none" : id}` as "claims.kind.none"),
          }))}
          onChoose={(sourceKind) => change({ sourceKind })}
        />
        <Field
          label={t("claims.form.publishedOn")}
          type="date"
          value={entered.publishedOn}
          problem={problemAt(problems, "source.publishedOn")}
          onChange={(e) => change({ publishedOn: e.target.value })}
        />
        <Field
          label={t("claims.form.publishedWords")}
          value={entered.publishedWords}
          maxLength={200}
          dir="auto"
          problem={problemAt(problems, "source.publishedWords")}
          onChange={(e) => change({ publishedWords: e.target.value })}
        />
      </div>
      <Area
        label={t("claims.form.method")}
        value={entered.method}
        maxLength={1000}
        problem={problemAt(problems, "method")}
        onChange={(method) => change({ method })}
      />
      <Choice
        label={t("claims.confidence")}
        value={entered.confidence}
        options={CONFIDENCES.map((id) => ({
          id,
          words: t(`claims.confidence.${id === "" ? "none" : id}` as "claims.confidence.none"),
        }))}
        onChoose={(confidence) => change({ confidence })}
        hint={t("claims.confidence.meaning")}
      />
    </section>
  );
}

/// What a claim that is made from a count leaves open.
export function OpenFields({ questions, ...fields }: Props & { questions: ClaimQuestion[] }) {
  const { entered, change, problems } = fields;
  return (
    <section className="card stack-tight" aria-label={t("claims.count.rest")}>
      <h2>{t("claims.count.rest")}</h2>
      <div className="row">
        <UnderQuestion {...fields} questions={questions} />
      </div>
      <Field
        label={t("claims.form.wording")}
        hint={t("claims.form.words.hint")}
        value={entered.words}
        maxLength={1000}
        dir="auto"
        problem={problemAt(problems, "words")}
        onChange={(e) => change({ words: e.target.value })}
      />
      <Place {...fields} />
    </section>
  );
}

function UnderQuestion({
  entered,
  change,
  problems,
  questions,
}: Props & { questions: ClaimQuestion[] }) {
  return (
    <Choice
      label={t("claims.question")}
      value={entered.question}
      options={[
        { id: "", words: t("claims.form.question.none") },
        ...questions.map((q) => ({ id: q.id, words: q.title })),
      ]}
      onChoose={(question) => change({ question })}
      hint={problemAt(problems, "question") ?? undefined}
    />
  );
}

function Place({ entered, change, problems }: Props) {
  return (
    <Field
      label={t("claims.place")}
      hint={t("claims.form.place.hint")}
      value={entered.place}
      maxLength={200}
      dir="auto"
      problem={problemAt(problems, "place")}
      onChange={(e) => change({ place: e.target.value })}
    />
  );
}
