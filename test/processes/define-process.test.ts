import { commandsFor, defineProcess, productProcess } from "opscycle/processes";
import { builtInRules, defineRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { type AnyStateMachine, and, createMachine, not, or } from "xstate";
import { z } from "zod";
import { InvalidDefinitionError, InvalidInputError } from "../../src/errors/index.js";
import { trialPass } from "../../src/rules/trial/pass.js";
import { shopRulebook } from "./shop-rulebook.js";

const { plain, consulting } = commandsFor<object>();
const title = { en: "A title", zh: "标题" };
const roles = ["system"] as const;
const finish = plain({ title, payload: z.strictObject({}), roles });

/** A sound definition, with the chart and the rest as a test wants them. */
function define(states: object, rest: object = {}) {
  const machine: AnyStateMachine = createMachine(
    { id: "errand", initial: "open", states: states as never },
    { guards: { isOutcome: () => true }, delays: { window: 1000 } },
  );
  return defineProcess({
    id: "errand",
    title,
    covers: [],
    owner: "system",
    version: 1,
    machine,
    commands: { "errand.finish": finish },
    start: z.strictObject({}),
    deadlines: {},
    restingStates: ["open"],
    deliverables: [],
    kpis: [],
    toInput: () => ({}) as never,
    ...rest,
  });
}

const done = { description: "Done", type: "final" };
const sound = { open: { description: "Open", on: { "errand.finish": "done" } }, done };

const review = consulting(
  { title, payload: z.strictObject({}), roles },
  {
    rule: trialPass,
    facts: () => ({ days: null, units: null, maturedUnits: null, roundsUsed: null }),
  },
);

describe("defineProcess", () => {
  test("takes a definition whose parts fit", () => {
    expect(define(sound).id).toBe("errand");
  });

  const onReview = (outcome: string) => ({
    open: {
      description: "Open",
      on: { "errand.finish": { guard: { type: "isOutcome", params: outcome }, target: "done" } },
    },
    done,
  });

  test.each([
    [
      "a state without a description",
      { ...sound, done: { type: "final" } },
      {},
      "the state done without a description",
    ],
    [
      "an unknown target",
      { open: { description: "Open", on: { "errand.finish": "nowhere" } } },
      {},
      "nowhere",
    ],
    ["an unknown resting state", sound, { restingStates: ["asleep"] }, "the resting state asleep"],
    ["a final resting state", sound, { restingStates: ["done"] }, "the resting state done"],
    [
      "a wildcard",
      { ...sound, open: { description: "Open", on: { "errand.finish": "done", "*": "done" } } },
      {},
      "wildcard",
    ],
    [
      "a command that nothing takes",
      sound,
      { commands: { "errand.finish": finish, "errand.stop": finish } },
      "errand.stop, which no state takes",
    ],
    ["an event that is no command", sound, { commands: {} }, "no command for errand.finish"],
    [
      "a command of another name",
      { open: { description: "Open", on: { "other.finish": "done" } }, done },
      { commands: { "other.finish": finish } },
      "start with errand.",
    ],
    [
      "a delay without a deadline",
      { ...sound, open: { description: "Open", on: { "errand.finish": "done" }, after: { window: "done" } } },
      {},
      "no deadline for the delay window",
    ],
    [
      "a history state",
      { ...sound, past: { description: "Past", type: "history" } },
      {},
      "the history state past",
    ],
    [
      "an invoked actor",
      { ...sound, open: { description: "Open", on: { "errand.finish": "done" }, invoke: { src: "x" } } },
      {},
      "invokes an actor in open",
    ],
    [
      "an outcome that the rule cannot have",
      onReview("perhaps"),
      { commands: { "errand.finish": review } },
      "the outcome perhaps",
    ],
    [
      "one who may overrule but not send",
      onReview("pass"),
      {
        commands: {
          "errand.finish": { ...review, consults: { ...review.consults, overridableBy: ["finance"] } },
        },
      },
      "lets finance overrule trial.pass at errand.finish",
    ],
    ["an outcome without a rule", onReview("pass"), {}, "no rule cannot have"],
    [
      "an outcome asked for among other questions",
      {
        open: {
          description: "Open",
          on: {
            "errand.finish": {
              guard: and([{ type: "isOutcome", params: "perhaps" }, "isOdd"]),
              target: "done",
            },
          },
        },
        done,
      },
      { commands: { "errand.finish": review } },
      "the outcome perhaps",
    ],
    [
      "a state that nothing leads to, though another such leads there",
      {
        ...sound,
        island: { description: "Island", on: { "errand.finish": "reef" } },
        reef: { description: "Reef", on: { "errand.finish": "island" } },
      },
      {},
      "the state island, which nothing leads to",
    ],
    [
      "a state that nothing leads out of",
      { open: { description: "Open", on: { "errand.finish": "stuck" } }, stuck: { description: "Stuck" } },
      {},
      "the state stuck, which nothing leads out of",
    ],
    [
      "two states of one id",
      {
        open: { description: "Open", id: "one", on: { "errand.finish": "done" } },
        done: { ...done, id: "one" },
      },
      {},
      "two states of the id one",
    ],
  ])("refuses %s", (_name, states, rest, message) => {
    expect(() => define(states, rest)).toThrow(message);
  });

  test("takes an outcome that the rule can have", () => {
    expect(define(onReview("drop"), { commands: { "errand.finish": review } }).id).toBe("errand");
  });

  test("refuses with an InvalidDefinitionError that names the process", () => {
    expect(() => define(sound, { restingStates: ["asleep"] })).toThrow(InvalidDefinitionError);
    expect(() => define(sound, { restingStates: ["asleep"] })).toThrow("process errand has");
  });

  test("takes a state that can only be adopted, and regions that end side by side", () => {
    const adopted = { ...sound, asleep: { description: "Asleep", on: { "errand.finish": "done" } } };
    expect(define(adopted, { restingStates: ["open", "asleep"] }).id).toBe("errand");
    const region = { description: "A part", initial: "busy", states: { busy: sound.open, done } };
    const parts = {
      description: "Both",
      type: "parallel",
      states: { left: region, right: region },
      onDone: "done",
    };
    expect(define({ open: parts, done }).id).toBe("errand");
  });

  test("tells every fault at once", () => {
    const twice = { restingStates: ["asleep", "awake"] };
    expect(() => define(sound, twice)).toThrow(/state asleep.*\n.*state awake/);
  });
});

describe("Process.fingerprint", () => {
  const { fingerprint } = define(sound);
  const open = (transition: object) => ({
    open: { description: "Open", on: { "errand.finish": { target: "done", ...transition } } },
    done,
  });
  const oddAnd = (...outcomes: string[]) =>
    open({ guard: and(["isOdd", ...outcomes.map((params) => ({ type: "isOutcome", params }))]) });
  const prints = (states: object, rest: object = {}) =>
    define(states, { commands: { "errand.finish": review }, ...rest }).fingerprint;

  test("does not follow what is written for people", () => {
    const rewritten = {
      open: {
        description: "Still to do",
        meta: { zh: "待办" },
        on: { "errand.finish": { target: "done", description: "Done at last" } },
      },
      done: { ...done, meta: { zh: "已完成" } },
    };
    expect(define(rewritten).fingerprint).toBe(fingerprint);
    expect(define(sound, { deliverables: ["a form"], title: { en: "Other", zh: "别的" } }).fingerprint).toBe(
      fingerprint,
    );
  });

  test("does not follow how the same is written", () => {
    expect(define(open({})).fingerprint).toBe(fingerprint);
    expect(define(open({ target: "#errand.done" })).fingerprint).toBe(fingerprint);
    expect(define({ done: sound.done, open: sound.open }).fingerprint).not.toBe(
      define(open({ guard: "isOdd" })).fingerprint,
    );
  });

  test("follows version, states, targets, guards, actions, delays and tags", () => {
    const window = { window: { title, from: { input: "days" }, unit: "days" } };
    const all = [
      fingerprint,
      define(sound, { version: 2 }).fingerprint,
      define({ ...open({ target: "late" }), late: { ...sound.open, description: "Late" } }).fingerprint,
      define(open({ guard: "isOdd" })).fingerprint,
      define(open({ guard: { type: "isField", params: { name: "verdict", value: "yes" } } })).fingerprint,
      define(open({ guard: { type: "isField", params: { name: "verdict", value: "no" } } })).fingerprint,
      define(open({ guard: not("isOdd") })).fingerprint,
      define(open({ guard: or(["isOdd"]) })).fingerprint,
      define(open({ actions: "ring" })).fingerprint,
      define(open({ actions: ["ring", "ring"] })).fingerprint,
      define({ ...sound, open: { ...sound.open, tags: ["overdue"] } }).fingerprint,
      define({ ...sound, open: { ...sound.open, entry: "ring" } }).fingerprint,
      define({ ...sound, open: { ...sound.open, after: { window: "done" } } }, { deadlines: window })
        .fingerprint,
      prints(oddAnd("pass")),
      prints(oddAnd("pass", "drop")),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("Process.input", () => {
  test("resolves the windows from the rules, in milliseconds", () => {
    const { windows } = productProcess.input({ sku: "A-1" }, shopRulebook.at());
    expect(windows).toEqual({
      improvementWindow: 90 * 86_400_000,
      trialWindow: 90 * 86_400_000,
      observationWindow: 14 * 86_400_000,
      clearanceWindow: 60 * 86_400_000,
    });
  });

  test("refuses a window that no layer sets, and says where to set it", () => {
    const bare = defineRulebook({ rules: builtInRules }).at();
    expect(() => productProcess.input({ sku: "A-1" }, bare)).toThrow(InvalidInputError);
    expect(() => productProcess.input({ sku: "A-1" }, bare)).toThrow(
      'trialWindow to be a number of days of 0 or more, set as params["trial.pass"].maximumDays in a layer of the rulebook, received nothing',
    );
  });

  test("refuses a wrong field, with a path", () => {
    expect(() => productProcess.input({ sku: "" }, shopRulebook.at())).toThrow(
      "process product requires sku to be",
    );
  });
});
