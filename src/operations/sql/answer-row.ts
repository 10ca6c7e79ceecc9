import type { Accepted } from "../answers.js";
import type { RememberedAnswer } from "../store.js";
import type { AnswerRow } from "./schema.js";
import { storedJson } from "./stored-json.js";

/** What is written of an answer. */
export function answerRow(tenant: string, remembered: RememberedAnswer): AnswerRow {
  const { key, at, purpose, process, id, revision, answer } = remembered;
  const text = answer === undefined ? null : JSON.stringify(answer);
  return { tenant, key, at, purpose, process, id, revision, answer: text };
}

/** What was written of an answer. @throws InvalidInputError when it is not what was written. */
export function rememberedAnswer({ tenant: _tenant, answer, ...row }: AnswerRow): RememberedAnswer {
  if (answer === null) return row;
  return { ...row, answer: storedJson(answer, `answer to ${row.key}`, "answer") as Accepted };
}
