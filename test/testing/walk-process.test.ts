import { commandsFor, defineProcess, productProcess } from "opscycle/processes";
import { sampleDecision, walkProcess } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { createMachine } from "xstate";
import { z } from "zod";
import { trialPass } from "../../src/rules/trial/pass.js";
import { errandProcess } from "../processes/errand.js";

const title = { en: "A trap", zh: "陷阱" };
const plain = commandsFor<object>().plain({ title, payload: z.strictObject({}), roles: ["system"] });

/** It has a state that nothing leads to, a command that nothing takes in a reachable state, and a way of no return. */
const trap = defineProcess({
  id: "trap",
  title,
  covers: [],
  owner: "system",
  version: 1,
  machine: createMachine({
    id: "trap",
    initial: "open",
    states: {
      open: { description: "Open", on: { "trap.enter": "caught" } },
      caught: { description: "Caught", on: { "trap.turn": "turned" } },
      turned: { description: "Turned", on: { "trap.turn": "caught" } },
      island: { description: "Nothing leads here", on: { "trap.swim": "open" } },
    },
  }),
  commands: { "trap.enter": plain, "trap.turn": plain, "trap.swim": plain },
  start: z.strictObject({}),
  deadlines: {},
  restingStates: ["open"],
  deliverables: [],
  kpis: [],
  toInput: () => undefined as never,
});

describe("walkProcess", () => {
  test("finds the states that nothing leads to, the commands that nothing takes, and the dead ends", () => {
    const walk = walkProcess(trap, { input: undefined });
    expect(walk.reached).toEqual(["open", "caught", "turned"]);
    expect(walk.neverReached).toEqual(["island"]);
    expect(walk.neverTaken).toEqual(["trap.swim"]);
    expect(walk.deadEnds).toEqual(["caught", "turned"]);
  });

  test("tries every outcome of a rule", () => {
    const walk = walkProcess(errandProcess, { input: {}, fields: { "errand.sell": [{ recalled: false }] } });
    expect(walk.neverReached).toEqual([]);
    expect(walk.snapshots).toHaveLength(3);
  });

  test("refuses fields for a command that is none", () => {
    expect(() => walkProcess(productProcess, { input: {}, fields: { "product.fly": [{}] } })).toThrow(
      "walkProcess requires fields.product.fly to be a command of process product",
    );
  });
});

describe("sampleDecision", () => {
  test("has the outcome and the proposal that are asked for, and no checks", () => {
    expect(sampleDecision(trialPass, "drop", { units: 3 })).toMatchObject({
      rule: "trial.pass",
      outcome: "drop",
      proposal: { units: 3 },
      checks: [],
    });
  });
});
