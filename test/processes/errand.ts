import { commandsFor, defineProcess, type MachineEventOf } from "opscycle/processes";
import { builtInRules, defineRule, defineRulebook } from "opscycle/rules";
import { setup } from "xstate";
import { z } from "zod";

/** Nobody may sell what was recalled. */
export const recallGate = defineRule({
  id: "errand.recall",
  kind: "gate",
  title: { en: "Not recalled", zh: "未召回" },
  source: ["test"],
  facts: z.strictObject({ recalled: z.boolean() }),
  params: z.strictObject({}),
  outcomes: ["go", "stop"],
  redLine: true,
  decide: (facts, _params, check) => (check.equals("recalled", facts.recalled, false) ? "go" : "stop"),
});

/** Spend stays under a limit, unless the director says otherwise. */
export const spendGate = defineRule({
  id: "errand.spend",
  kind: "gate",
  title: { en: "Spend", zh: "花费" },
  source: ["test"],
  facts: z.strictObject({ spend: z.number() }),
  params: z.strictObject({ limit: z.number() }),
  outcomes: ["go", "stop"],
  defaults: { limit: 100 },
  decide: (facts, params, check) => (check.atMost("spend", facts.spend, params.limit) ? "go" : "stop"),
});

const { plain, consulting } = commandsFor<object>();
const title = { en: "An errand", zh: "差事" };
const roles = ["product-group", "operations-director"] as const;

const commands = {
  "errand.sell": consulting(
    { title, payload: z.strictObject({ recalled: z.boolean() }), roles },
    { rule: recallGate, facts: ({ command }) => command, overridableBy: ["operations-director"] },
  ),
  "errand.buy": consulting(
    { title, payload: z.strictObject({ spend: z.number() }), roles },
    { rule: spendGate, facts: ({ command }) => command, overridableBy: ["operations-director"] },
  ),
  "errand.rest": plain({ title, payload: z.strictObject({}), roles }),
};

const errandSetup = setup({
  types: { context: {} as object, events: {} as MachineEventOf<typeof commands>, input: {} as object },
  guards: {
    isOutcome: ({ event }, outcome: string) => "decision" in event && event.decision.outcome === outcome,
  },
  actions: { ring: (_, _params: { readonly tone: string }) => {} },
});

const machine = errandSetup.createMachine({
  id: "errand",
  context: {},
  initial: "open",
  states: {
    open: {
      description: "Open",
      on: {
        "errand.sell": { guard: { type: "isOutcome", params: "go" }, target: "done" },
        "errand.buy": { guard: { type: "isOutcome", params: "go" }, target: "bought" },
      },
    },
    bought: {
      description: "Bought",
      on: {
        "errand.rest": { target: "open", actions: { type: "ring", params: { tone: "low" } } },
      },
    },
    done: { description: "Done", type: "final" },
  },
});

/** A small process: one command stands under a red line, one under a rule that may be overruled, one has an effect. */
export const errandProcess = defineProcess({
  id: "errand",
  title,
  covers: [],
  owner: "product-group",
  version: 1,
  machine,
  commands,
  start: z.strictObject({}),
  deadlines: {},
  restingStates: ["open"],
  deliverables: [],
  kpis: [],
  toInput: () => ({}),
});

/** The rules of the library and of the errand. */
export const errandRulebook = defineRulebook({ rules: [...builtInRules, recallGate, spendGate] });
