import { createOperations, type Migration, memoryStore, type Store, virtualClock } from "opscycle/operations";
import { commandsFor, defineProcess, type Process } from "opscycle/processes";
import { builtInRules, defineRule, defineRulebook } from "opscycle/rules";
import { type AnyStateNodeConfig, assign, createMachine, emit } from "xstate";
import { z } from "zod";

const { plain } = commandsFor<object>();
const title = { en: "A parcel", zh: "包裹" };

/** How long a parcel may lie. */
export const parcelRule = defineRule({
  id: "parcel.windows",
  kind: "policy",
  title: { en: "Windows of parcels", zh: "包裹时限" },
  source: ["test"],
  facts: z.strictObject({}),
  params: z.strictObject({ checkDays: z.number(), unset: z.number() }),
  outcomes: ["known"],
  defaults: { checkDays: 3 },
  decide: () => "known",
});

export const parcelRulebook = defineRulebook({ rules: [...builtInRules, parcelRule] });

/** What a definition of the parcel has besides its states. */
export interface ParcelParts {
  readonly states: { readonly [state: string]: AnyStateNodeConfig };
  readonly commands: readonly string[];
  /** The delays with a length in the start input, or as a parameter of the rule. */
  readonly deadlines?: { readonly [delay: string]: { readonly input: string } | { readonly param: string } };
  /** What it remembers besides its number and windows. */
  readonly context?: object;
  readonly type?: "parallel";
  readonly start?: z.ZodRawShape;
}

const count = assign(({ context }) => ({ moves: Number(context.moves ?? 0) + 1 }));

/** A definition of the process `parcel`. */
export function parcel(parts: ParcelParts): Process<"parcel"> {
  const { states, commands, deadlines = {}, context = {}, type, start = {} } = parts;
  const machine = createMachine(
    {
      id: "parcel",
      ...(type === undefined ? { initial: Object.keys(states)[0] } : { type }),
      context: (({ input }: { readonly input: object }) => ({ ...context, ...input })) as never,
      states: states as never,
    },
    {
      actions: {
        count: count as never,
        tell: emit({ type: "parcel.told" }),
      },
      guards: { isHeavy: ({ context: before }) => Number(Reflect.get(before, "grams")) > 1000 },
      delays: Object.fromEntries(
        Object.keys(deadlines).map((delay) => [
          delay,
          ({
            context: before,
          }: {
            readonly context: { readonly windows: { readonly [d: string]: number } };
          }) => before.windows[delay],
        ]),
      ) as never,
    },
  );
  return defineProcess({
    id: "parcel",
    title,
    covers: [],
    owner: "warehouse",
    version: 1,
    machine: machine as never,
    commands: Object.fromEntries(
      commands.map((name) => [
        `parcel.${name}`,
        plain({ title, payload: z.strictObject({}), roles: ["warehouse", "system"] }),
      ]),
    ),
    start: z.strictObject({ number: z.string(), packDays: z.number(), ...start }),
    deadlines: Object.fromEntries(
      Object.entries(deadlines).map(([delay, from]) => [
        delay,
        { title, unit: "days", from: "input" in from ? from : { rule: "parcel.windows", ...from } } as const,
      ]),
    ),
    restingStates: "late" in states ? ["late"] : [],
    deliverables: [],
    kpis: [],
    toInput: ((given: object, windows: object) => ({ ...given, windows })) as never,
  }) as never;
}

const described = { description: "A state" };

/** The first definition: it is packed within a window, goes on its way, and arrives. */
export const first = parcel({
  commands: ["pack", "send", "stop", "deliver"],
  deadlines: { packWindow: { input: "packDays" } },
  states: {
    open: { ...described, on: { "parcel.pack": "packed" }, after: { packWindow: "late" } },
    late: { ...described, on: { "parcel.pack": "packed" } },
    packed: { ...described, on: { "parcel.send": "underWay" } },
    underWay: {
      ...described,
      initial: "onRoad",
      states: {
        onRoad: { ...described, on: { "parcel.stop": "stopped" } },
        stopped: { ...described, on: { "parcel.send": "onRoad" } },
      },
      on: { "parcel.deliver": "arrived" },
    },
    arrived: { ...described, type: "final" },
  },
});

export const by = { actor: "lin", role: "warehouse" } as const;
export const begin = "2026-01-01T00:00:00.000Z";
/** The days after the beginning, as an instant. */
export const onDay = (day: number): string => new Date(Date.parse(begin) + day * 86_400_000).toISOString();

/** A host of one definition of the parcel. */
export function hostOf(
  process: Process<"parcel">,
  store: Store = memoryStore(),
  migrations: readonly Migration[] = [],
  at: string = begin,
) {
  const clock = virtualClock(at);
  const operations = createOperations({
    rulebook: parcelRulebook,
    processes: [process],
    handOvers: [],
    migrations,
    store,
    clock,
  });
  return { operations, store, clock };
}

/** A store with a parcel of the first definition, after these commands. */
export async function storeWithParcel(commands: readonly string[] = [], id = "P-1", store = memoryStore()) {
  const { operations } = hostOf(first, store);
  await operations.start("parcel", id, { number: id, packDays: 10 }, by);
  for (const name of commands) await operations.send("parcel", id, { type: `parcel.${name}` } as never, by);
  return store;
}

export { described };
