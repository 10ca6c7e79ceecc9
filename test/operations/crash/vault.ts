import { defineMigration, type StoredInstance } from "opscycle/operations";
import { commandsFor, defineHandOver, defineProcess, type MachineEventOf } from "opscycle/processes";
import { assign, emit, setup } from "xstate";
import { z } from "zod";
import { ledgerProcess } from "./ledger.js";

interface VaultContext {
  readonly name: string;
  readonly holder: string;
  readonly balance: number;
  /** How many amounts were added. */
  readonly adds: number;
  /** The number of the command that set the alarm. */
  readonly arming: number;
  readonly windows: { readonly ringTime: number };
  readonly migrated: boolean;
}

interface Told<Type extends string> {
  readonly type: Type;
  readonly at: string;
  /** Of the command that it follows from. */
  readonly number: number;
}
interface VaultStart {
  readonly name: string;
  readonly holder: string;
  readonly ringMs: number;
}
type VaultEvent =
  | (Told<"vault.given"> & { readonly amount: number; readonly from: string; readonly to: string })
  | (Told<"vault.thanked"> & { readonly to: string })
  | Told<"vault.rang">;

const { plain } = commandsFor<VaultContext>();
const title = { en: "A vault", zh: "金库" };
const roles = ["warehouse", "system"] as const;
const command = <Fields extends z.ZodRawShape>(fields: Fields) =>
  plain({ title, payload: z.strictObject(fields), roles });
const commands = {
  "vault.add": command({ number: z.number(), amount: z.number() }),
  "vault.give": command({ number: z.number(), amount: z.number(), to: z.string() }),
  "vault.receive": command({ number: z.number(), amount: z.number(), giver: z.string() }),
  "vault.arm": command({ number: z.number() }),
  "vault.close": command({}),
  "vault.open": command({}),
};

const vaultSetup = setup({
  types: {
    context: {} as VaultContext,
    events: {} as MachineEventOf<typeof commands>,
    emitted: {} as VaultEvent,
    input: {} as VaultContext,
  },
  actions: {
    move: assign(({ context }, by: number) => ({ balance: context.balance + by })),
    countAdd: assign(({ context }) => ({ adds: context.adds + 1 })),
    noteArming: assign((_, arming: number) => ({ arming })),
    /** An effect: something outside is told. */
    slip: (_, _params: { readonly number: number }) => {},
  },
  guards: { hasGiver: (_, giver: string) => giver !== "" },
  delays: { ringTime: ({ context }) => context.windows.ringTime },
});

const money = vaultSetup.createStateConfig({
  description: "Its money",
  initial: "open",
  states: {
    open: {
      description: "Open",
      on: {
        "vault.add": {
          actions: [
            { type: "move", params: ({ event }) => event.amount },
            "countAdd",
            { type: "slip", params: ({ event }) => ({ number: event.number }) },
          ],
        },
        "vault.give": {
          actions: [
            { type: "move", params: ({ event }) => -event.amount },
            emit(({ event: { at, number, amount, to }, context }) => ({
              type: "vault.given",
              ...{ at, number, amount, to, from: context.name },
            })),
          ],
        },
        "vault.receive": [
          {
            // One of what it was given goes back.
            guard: { type: "hasGiver", params: ({ event }) => event.giver },
            actions: [
              { type: "move", params: ({ event }) => event.amount - 1 },
              emit(({ event: { at, number, giver: to } }) => ({ type: "vault.thanked", at, number, to })),
            ],
          },
          { actions: [{ type: "move", params: ({ event }) => event.amount }] },
        ],
        "vault.close": "closed",
      },
    },
    closed: { description: "Closed", on: { "vault.open": "open" } },
  },
});

const alarm = vaultSetup.createStateConfig({
  description: "Its alarm",
  initial: "off",
  states: {
    off: {
      description: "Off",
      on: {
        "vault.arm": {
          target: "set",
          actions: [{ type: "noteArming", params: ({ event }) => event.number }],
        },
      },
    },
    set: {
      description: "Set",
      after: {
        ringTime: {
          target: "off",
          actions: [emit(({ context }) => ({ type: "vault.rang", at: "", number: context.arming }))],
        },
      },
    },
  },
});

/** Amounts are added, given to others and thanked for; an alarm rings a moment after it was set. */
export const vaultProcess = vaultOf(false);
/** The next definition: a vault remembers that it was migrated. */
export const nextVaultProcess = vaultOf(true);

function vaultOf(migrated: boolean) {
  return defineProcess({
    id: "vault",
    title,
    covers: [],
    owner: "warehouse",
    version: migrated ? 2 : 1,
    machine: vaultSetup.createMachine({
      id: "vault",
      context: ({ input }) => input,
      type: "parallel",
      states: { money, alarm },
    }),
    commands,
    start: z.strictObject({ name: z.string(), holder: z.string(), ringMs: z.number() }),
    deadlines: { ringTime: { title, from: { input: "ringMs" }, unit: "hours" } },
    restingStates: ["money.closed"],
    deliverables: [],
    kpis: [],
    toInput: ({ name, holder, ringMs }: VaultStart): VaultContext => ({
      ...{ name, holder, balance: 0, adds: 0, arming: 0, migrated },
      windows: { ringTime: ringMs },
    }),
  });
}

export const vaultMigration = defineMigration({
  from: vaultProcess.fingerprint,
  to: nextVaultProcess,
  migrate: ({ context }) => ({ context: { ...context, migrated: true } }),
});

/** What a vault may go on remembering. */
export const withoutHolder = (context: object, _instance: StoredInstance): object => ({
  ...context,
  holder: "erased",
});

/** Money goes from vault to vault, and one of it goes back; what rings is noted in one of two ledgers. */
export const vaultHandOvers = [
  defineHandOver({
    from: vaultProcess,
    event: "vault.given",
    to: vaultProcess,
    does: "vault.receive",
    make: ({ number, amount, to, from }) => ({ id: to, payload: { number, amount, giver: from } }),
  }),
  defineHandOver({
    from: vaultProcess,
    event: "vault.thanked",
    to: vaultProcess,
    does: "vault.receive",
    make: ({ number, to }) => ({ id: to, payload: { number, amount: 1, giver: "" } }),
  }),
  defineHandOver({
    from: vaultProcess,
    event: "vault.rang",
    to: ledgerProcess,
    does: "ledger.note",
    startWith: {},
    make: ({ number }) => ({ id: `L-${number % 2}`, payload: { number } }),
  }),
];
