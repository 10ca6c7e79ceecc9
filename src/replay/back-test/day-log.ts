import type { JournalEntry } from "../../operations/index.js";
import type { FleetWatcher } from "../fleet-replay.js";
import type { Asked } from "../simulation.js";

/** An answer of a rule about one product. */
export interface Answer {
  readonly asked: Asked;
  readonly row: number;
}

/** What was asked and what happened on the present day of a replay. */
export class DayLog {
  readonly asked: Asked[] = [];
  /** Today's steps by SKU. */
  private readonly steps = new Map<string, JournalEntry[]>();
  /** Questions so far, by rule. */
  readonly askedTimes = new Map<string, number>();
  readonly watcher: FleetWatcher = {
    onAsked: (asked) => {
      this.asked.push(asked);
      this.askedTimes.set(asked.rule, (this.askedTimes.get(asked.rule) ?? 0) + asked.skus.length);
    },
    onStep: (entry) => {
      if (entry.process !== "product") return;
      const known = this.steps.get(entry.id);
      if (known === undefined) this.steps.set(entry.id, [entry]);
      else known.push(entry);
    },
  };

  /** Today's answers by rule and SKU number. */
  answers(): ReadonlyMap<string, ReadonlyMap<number, Answer>> {
    const byRule = new Map<string, Map<number, Answer>>();
    for (const asked of this.asked) {
      const bySku = byRule.get(asked.rule) ?? new Map<number, Answer>();
      byRule.set(asked.rule, bySku);
      asked.skus.forEach((sku, row) => {
        bySku.set(sku, { asked, row });
      });
    }
    return byRule;
  }

  /** What a rule said today in a step of a product; undefined where it led to none. */
  decision(sku: string, rule: string): JournalEntry["decision"] {
    return this.steps.get(sku)?.find(({ decision }) => decision?.rule === rule)?.decision;
  }

  /** The rules whose answers led to a step of a product today. */
  decidedRules(sku: string): readonly string[] {
    return (this.steps.get(sku) ?? []).flatMap(({ decision }) =>
      decision === undefined ? [] : [decision.rule],
    );
  }

  /** The deadlines of a product that passed today. */
  deadlines(sku: string): readonly string[] {
    const steps = this.steps.get(sku) ?? [];
    return steps.flatMap(({ cause }) => (cause.type === "deadline" ? [cause.delay] : []));
  }

  /** Makes room for the next day. */
  clear(): void {
    this.asked.length = 0;
    this.steps.clear();
  }
}

/** The outcome of an answer. */
export function outcomeOf({ asked, row }: Answer): string {
  return asked.outcomes[asked.codes[row] ?? 0] ?? "";
}

/** The facts that an answer was given for; null where one is missing. */
export function factsOf({ asked, row }: Answer): { readonly [fact: string]: unknown } {
  return Object.fromEntries(
    Object.entries(asked.columns).map(([fact, column]) => {
      const value: unknown =
        Array.isArray(column) || ArrayBuffer.isView(column) ? Reflect.get(column, row) : column;
      return [fact, value === undefined || Number.isNaN(value) ? null : value];
    }),
  );
}
