import { InvalidInputError } from "../../errors/index.js";
import type { Letter } from "../engine.js";
import { handOverRequest } from "../host/batch.js";
import type { Request } from "../host/take.js";
import type { OutboxEntry, OutboxMessage } from "../outbox-entry.js";
import { isUnfitText } from "../unfit-text.js";

/** The highest priority of a letter, and the lowest below zero. */
const mostPriority = 1_000_000;

/** A letter of somebody outside. @throws InvalidInputError when the database cannot keep it */
export function letterFor(request: Request, priority: number): Letter {
  const { process, id, idempotencyKey = "" } = request;
  const subject = `a command for ${process}`;
  for (const [path, text] of [
    ["process", process],
    ["id", id],
    ["idempotencyKey", idempotencyKey],
  ] as const) {
    if (!isUnfitText(text)) continue;
    const expected = "text without zeros and halves of characters";
    throw new InvalidInputError(subject, [{ path, expected, received: JSON.stringify(text) }]);
  }
  if (!Number.isInteger(priority) || Math.abs(priority) > mostPriority) {
    const expected = `an integer between -${mostPriority} and ${mostPriority}`;
    throw new InvalidInputError(subject, [{ path: "priority", expected, received: String(priority) }]);
  }
  return { id: crypto.randomUUID(), request, priority };
}

/** A hand-over on its way. */
export function handOverLetter(
  handOver: OutboxEntry,
  message: Extract<OutboxMessage, { readonly type: "hand-over" }>,
  priority: number,
): Letter {
  return { id: crypto.randomUUID(), request: handOverRequest(handOver, message), handOver, priority };
}
