import { OpscycleError } from "../errors/index.js";
import type { Answer, Operations, OutboxEntry } from "../operations/index.js";
import type { AnyCommand, Process, Refusal } from "../processes/index.js";
import { fingerprint } from "../rules/fingerprint.js";
import type { Happening } from "./happening.js";

/** A happening that a process refused, or that could not be sent at all. */
export interface UntakenHappening {
  /** As it was handed in. */
  readonly happening: Happening;
  /** The refusal of the process; an error where nothing could be sent. */
  readonly reason: Refusal | Error;
}

/** What became of a history. */
export interface DrivenHistory {
  /** How many happenings were taken; what an earlier run has taken counts, and does nothing again. */
  readonly taken: number;
  /** In the order in which they were tried; those behind them were tried all the same. */
  readonly untaken: readonly UntakenHappening[];
  /** Hand-overs of its steps that were not taken where they went to. */
  readonly handOversFailed: readonly {
    /** The hand-over as it stands in the outbox, set aside. */
    readonly entry: OutboxEntry;
    /** The refusal of the process that it went to, or the error that it threw. */
    readonly reason: Refusal | Error;
  }[];
}

/** The part of a host that is needed, whatever its processes. */
interface Host {
  start(process: string, id: string, input: object, by: HistorySender): Promise<Answer>;
  send(process: string, id: string, command: AnyCommand, by: HistorySender): Promise<Answer>;
}

interface HistorySender {
  readonly actor: string;
  readonly role: "system";
  readonly at: string;
  readonly idempotencyKey: string;
}

/**
 * Sends a history to a host, each happening at its instant. One that is refused stops nothing. No deadline passes on the
 * way: what a platform did of itself stands in its history; a `tick` afterwards lets pass what is due by then.
 *
 * A host of the library's own table of hand-overs is needed: it starts the payment that an order asks for, tells the
 * order what was paid, and starts the shipment that the order hands goods to. The same history again, or one that has
 * grown since, does only what is new.
 *
 * @param operations - a host that runs `order`, `payment`, `shipment` and `return`
 * @param happenings - in order of time, as an adapter gives them
 *
 * @example
 * ```ts
 * import { driveHistory, wooCommerceHistory } from "opscycle/adapters";
 * import { createOperations } from "opscycle/operations";
 * import { orderProcess, paymentProcess, returnProcess, shipmentProcess } from "opscycle/processes";
 * import { parseRulebook } from "opscycle/rules";
 *
 * const { happenings, warnings } = wooCommerceHistory({
 *   id: 727, status: "processing", currency: "USD", date_created_gmt: "2026-03-01T10:00:00",
 *   date_paid_gmt: "2026-03-01T10:00:08", transaction_id: "ch_1", payment_method: "stripe", total: "29.35",
 *   line_items: [{ id: 315, product_id: 93, sku: "MUG", quantity: 2, total: "26.00" }], refunds: [],
 * });
 * const house = { id: "house", params: { "order.unpaid": { remindAfterHours: 1, closeAfterHours: 72 } } };
 * const operations = createOperations({
 *   rulebook: parseRulebook({ layers: [house] }),
 *   processes: [orderProcess, paymentProcess, shipmentProcess, returnProcess],
 * });
 * const { taken, untaken } = await driveHistory(operations, happenings);
 * [taken, untaken, warnings]; // => [3, [], []]
 * const order = await operations.get("order", "727");
 * order?.states.includes("live.handling.open.released"); // => true
 * ```
 */
export async function driveHistory<P extends Process>(
  operations: Operations<P>,
  happenings: readonly Happening[],
): Promise<DrivenHistory> {
  // Which processes the host runs is known to its type only; it throws for one that it does not run.
  const host = operations as unknown as Host;
  const untaken: UntakenHappening[] = [];
  const handOversFailed: { entry: OutboxEntry; reason: Refusal | Error }[] = [];
  const note = (entry: OutboxEntry, reason: Refusal | Error) => handOversFailed.push({ entry, reason });
  operations.on("handOverFailed", note);
  try {
    for (const happening of happenings) {
      const reason = await reasonAgainst(host, happening);
      if (reason !== undefined) untaken.push({ happening, reason });
    }
  } finally {
    operations.off("handOverFailed", note);
  }
  return { taken: happenings.length - untaken.length, untaken, handOversFailed };
}

/** Why a happening was not taken; undefined when it was. */
async function reasonAgainst(host: Host, happening: Happening): Promise<Refusal | Error | undefined> {
  const { process, id, at, start, command } = happening;
  const by = { actor: "history", role: "system", at } as const;
  try {
    const answer =
      start !== undefined
        ? await host.start(process, id, start, { ...by, idempotencyKey: `history start ${process} ${id}` })
        : await host.send(process, id, command, { ...by, idempotencyKey: keyOf(happening) });
    return answer.accepted ? undefined : answer.refusal;
  } catch (error) {
    if (error instanceof OpscycleError) return error;
    throw error;
  }
}

/** Short, however much a happening tells. */
const keyOf = (happening: Happening): string => `history ${fingerprint(happening)}`;
