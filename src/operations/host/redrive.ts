import { OpscycleError } from "../../errors/index.js";
import type { Answer } from "../answers.js";
import type { OutboxEntry } from "../outbox-entry.js";
import { handOverRequest } from "./batch.js";
import type { HostParts } from "./host.js";
import type { Request } from "./take.js";

/** Tries what was set aside again. @returns whether it was taken, or waits again */
export async function redrive(
  { store, tenant, clock }: HostParts,
  push: (request: Request) => Promise<Answer>,
  entry: OutboxEntry,
): Promise<boolean> {
  const { id, message } = entry;
  if (message.type === "effect") {
    await store.settle(tenant, [{ id, type: "redrive" }]);
    return true;
  }
  const at = clock.now();
  try {
    const answer = await push({ ...handOverRequest(entry, message), takes: id });
    if (answer.accepted) return true;
    await store.settle(tenant, [{ id, type: "dead", at, reason: answer.refusal.message }]);
  } catch (error) {
    if (!(error instanceof OpscycleError)) throw error;
    await store.settle(tenant, [{ id, type: "dead", at, reason: error.message }]);
  }
  return false;
}
