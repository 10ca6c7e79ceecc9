import { commandsFor, defineProcess, productProcess } from "opscycle/processes";
import { builtInRules, defineRulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { type AnyStateMachine, createMachine } from "xstate";
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

describe("defineProcess", () => {
  test("takes a definition whose parts fit", () => {
    expect(define(sound).id).toBe("errand");
  });

  const review = consulting(
    { title, payload: z.strictObject({}), roles },
    {
      rule: trialPass,
      facts: () => ({ days: null, units: null, maturedUnits: null, roundsUsed: null }),
    },
  );
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

  test("the fingerprint follows the chart and the version, and nothing else", () => {
    const { fingerprint } = define(sound);
    expect(define(sound, { deliverables: ["a form"] }).fingerprint).toBe(fingerprint);
    expect(define(sound, { version: 2 }).fingerprint).not.toBe(fingerprint);
    expect(
      define({ ...sound, late: { description: "Late", on: { "errand.finish": "done" } } }).fingerprint,
    ).not.toBe(fingerprint);
  });
});

describe("Process.input", () => {
  test("resolves the windows from the rules, in milliseconds", () => {
    const { windows } = productProcess.input({ sku: "A-1" }, shopRulebook.at());
    expect(windows).toEqual({
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
