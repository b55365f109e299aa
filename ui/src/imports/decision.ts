import type { CommitWish, EditionChoice, EditionKind, ImportReading } from "../api/types";

/// What a person has answered so far on the page of a file that waits to be committed.
export type Answers = { from: string; to: string; kind: EditionKind | null; confirmed: boolean };

export const startingWith = (reading: ImportReading): Answers => ({
  from: reading.coverageFrom,
  to: reading.coverageTo,
  kind: null,
  confirmed: false,
});

/// Whether the figures shown are for other days than those that the person has given.
export const areOtherDays = (reading: ImportReading, answers: Answers): boolean =>
  answers.from !== reading.coverageFrom || answers.to !== reading.coverageTo;

/// The way in which the file would be read now; null where it is still to be chosen, or where it is the first.
export function chosen(reading: ImportReading, answers: Answers): EditionChoice | null {
  if (reading.state === "FIRST") return null;
  if (reading.state !== "CHOOSE") return reading.choices[0] ?? null;
  return reading.choices.find((one) => one.kind === answers.kind) ?? null;
}

export type Question = "days" | "reading" | "withdrawn";

/// What still has to be answered before the file can be committed.
export function openQuestion(reading: ImportReading, answers: Answers): Question | null {
  if (areOtherDays(reading, answers)) return "days";
  const way = chosen(reading, answers);
  if (reading.state === "CHOOSE" && way === null) return "reading";
  return way?.mustConfirmWithdrawn && !answers.confirmed ? "withdrawn" : null;
}

export function wishOf(reading: ImportReading, answers: Answers): CommitWish {
  const way = chosen(reading, answers);
  return {
    coverageFrom: answers.from,
    coverageTo: answers.to,
    ...(reading.state === "CHOOSE" && way !== null ? { reading: way.kind } : {}),
    ...(way?.mustConfirmWithdrawn && answers.confirmed ? { confirmWithdrawn: way.withdrawn } : {}),
  };
}
