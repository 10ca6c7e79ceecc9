import { createOperations, memoryStore, type OperationsOptions, virtualClock } from "opscycle/operations";
import { commandsFor, defineProcess, type MachineEventOf } from "opscycle/processes";
import { defineRulebook } from "opscycle/rules";
import { emit, setup } from "xstate";
import { z } from "zod";

interface BellContext {
  readonly windows: { readonly ringTime: number; readonly serviceTime: number };
}
interface BellRung {
  readonly type: "bell.rung";
  readonly at: string;
  readonly tone: string;
}

const { plain } = commandsFor<BellContext>();
const title = { en: "A bell", zh: "铃" };
const roles = ["product-group"] as const;
const commands = {
  "bell.set": plain({ title, payload: z.strictObject({}), roles }),
  "bell.strike": plain({ title, payload: z.strictObject({ tone: z.string() }), roles }),
};

const bellSetup = setup({
  types: {
    context: {} as BellContext,
    events: {} as MachineEventOf<typeof commands>,
    emitted: {} as BellRung,
    input: {} as BellContext,
  },
  actions: {
    echo: (_, _params: { readonly tone: string }) => {},
    tell: emit(
      ({ event }, { tone }: { readonly tone: string }): BellRung => ({
        type: "bell.rung",
        at: event.at,
        tone,
      }),
    ),
  },
  delays: {
    ringTime: ({ context }) => context.windows.ringTime,
    serviceTime: ({ context }) => context.windows.serviceTime,
  },
});
const machine = bellSetup.createMachine({
  id: "bell",
  context: ({ input }) => input,
  initial: "set",
  on: {
    "bell.strike": {
      actions: [
        { type: "tell", params: ({ event }) => ({ tone: event.tone }) },
        { type: "echo", params: ({ event }) => ({ tone: event.tone }) },
      ],
    },
  },
  states: {
    set: {
      description: "Set",
      on: { "bell.set": { target: "set", reenter: true } },
      after: {
        ringTime: {
          target: "rung",
          actions: [
            { type: "tell", params: { tone: "alarm" } },
            { type: "echo", params: { tone: "alarm" } },
          ],
        },
      },
    },
    rung: {
      description: "Rung",
      on: { "bell.set": { target: "set" } },
      after: { serviceTime: { target: "worn" } },
    },
    worn: { description: "Worn", on: { "bell.set": { target: "set" } } },
  },
});

/** A bell rings after hours that its start input says, and is worn after working days. */
export const bellProcess = defineProcess({
  id: "bell",
  title,
  covers: [],
  owner: "product-group",
  version: 1,
  machine,
  commands,
  start: z.strictObject({ hours: z.number(), workingDays: z.number() }),
  deadlines: {
    ringTime: { title, from: { input: "hours" }, unit: "hours" },
    serviceTime: { title, from: { input: "workingDays" }, unit: "workingDays" },
  },
  restingStates: ["set", "rung", "worn"],
  deliverables: [],
  kpis: [],
  toInput: ({ hours, workingDays }: { hours: number; workingDays: number }) => ({
    windows: { ringTime: hours * 3_600_000, serviceTime: workingDays * 86_400_000 },
  }),
});

export const keeper = { actor: "mei", role: "product-group" } as const;
export const bellRulebook = defineRulebook({ rules: [] });
/** When the tests begin. */
export const midnight = "2026-01-01T00:00:00.000Z";
/** So many hours after it. */
export const afterHours = (hours: number): string =>
  new Date(Date.parse(midnight) + hours * 3_600_000).toISOString();

/** A host for bells, with a clock that stands still. */
export function openBells(
  options: Partial<OperationsOptions<readonly [typeof bellProcess]>> = {},
  clock = virtualClock(midnight),
) {
  const store = options.store ?? memoryStore();
  const operations = createOperations({
    rulebook: bellRulebook,
    processes: [bellProcess],
    clock,
    ...options,
    store,
  });
  const set = (id: string, hours = 1, workingDays = 1) =>
    operations.start("bell", id, { hours, workingDays }, keeper);
  const strike = (id: string, tone: string) =>
    operations.send("bell", id, { type: "bell.strike", tone }, keeper);
  return { operations, store, clock, set, strike };
}
