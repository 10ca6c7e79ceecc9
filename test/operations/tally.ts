import { commandsFor, defineProcess, type HandOver, type MachineEventOf } from "opscycle/processes";
import { builtInRules, defineRule, defineRulebook } from "opscycle/rules";
import { assign, emit, setup } from "xstate";
import { z } from "zod";

interface Context {
  readonly id: string;
  readonly count: number;
  /** How many it tells for each that it counts. */
  readonly tells: number;
  readonly windows: { readonly hour: number };
}

const { plain } = commandsFor<Context>();
const roles = ["system", "product-group"] as const;
const commands = {
  "tally.count": plain({ title: { en: "Count", zh: "计数" }, payload: z.strictObject({}), roles }),
  "tally.end": plain({ title: { en: "End", zh: "结束" }, payload: z.strictObject({}), roles }),
};

/** What a tally tells. */
export interface TallyEvent {
  readonly type: "tally.counted";
  readonly id: string;
  readonly tells: number;
}

const tally = setup({
  types: {
    context: {} as Context,
    events: {} as MachineEventOf<typeof commands>,
    input: {} as Omit<Context, "count">,
    emitted: {} as TallyEvent,
  },
  actions: {
    count: assign({ count: ({ context }) => context.count + 1 }),
    tell: emit(({ context: { id, tells } }): TallyEvent => ({ type: "tally.counted", id, tells })),
  },
  delays: { hour: ({ context }) => context.windows.hour },
});

const on = { "tally.count": { actions: ["count", "tell"] }, "tally.end": "ended" } as const;

/** The hours go back and forth between two states. */
const machine = tally.createMachine({
  id: "tally",
  context: ({ input }) => ({ ...input, count: 0 }),
  initial: "counting",
  states: {
    counting: {
      description: "Counting",
      on,
      after: { hour: { target: "recounting", actions: "count" } },
    },
    recounting: {
      description: "Counting again",
      on,
      after: { hour: { target: "counting", actions: "count" } },
    },
    ended: { description: "Ended", type: "final" },
  },
});

const clockRule = defineRule({
  id: "tally.hour",
  kind: "policy",
  title: { en: "Hour", zh: "小时" },
  source: ["test"],
  facts: z.strictObject({}),
  params: z.strictObject({ hours: z.number() }),
  outcomes: ["go"],
  defaults: { hours: 1 },
  decide: () => "go",
});

/** Counts what it is told, and every hour; it tells of each count that it was sent. */
export const tallyProcess = defineProcess({
  id: "tally",
  title: { en: "A tally", zh: "计数" },
  covers: [],
  owner: "product-group",
  version: 1,
  machine,
  commands,
  start: z.strictObject({ id: z.string(), tells: z.number() }),
  deadlines: {
    hour: { title: { en: "Hour", zh: "小时" }, from: { rule: "tally.hour", param: "hours" }, unit: "hours" },
  },
  restingStates: ["counting", "recounting"],
  deliverables: [],
  kpis: [],
  toInput: ({ id, tells }, windows) => ({ id, tells, windows }),
});

/** The rules of the library, with the length of an hour. */
export const rulebookWithHour = (hours: number) =>
  defineRulebook({
    rules: [...builtInRules, clockRule],
    layers: [{ id: "house", params: { "tally.hour": { hours } } }],
  });
export const tallyRulebook = rulebookWithHour(1);

/** What a tally tells goes to so many others, named after it. */
export const tallyToOthers: HandOver = {
  from: "tally",
  event: "tally.counted",
  to: "tally",
  does: "tally.count",
  make: (event) => {
    const { id, tells } = event as unknown as TallyEvent;
    return Array.from({ length: tells }, (_, index) => ({ id: `${id}/${index}`, payload: {} }));
  },
};
