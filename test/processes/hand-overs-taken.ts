import type { HandOver, Process, ProcessEvent } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { expect } from "vitest";
import { shopLayer } from "./shop-rulebook.js";

/** What came of a row. */
export interface Made {
  readonly to: string;
  readonly does: string;
  readonly id: string;
  readonly payload: object;
}

/** A rulebook in which also what is unset on purpose is set. */
const rules = defineRulebook({
  rules: builtInRules,
  layers: [
    starterLayer,
    shopLayer,
    {
      id: "platform",
      params: {
        "order.unpaid": { remindAfterHours: 1, closeAfterHours: 24 },
        "penalty.appeal": { appealWithinDays: 3 },
      },
    },
  ],
}).at();

/** All that rows make of events, in the order of the events. */
export const handedOver = (rows: readonly HandOver[], events: readonly ProcessEvent[]): readonly Made[] =>
  events.flatMap((event) =>
    rows
      .filter((row) => row.event === event.type)
      .flatMap((row) => row.make(event).map((made) => ({ to: row.to, does: row.does, ...made }))),
  );

/** The target is there, takes what is handed over, and lets the host's own automation send it. */
export function expectTaken(targets: readonly Process[], { to, does, payload }: Made): void {
  const target = targets.find(({ id }) => id === to);
  if (target === undefined) throw new Error(`there is no process ${to}`);
  if (does === "start") {
    expect(() => target.input(payload, rules)).not.toThrow();
    return;
  }
  const command = target.commands[does];
  expect(command?.payload.safeParse(payload)).toMatchObject({ success: true });
  expect(command?.roles).toContain("system");
}
