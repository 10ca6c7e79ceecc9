import type { JournalEntry, Operations } from "opscycle/operations";
import { watchedRules } from "./watched-rules.js";

const dayMs = 86_400_000;
/** Alerts are kept of this much of the history's end. */
const daysKept = 90;
/** Those of the last days nobody has taken on yet. */
const daysUntaken = 14;

const reviews = { actor: "reviews", role: "system" } as const;
const assortment = { actor: "assortment", role: "product-group" } as const;
const onSale = /^(trial|operating)(\.|$)/;

/** Keeps the alerts of the demo's past: what a review found raises one, and somebody takes it on. */
export class AlertDesk {
  /** The alerts that are raised, with the products that they are about. */
  private readonly raised = new Map<string, string>();
  private readonly toTakeOn = new Set<string>();
  private readonly offSale = new Set<string>();
  private readonly from: string;
  private readonly untakenFrom: string;

  /** @param endAt - the latest instant of the history */
  constructor(
    private readonly operations: Operations,
    endAt: string,
  ) {
    const daysBefore = (days: number) => new Date(Date.parse(endAt) - days * dayMs).toISOString();
    this.from = daysBefore(daysKept);
    this.untakenFrom = daysBefore(daysUntaken);
  }

  /** Hands what a review found to the alert about it. */
  async see({ process, id, at, to, decision }: JournalEntry): Promise<void> {
    if (process !== "product" || at < this.from) return;
    if (to.some((state) => onSale.test(state))) this.offSale.delete(id);
    else this.offSale.add(id);
    if (decision === undefined || !watchedRules.has(decision.rule)) return;
    const { raised: _ofTheProduct, ...facts } = decision.facts;
    const { at: _whenAsked, ...scope } = decision.scope;
    const observation = { rule: decision.rule, subject: id, facts, scope };
    const { alert, entry } = await this.operations.watch(observation, { ...reviews, at });
    if (alert === undefined || entry === undefined) return;
    const isRaised = alert.states.some((state) => state.startsWith("active"));
    if (isRaised) this.raised.set(alert.id, id);
    else this.raised.delete(alert.id);
    if (isRaised && at < this.untakenFrom) this.toTakeOn.add(alert.id);
  }

  /** Takes on what was raised before, and closes what is about products that are not in operation any more. */
  async lookAfter(at: string): Promise<void> {
    const off = [...this.raised].filter(([, sku]) => this.offSale.has(sku)).map(([id]) => id);
    for (const id of off) this.raised.delete(id);
    const taken = [...this.raised.keys()].filter((id) => this.toTakeOn.has(id));
    const commands = [
      ...off.map((id) => ({ process: "alert", id, command: close })),
      ...taken.map((id) => ({ process: "alert", id, command: acknowledge })),
    ];
    this.toTakeOn.clear();
    await this.operations.sendMany(commands, { ...assortment, at });
  }
}

const close = { type: "alert.close", reason: "the product is not in operation any more" };
const acknowledge = { type: "alert.acknowledge", note: "on the list" };
