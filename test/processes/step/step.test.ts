import {
  type AnyCommand,
  adCampaignProcess,
  adopt,
  can,
  consult,
  type Envelope,
  type Process,
  passDeadline,
  productProcess,
  type Refusal,
  replenishmentProcess,
  start,
  step,
} from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { InvalidInputError } from "../../../src/errors/index.js";
import { errandProcess, errandRulebook } from "../errand.js";
import { mei, robot, shopRulebook } from "../shop-rulebook.js";

const at = "2026-01-01T00:00:00.000Z";
const product: Process = productProcess;
const input = productProcess.input({ sku: "A-1" }, shopRulebook.at());
const onTrial = adopt(product, input, "trial.testing", { trialStartedAt: at, onSaleSince: at }, at);
const send = (command: AnyCommand, envelope: Partial<Envelope> = {}) =>
  step(
    product,
    onTrial.snapshot,
    consult(product, shopRulebook, onTrial.snapshot, command, { at, by: mei, ...envelope }),
  );
const refusalOf = (taken: ReturnType<typeof step>): Refusal => {
  if (taken.accepted) throw new Error("it was accepted");
  return taken.refusal;
};

describe("step", () => {
  const later = { at: "2026-02-10T00:00:00.000Z" };
  const review = (metrics: object) => ({ type: "product.reviewTrial", metrics }) as AnyCommand;

  test("a refusal for lack of facts says which are missing, and where to give them", () => {
    const refusal = refusalOf(send(review({ units: 40 }), later));
    expect(refusal.code).toBe("undecided");
    expect(refusal.missing).toEqual([
      { kind: "fact", name: "maturedUnits", where: "the fact maturedUnits of trial.pass" },
    ]);
    expect(refusal.message).toBe(
      "product.reviewTrial was refused: trial.pass could not decide, missing maturedUnits",
    );
  });

  test("a refusal that is a matter of time says how long it takes", () => {
    const refusal = refusalOf(
      send(review({ units: 40, maturedUnits: 20, returnRate: 0.1 }), { at: "2026-01-24T00:00:00.000Z" }),
    );
    expect(refusal.code).toBe("undecided");
    expect(refusal.checks).toContainEqual(
      expect.objectContaining({ name: "days", observed: 23, threshold: 30, passed: false }),
    );
    expect(refusal.toPass).toEqual([{ changes: [{ fact: "days", from: 23, operator: ">=", to: 30 }] }]);
    expect(refusal.possible).toEqual([
      "product.reviewTrial",
      "product.requestReplenishment",
      "product.withdraw",
      "product.recordReceipt",
      "product.recordListing",
      "product.assignRole",
      "product.addVariant",
      "product.retireVariant",
    ]);
  });

  test("a wrong role, a wrong state and the end are refused as such", () => {
    expect(
      refusalOf(send({ type: "product.startTrial" }, { by: { actor: "a", role: "finance" } })).code,
    ).toBe("wrong-role");
    expect(refusalOf(send({ type: "product.startTrial" })).message).toBe(
      "product.startTrial was refused: it is not possible in trial.testing",
    );
    const dropped = { ...onTrial.snapshot, status: "done", value: "dropped" } as const;
    const event = consult(product, shopRulebook, dropped, { type: "product.startTrial" }, { at, by: mei });
    expect(refusalOf(step(product, dropped, event))).toMatchObject({
      code: "finished",
      possible: [],
      state: ["dropped"],
    });
  });

  test("sets and cancels deadlines, with the instant that they are due", () => {
    const started = adopt(product, input, "selection.agreed", {}, at);
    const event = consult(product, shopRulebook, started.snapshot, { type: "product.startTrial" }, { at });
    const taken = step(product, started.snapshot, event);
    if (!taken.accepted) throw new Error(taken.refusal.message);
    expect(taken.deadlines.set).toEqual([
      {
        id: "xstate.after.trialWindow.product.trial",
        delay: "trialWindow",
        dueAt: "2026-04-01T00:00:00.000Z",
      },
    ]);
    const passed = send(review({ units: 40, maturedUnits: 20, returnRate: 0.1 }), later);
    expect(passed).toMatchObject({
      accepted: true,
      deadlines: { set: [], cancelled: ["xstate.after.trialWindow.product.trial"] },
    });
  });

  test("counts windows in working days by the calendar", () => {
    const process: Process = {
      ...product,
      deadlines: {
        ...product.deadlines,
        trialWindow: { title: product.title, from: { input: "x" }, unit: "workingDays" },
      },
    };
    const calendar = { addWorkingDays: (from: string, days: number) => `${from} and ${days} working days` };
    const adopted = adopt(process, input, "trial.testing", {}, at, { calendar });
    expect(adopted.deadlines.set.map(({ dueAt }) => dueAt)).toEqual([`${at} and 90 working days`]);
  });

  test("gives actions of the chart as data", () => {
    const errand: Process = errandProcess;
    const bought = { status: "active", value: "bought", context: {} } as const;
    const event = consult(errand, errandRulebook, bought, { type: "errand.rest" }, { at });
    expect(step(errand, bought, event)).toMatchObject({
      effects: [{ type: "ring", params: { tone: "low" } }],
    });
  });

  test("refuses a snapshot of a state that the chart does not have", () => {
    const lost = { status: "active", value: "asleep", context: {} } as const;
    expect(() => step(product, lost, { type: "product.startTrial", at })).toThrow(InvalidInputError);
    expect(() => step(product, lost, { type: "product.startTrial", at })).toThrow(
      'a state of process product, received "asleep"',
    );
  });
});

describe("passDeadline", () => {
  test("goes on where the deadline was set, and nowhere else", () => {
    const [deadline] = onTrial.deadlines.set;
    const passed = passDeadline(product, onTrial.snapshot, deadline?.id ?? "", deadline?.dueAt ?? "");
    expect(passed).toMatchObject({
      states: ["trial.overdue"],
      events: [{ type: "product.trialOverdue", at: deadline?.dueAt }],
    });
    const elsewhere = adopt(product, input, "operating", {}, at);
    expect(passDeadline(product, elsewhere.snapshot, deadline?.id ?? "", at)).toBeUndefined();
  });
});

describe("adopt", () => {
  const replenishment: Process = replenishmentProcess;
  const order = replenishmentProcess.input({ sku: "A-1", units: 10 }, shopRulebook.at());
  const campaign: Process = adCampaignProcess;
  const plan = adCampaignProcess.input(
    { campaignId: "C-1", channel: "search", budget: 10, optimisationCycleDays: 7 },
    shopRulebook.at(),
  );
  const cases = [
    ...product.restingStates.map((state) => [state, product, input] as const),
    ...replenishment.restingStates.map((state) => [state, replenishment, order] as const),
    ...campaign.restingStates.map((state) => [state, campaign, plan] as const),
  ];

  test.each(cases)("takes over in %s", (state, process, machineInput) => {
    const adopted = adopt(process, machineInput, state, {}, at);
    expect(adopted.states.every((path) => path === state || path.startsWith(`${state}.`))).toBe(true);
    expect(adopted).toMatchObject({ accepted: true, from: null, events: [] });
  });

  test.each([
    ["trial.testing", "trialWindow", 90, product, input],
    ["restarting.observing", "observationWindow", 14, product, input],
    ["retiring.clearing", "clearanceWindow", 60, product, input],
    ["ordered.expected", "deliveryWindow", 14, replenishment, order],
    ["partlyReceived", "deliveryWindow", 14, replenishment, order],
    ["running.delivering", "optimisationCycle", 7, campaign, plan],
  ] as const)("in %s, sets the %s of %d days", (state, delay, days, process, machineInput) => {
    const { deadlines } = adopt(process, machineInput, state, {}, at);
    const dueAt = new Date(Date.parse(at) + days * 86_400_000).toISOString();
    expect(deadlines.set).toEqual([{ id: expect.stringContaining(delay), delay, dueAt }]);
  });

  test("remembers what it is told over what a start remembers", () => {
    expect(adopt(product, input, "operating", { restartsUsed: 1 }, at).snapshot.context).toMatchObject({
      sku: "A-1",
      restartsUsed: 1,
      onOrderUnits: 0,
    });
  });

  test("refuses a state that is not declared as resting, and names the nearest", () => {
    expect(() => adopt(product, input, "trial.test", {}, at)).toThrow('did you mean "trial.testing"');
  });
});

describe("can", () => {
  const possibilities = (options: Partial<Parameters<typeof can>[3]> = {}) =>
    new Map(
      can(product, shopRulebook, onTrial.snapshot, { at, by: robot, ...options }).map((possibility) => [
        possibility.command,
        possibility,
      ]),
    );

  test("says for every command whether it is possible", () => {
    expect([...possibilities().keys()]).toEqual(Object.keys(product.commands));
  });

  test("names the fields that a command needs as JSON Schema, and the rule that wants them", () => {
    expect(possibilities().get("product.reviewTrial")).toMatchObject({
      status: "needs",
      rule: "trial.pass",
      fields: {
        type: "object",
        required: ["metrics"],
        properties: { metrics: { properties: { units: {} } } },
      },
    });
  });

  test("says of each fact whether the rule can do without it, and which of them it missed", () => {
    const fields = z
      .object({
        properties: z.object({
          metrics: z.object({ properties: z.record(z.string(), z.object({ description: z.string() })) }),
        }),
      })
      .parse(Reflect.get(possibilities().get("product.reviewTrial") ?? {}, "fields"));
    const described = Object.entries(fields.properties.metrics.properties);
    const needed = described.filter(
      ([, { description }]) => description === "trial.pass is undecided without it",
    );
    expect(needed.map(([name]) => name)).toEqual(["units", "maturedUnits"]);
    const commands = [{ type: "product.reviewTrial", metrics: { units: 1 } } as AnyCommand];
    expect(possibilities({ commands }).get("product.reviewTrial")).toMatchObject({
      status: "needs",
      rule: "trial.pass",
      missing: [{ kind: "fact", name: "maturedUnits" }],
    });
  });

  test("tries the commands that come with their fields", () => {
    const tooEarly = { units: 1, maturedUnits: 1, returnRate: 0 };
    const commands = [{ type: "product.reviewTrial", metrics: tooEarly } as AnyCommand];
    expect(possibilities({ commands }).get("product.reviewTrial")).toMatchObject({
      status: "refused",
      refusal: { code: "undecided", missing: [] },
    });
    const fine = [{ type: "product.recordReceipt", units: 1, closedUnits: 1 } as AnyCommand];
    expect(possibilities({ commands: fine }).get("product.recordReceipt")).toMatchObject({
      command: "product.recordReceipt",
      status: "possible",
    });
  });

  test("gives every command its title, who may send it, its fields and its rule, whatever the answer", () => {
    for (const { command, title, roles, fields, rule } of possibilities().values()) {
      const spec = product.commands[command];
      expect({ title, roles, rule }).toEqual({
        title: spec?.title,
        roles: spec?.roles,
        rule: spec?.consults?.rule.id,
      });
      expect(fields).toMatchObject({ type: "object" });
    }
  });

  test("answers for a role that nobody has yet, and for every role where none is named", () => {
    const statusFor = (options: object) => {
      const all = can(product, shopRulebook, onTrial.snapshot, { at, ...options });
      return all.find(({ command }) => command === "product.reviewTrial")?.status;
    };
    expect(statusFor({})).toBe("needs");
    expect(statusFor({ role: "product-group" })).toBe("needs");
    expect(statusFor({ role: "finance" })).toBe("refused");
    expect(statusFor({ by: { actor: "a", role: "finance" }, role: "product-group" })).toBe("needs");
    const receipt = [{ type: "product.recordReceipt", units: 1, closedUnits: 1 }];
    const asked = { by: { actor: "a", role: "consumer" }, role: "system", commands: receipt };
    const all = can(product, shopRulebook, onTrial.snapshot, { at, ...asked } as never);
    expect(all.find(({ command }) => command === "product.recordReceipt")?.status).toBe("possible");
  });

  test("refuses what the state or the role does not allow", () => {
    expect(possibilities().get("product.startTrial")).toMatchObject({
      status: "refused",
      refusal: { code: "wrong-state" },
    });
    const by = { actor: "a", role: "finance" } as const;
    expect(possibilities({ by }).get("product.reviewTrial")).toMatchObject({
      status: "refused",
      refusal: { code: "wrong-role" },
    });
  });

  test("refuses everything at the end", () => {
    const dropped = { ...onTrial.snapshot, status: "done", value: "dropped" } as const;
    const codes = can(product, shopRulebook, dropped, { at }).map(
      (possibility) => possibility.status === "refused" && possibility.refusal.code,
    );
    expect(new Set(codes)).toEqual(new Set(["finished"]));
  });
});

describe("start", () => {
  test("begins in the initial state, with no state before", () => {
    expect(start(product, input, at)).toMatchObject({
      accepted: true,
      from: null,
      states: ["selection.proposed"],
      events: [],
    });
  });
});
