import { commandsFor, defineProcess, type MachineEventOf } from "opscycle/processes";
import { assign, setup } from "xstate";
import { z } from "zod";

interface LedgerContext {
  readonly notes: number;
  /** The sum of the numbers that were noted. */
  readonly sum: number;
}

const { plain } = commandsFor<LedgerContext>();
const title = { en: "A ledger", zh: "账本" };
const roles = ["warehouse", "system"] as const;
const commands = {
  "ledger.note": plain({ title, payload: z.strictObject({ number: z.number() }), roles }),
  "ledger.end": plain({ title, payload: z.strictObject({}), roles }),
};

const machine = setup({
  types: {
    context: {} as LedgerContext,
    events: {} as MachineEventOf<typeof commands>,
    input: {} as LedgerContext,
  },
  actions: {
    note: assign(({ context: { notes, sum } }, number: number) => ({ notes: notes + 1, sum: sum + number })),
  },
}).createMachine({
  id: "ledger",
  context: ({ input }) => input,
  initial: "open",
  states: {
    open: {
      description: "Open",
      on: {
        "ledger.note": { actions: [{ type: "note", params: ({ event }) => event.number }] },
        "ledger.end": "ended",
      },
    },
    ended: { description: "Ended", type: "final" },
  },
});

/** A ledger notes numbers until it is ended. */
export const ledgerProcess = defineProcess({
  id: "ledger",
  title,
  covers: [],
  owner: "warehouse",
  version: 1,
  machine,
  commands,
  start: z.strictObject({}),
  deadlines: {},
  restingStates: ["open"],
  deliverables: [],
  kpis: [],
  toInput: () => ({ notes: 0, sum: 0 }),
});
