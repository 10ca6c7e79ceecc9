import {
  adCampaignProcess,
  builtInProcesses,
  can,
  commandsFor,
  consult,
  extendProcess,
  type Process,
  productProcess,
  start,
  step,
} from "opscycle/processes";
import { builtInRules, defineRule, defineRulebook, starterLayer } from "opscycle/rules";
import { walkProcess } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { assign, createActor, emit } from "xstate";
import { z } from "zod";
import { InvalidDefinitionError } from "../../../src/errors/index.js";
import { isOutcome } from "../../../src/processes/chart-words.js";
import { ProcessLife } from "../process-life.js";
import { mei, shopLayer, shopRulebook } from "../shop-rulebook.js";

const { plain } = commandsFor<object>();
const title = { en: "A command", zh: "命令" };
const roles = ["system", "compliance-reviewer"] as const;
const bare = plain({ title, payload: z.strictObject({}), roles });
const campaign = { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7 };
const toFunds = [["adCampaign.prepare"], ["adCampaign.requestFunds"], ["adCampaign.approveFunds"]] as const;

/** The creative is checked before the campaign is funded. */
const checked = extendProcess(adCampaignProcess, {
  add: { commands: { "adCampaign.clearCreative": bare } },
  insert: {
    creativeReview: {
      between: ["awaitingFunds", "funded"],
      state: { description: "Being checked", on: { "adCampaign.clearCreative": "funded" } },
    },
  },
});

const faultsOf = (make: () => unknown): string => {
  try {
    make();
  } catch (error) {
    if (error instanceof InvalidDefinitionError) return error.message;
    throw error;
  }
  return "no fault";
};

describe("extendProcess", () => {
  test("puts a state between two: what led to the second leads to the new one, with the same actions", () => {
    const life = new ProcessLife(checked, campaign).live(toFunds);
    expect(life.states).toEqual(["creativeReview"]);
    expect(life.live([["adCampaign.launch"]]).refusals).toMatchObject([{ code: "wrong-state" }]);
    expect(life.live([["adCampaign.clearCreative"], ["adCampaign.launch"]]).states).toEqual([
      "running.delivering",
    ]);
    expect(life.told).toEqual(["fundsRequested", "launched"]);
  });

  test("leaves the process that it was given as it was", () => {
    const before = adCampaignProcess.fingerprint;
    expect(new ProcessLife(adCampaignProcess, campaign).live(toFunds).states).toEqual(["funded"]);
    expect(adCampaignProcess.fingerprint).toBe(before);
    expect(Object.keys(adCampaignProcess.commands)).not.toContain("adCampaign.clearCreative");
    expect(checked.fingerprint).not.toBe(before);
    expect(checked).toMatchObject({ id: "ad-campaign", version: 1, shape: "statechart" });
  });

  test.each((builtInProcesses as readonly Process[]).map((process) => [process.id, process] as const))(
    "changes nothing of %s where nothing is to be changed",
    (_id, process) => {
      const same: Process = extendProcess(process);
      expect(same.fingerprint).toBe(process.fingerprint);
      expect(Object.keys(same).sort()).toEqual(Object.keys(process).sort());
      expect([same.shape, same.restingStates]).toEqual([process.shape, process.restingStates]);
    },
  );

  test("everything of the extended chart can be reached and left, as the walk finds", () => {
    const walk = walkProcess(checked, {
      input: checked.input(campaign, shopRulebook.at()),
      fields: { "adCampaign.recordSpend": [{ spend: 60 }], "adCampaign.raiseBudget": [{ budget: 200 }] },
      distinguish: ({ weakReviews, spend, budget }: Record<string, number>) => [
        weakReviews,
        Number(spend) > Number(budget),
        budget,
      ],
    });
    expect(walk.neverReached).toEqual([]);
    expect(walk.neverTaken).toEqual([]);
    expect(walk.deadEnds).toEqual([]);
  });

  test("removes a command with its transitions, a state, and the deadline that only it had", () => {
    const short = extendProcess(productProcess, {
      remove: {
        commands: ["product.startUpgrade", "product.finishUpgrade"],
        states: ["upgrading"],
        restingStates: ["upgrading"],
      },
    });
    expect(Object.keys(short.commands)).not.toContain("product.startUpgrade");
    expect(Object.keys(short.machine.states)).not.toContain("upgrading");
    expect(short.restingStates).not.toContain("upgrading");
    const endless = extendProcess(adCampaignProcess, {
      remove: {
        states: ["running.reviewDue"],
        transitions: [{ state: "running.delivering", on: "optimisationCycle" }],
        deadlines: ["optimisationCycle"],
      },
    });
    const begun = start(endless, endless.input(campaign, shopRulebook.at()), "2026-01-01T00:00:00.000Z");
    expect(begun.snapshot.context).toMatchObject({ windows: {} });
  });

  test("lets a transition lead elsewhere", () => {
    const strict = extendProcess(adCampaignProcess, {
      retarget: [{ state: "awaitingFunds", on: "adCampaign.rejectFunds", to: "stopped" }],
    });
    const life = new ProcessLife(strict, campaign).live([
      ...toFunds.slice(0, 2),
      ["adCampaign.rejectFunds", { reason: "no money" }],
    ]);
    expect(life.states).toEqual(["stopped"]);
    expect(life.told).toEqual(["fundsRequested", "fundsRejected", "stopped"]);
  });

  test("asks and does more where a command is taken, in the order that is said", () => {
    const noted = extendProcess(adCampaignProcess, {
      add: {
        context: { launches: 0 },
        guards: { hasKeywords: ({ context }) => context["keywords"] === true },
        actions: {
          countLaunch: assign({ launches: ({ context }) => Number(context["launches"]) + 1 }),
          tellFirst: emit({ type: "adCampaign.launching" }),
          noteKeywords: assign(() => ({ keywords: true })),
        },
      },
      wrap: {
        "adCampaign.prepare": { after: ["noteKeywords"] },
        "adCampaign.launch": { guard: "hasKeywords", before: ["tellFirst"], after: ["countLaunch"] },
      },
    });
    const life = new ProcessLife(noted, campaign).live([...toFunds, ["adCampaign.launch"]]);
    expect(life.told).toEqual(["fundsRequested", "launching", "launched"]);
    expect(life.snapshot.context).toMatchObject({ launches: 1, keywords: true });
    const refused = extendProcess(noted, { wrap: { "adCampaign.prepare": { guard: "hasKeywords" } } });
    expect(new ProcessLife(refused, campaign).live([["adCampaign.prepare"]]).refusals).toMatchObject([
      { code: "condition" },
    ]);
  });

  test("asks a wrapped command's own guard as well", () => {
    const never = extendProcess(adCampaignProcess, {
      add: { guards: { isAllowed: (_situation, params: boolean) => params } },
      wrap: { "adCampaign.raiseBudget": { guard: { type: "isAllowed", params: true } } },
    });
    const life = new ProcessLife(never, campaign).live([
      ...toFunds,
      ["adCampaign.launch"],
      ["adCampaign.raiseBudget", { budget: 50 }],
      ["adCampaign.raiseBudget", { budget: 500 }],
    ]);
    expect(life.refusals).toMatchObject([{ command: "adCampaign.raiseBudget", code: "condition" }]);
    expect(life.snapshot.context).toMatchObject({ budget: 500 });
  });

  test("remembers what is added to the start input, and resolves a new deadline from it", () => {
    const dated = extendProcess(adCampaignProcess, {
      add: {
        start: { giftNote: z.exactOptional(z.string()), reviewDays: z.number().positive() },
        commands: { "adCampaign.clearCreative": bare },
        deadlines: { reviewWindow: { title, from: { input: "reviewDays" }, unit: "days" } },
        states: {
          reviewLate: {
            description: "Late",
            tags: ["overdue"],
            on: { "adCampaign.clearCreative": "funded" },
          },
        },
      },
      insert: {
        creativeReview: {
          between: ["awaitingFunds", "funded"],
          state: {
            description: "Being checked",
            on: { "adCampaign.clearCreative": "funded" },
            after: { reviewWindow: "reviewLate" },
          },
        },
      },
    });
    const life = new ProcessLife(dated, { ...campaign, giftNote: "for you", reviewDays: 2 }).live(toFunds);
    expect(life.snapshot.context).toMatchObject({
      giftNote: "for you",
      windows: { reviewWindow: 2 * 86_400_000, optimisationCycle: 7 * 86_400_000 },
    });
    expect(life.live([{ passes: "reviewWindow" }])).toMatchObject({
      states: ["reviewLate"],
      tags: ["overdue"],
    });
    expect(() => dated.input(campaign as never, shopRulebook.at())).toThrow("reviewDays");
    const { snapshot } = start(
      dated,
      dated.input({ ...campaign, reviewDays: 2 }, shopRulebook.at()),
      "2026-01-01T00:00:00.000Z",
    );
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  });

  const lenient = defineRule({
    id: "trial.lenient",
    kind: "gate",
    title,
    source: ["test"],
    facts: z.strictObject({ units: z.number() }),
    params: z.strictObject({}),
    outcomes: ["pass", "drop"],
    decide: ({ units }, _params, check) => (check.atLeast("units", units, 1) ? "pass" : "drop"),
  });

  test("asks another rule, with those of the old one's facts that it knows", () => {
    const mild = extendProcess(productProcess, {
      remove: {
        transitions: [
          { state: "trial.testing", on: "product.reviewTrial", to: "trial.adjusting" },
          { state: "trial.overdue", on: "product.reviewTrial", to: "trial.adjusting" },
        ],
        states: ["trial.adjusting"],
        commands: ["product.finishAdjustment"],
      },
      change: { commands: { "product.reviewTrial": { consults: { rule: lenient } } } },
    });
    const book = defineRulebook({ rules: [...builtInRules, lenient], layers: [starterLayer, shopLayer] });
    const life = new ProcessLife(mild, { sku: "A-1" }).live([
      ["product.plan", { budget: 1, decideBy: "2026-02-01T00:00:00Z" }],
      ["product.completeResearch", { report: "R" }],
      ["product.screen", { verdict: "accepted" }],
      ["product.evaluateSupplier", { verdict: "accepted" }],
      ["product.evaluateSample", { verdict: "accepted" }],
      ["product.negotiate", { verdict: "accepted" }],
      ["product.startTrial"],
    ]);
    const command = { type: "product.reviewTrial", metrics: { units: 3 } } as const;
    const event = consult(mild, book, life.snapshot, command, { at: "2026-03-01T00:00:00.000Z", by: mei });
    expect(event).toMatchObject({
      decision: { rule: "trial.lenient", outcome: "pass", facts: { units: 3 } },
    });
    expect(step(mild, life.snapshot, event)).toMatchObject({
      accepted: true,
      states: expect.arrayContaining(["operating.stage.new"]),
    });
  });

  test("changes title, roles and description without another fingerprint, and version with one", () => {
    const renamed = extendProcess(adCampaignProcess, {
      change: {
        title: { en: "Ads", zh: "投放" },
        commands: { "adCampaign.launch": { roles: ["chairman"], title: { en: "Go", zh: "投" } } },
        states: { funded: { description: "Money is there", meta: { zh: "有钱" } } },
      },
    });
    expect(renamed.fingerprint).toBe(adCampaignProcess.fingerprint);
    expect(renamed.title.en).toBe("Ads");
    expect(renamed.commands["adCampaign.launch"]).toMatchObject({ roles: ["chairman"], title: { en: "Go" } });
    expect(renamed.commands["adCampaign.launch"].payload).toBe(
      adCampaignProcess.commands["adCampaign.launch"].payload,
    );
    expect(renamed.machine.states["funded"]).toMatchObject({
      description: "Money is there",
      meta: { zh: "有钱" },
    });
    const raised = extendProcess(adCampaignProcess, { change: { version: 2 } });
    expect([raised.version, raised.fingerprint === adCampaignProcess.fingerprint]).toEqual([2, false]);
  });

  test("several lists are one, whatever their order; another call builds on the result", () => {
    const first = { add: { commands: { "adCampaign.clearCreative": bare } } } as const;
    const second = {
      insert: {
        creativeReview: {
          between: ["awaitingFunds", "funded"],
          state: { description: "Being checked", on: { "adCampaign.clearCreative": "funded" } },
        },
      },
    } as const;
    expect(extendProcess(adCampaignProcess, first, second).fingerprint).toBe(checked.fingerprint);
    expect(extendProcess(adCampaignProcess, second, first).fingerprint).toBe(checked.fingerprint);
    const longer = extendProcess(checked, {
      add: { commands: { "adCampaign.clearBudget": bare } },
      insert: {
        budgetReview: {
          between: ["creativeReview", "funded"],
          state: { description: "Budget checked", on: { "adCampaign.clearBudget": "funded" } },
        },
      },
    });
    const life = new ProcessLife(longer, campaign).live([...toFunds, ["adCampaign.clearCreative"]]);
    expect(life.states).toEqual(["budgetReview"]);
    expect(life.live([["adCampaign.clearBudget"]]).states).toEqual(["funded"]);
  });

  test("adds a transition before or after those of a state", () => {
    const hasty = extendProcess(adCampaignProcess, {
      add: {
        guards: { isSmall: ({ context }) => context.budget < 500 },
        actions: { tellHaste: emit({ type: "adCampaign.hurried" }) },
        transitions: [
          {
            state: "prepared",
            on: "adCampaign.requestFunds",
            to: "funded",
            guard: "isSmall",
            actions: ["tellHaste"],
            tried: "first",
          },
          { state: "", on: "adCampaign.launch", to: "running" },
        ],
      },
    });
    const life = new ProcessLife(hasty, campaign).live([["adCampaign.prepare"], ["adCampaign.requestFunds"]]);
    expect([life.states, life.told]).toEqual([["funded"], ["hurried"]]);
    const large = new ProcessLife(hasty, { ...campaign, budget: 900 }).live([
      ["adCampaign.prepare"],
      ["adCampaign.requestFunds"],
    ]);
    expect(large.states).toEqual(["awaitingFunds"]);
    expect(large.live([["adCampaign.launch"]]).states).toEqual(["running.delivering"]);
  });

  test("a bare actor runs the machine, and `can` knows the new commands", () => {
    const input = checked.input(campaign, shopRulebook.at());
    const actor = createActor(checked.machine, { input }).start();
    const at = "2026-01-01T00:00:00.000Z";
    actor.send({ type: "adCampaign.prepare", at });
    actor.send({ type: "adCampaign.requestFunds", at });
    actor.send({ type: "adCampaign.approveFunds", at });
    expect(actor.getSnapshot().value).toBe("creativeReview");
    const possible = can(checked, shopRulebook, actor.getSnapshot() as never, { at }).filter(
      ({ status }) => status === "possible",
    );
    expect(possible.map(({ command }) => command)).toEqual(["adCampaign.clearCreative"]);
    actor.stop();
  });

  const state = { description: "New", on: { "adCampaign.stop": "stopped" } };
  const campaignWith = (...lists: readonly object[]) =>
    faultsOf(() => extendProcess(adCampaignProcess, ...(lists as never)));
  test.each([
    [
      "a state that is there",
      [{ add: { states: { paused: state } } }],
      "add.states.paused requires a new state, received paused, which it has",
    ],
    [
      "a state in one that is not there",
      [{ add: { states: { "resting.long": state } } }],
      "add.states.resting.long requires a state of the process, received resting",
    ],
    [
      "a state in one that has none inside",
      [{ add: { states: { "paused.long": state } } }],
      "paused, which has none; add that one whole",
    ],
    [
      "a state that nothing leads to",
      [{ add: { states: { island: state } } }],
      "process ad-campaign has the state island, which nothing leads to",
    ],
    [
      "a command that is there",
      [{ add: { commands: { "adCampaign.stop": bare } } }],
      "add.commands.adCampaign.stop requires a new command",
    ],
    [
      "a command that nothing takes",
      [{ add: { commands: { "adCampaign.fly": bare } } }],
      "the command adCampaign.fly, which no state takes",
    ],
    [
      "a guard that is there",
      [{ add: { guards: { isRaise: () => true } } }],
      "add.guards.isRaise requires a new guard",
    ],
    [
      "an action that is there",
      [{ add: { actions: { addSpend: () => {} } } }],
      "add.actions.addSpend requires a new action",
    ],
    [
      "a deadline that is there",
      [{ add: { deadlines: adCampaignProcess.deadlines } }],
      "add.deadlines.optimisationCycle requires a new deadline",
    ],
    [
      "a field of the start input that is there",
      [{ add: { start: { sku: z.string() } } }],
      "add.start.sku requires a new field of the start input",
    ],
    [
      "a resting state that is there",
      [{ add: { restingStates: ["paused"] } }],
      "add.restingStates requires a new resting state",
    ],
    [
      "the loss of a state that it lacks",
      [{ remove: { states: ["pausd"] } }],
      'remove.states pausd requires a state of the process, received pausd (did you mean "paused"?)',
    ],
    [
      "the loss of a command that it lacks",
      [{ remove: { commands: ["adCampaign.stopp"] } }],
      'adCampaign.stopp (did you mean "adCampaign.stop"?)',
    ],
    [
      "the loss of a deadline that it lacks",
      [{ remove: { deadlines: ["cycle"] } }],
      "remove.deadlines cycle requires a deadline of the process",
    ],
    [
      "the loss of a resting state that it lacks",
      [{ remove: { restingStates: ["stopped"] } }],
      "remove.restingStates requires a resting state of the process, received stopped",
    ],
    [
      "the loss of a transition that it lacks",
      [{ remove: { transitions: [{ state: "planned", on: "adCampaign.launch" }] } }],
      "remove of adCampaign.launch in planned requires an event of planned",
    ],
    [
      "the loss of a transition to elsewhere",
      [{ remove: { transitions: [{ state: "planned", on: "adCampaign.stop", to: "paused" }] } }],
      "requires a transition to paused, received stopped",
    ],
    ["the loss of the chart", [{ remove: { states: [""] } }], "received the chart itself"],
    [
      "a removed state that is still a target",
      [{ remove: { states: ["paused"] } }],
      "adCampaign.pause in running requires a target that stays, received paused, which is removed; retarget or remove that transition too",
    ],
    [
      "a removed initial state",
      [{ remove: { states: ["planned"] } }],
      "initial of the chart requires a state inside it, received planned",
    ],
    [
      "a removed command that an addition takes",
      [
        {
          remove: { commands: ["adCampaign.pause"] },
          add: { transitions: [{ state: "planned", on: "adCampaign.pause", to: "stopped" }] },
        },
      ],
      "has no command for adCampaign.pause, which its chart takes",
    ],
    [
      "a resting state that is gone",
      [
        {
          remove: { states: ["funded"] },
          retarget: [{ state: "awaitingFunds", on: "adCampaign.approveFunds", to: "running" }],
        },
      ],
      "has the resting state funded",
    ],
    [
      "a state that lost its exit",
      [
        {
          remove: {
            transitions: [
              { state: "awaitingFunds", on: "adCampaign.approveFunds" },
              { state: "awaitingFunds", on: "adCampaign.rejectFunds" },
            ],
          },
        },
      ],
      "the state awaitingFunds, which nothing leads out of",
    ],
    [
      "a new target that is not there",
      [{ retarget: [{ state: "planned", on: "adCampaign.prepare", to: "prepred" }] }],
      'adCampaign.prepare in planned requires a target among the states of the process, received prepred (did you mean "prepared"?)',
    ],
    [
      "a retargeting that is not clear",
      [{ retarget: [{ state: "running", on: "adCampaign.reviewReturn", to: "stopped" }] }],
      "requires from, as it leads to several, received running.delivering and paused and optimising",
    ],
    [
      "states that do not follow",
      [{ insert: { between: { between: ["planned", "funded"], state } } }],
      "requires something that leads from planned to funded, received nothing",
    ],
    [
      "a wrapped command that nothing takes",
      [{ wrap: { "adCampaign.fly": { before: ["addSpend"] } } }],
      "wrap.adCampaign.fly requires a command of the process",
    ],
    [
      "a guard that nobody knows",
      [{ wrap: { "adCampaign.stop": { guard: "isRase" } } }],
      'requires a guard of the process, received isRase (did you mean "isRaise"?)',
    ],
    [
      "a transition that is there",
      [{ add: { transitions: [{ state: "planned", on: "adCampaign.stop", to: "paused" }] } }],
      'requires tried, as the state takes it already, received nothing; set tried to "first" or "last"',
    ],
    [
      "a deadline that nothing waits for",
      [
        {
          remove: {
            transitions: [{ state: "running.delivering", on: "optimisationCycle" }],
            states: ["running.reviewDue"],
          },
        },
      ],
      "the deadline optimisationCycle requires a state that waits for it, received none any more; remove it with remove.deadlines",
    ],
    [
      "a delay without a deadline",
      [{ add: { transitions: [{ state: "paused", on: "patience", to: "stopped" }] } }],
      "the delay patience requires a deadline of the process",
    ],
    [
      "an outcome that the rule cannot have",
      [
        {
          add: {
            transitions: [
              {
                state: "optimising",
                on: "adCampaign.reviewReturn",
                to: "stopped",
                guard: isOutcome("maybe"),
              },
            ],
          },
        },
      ],
      "the outcome maybe",
    ],
    [
      "two changes of one transition",
      [
        {
          retarget: [{ state: "planned", on: "adCampaign.prepare", to: "funded" }],
          remove: { transitions: [{ state: "planned", on: "adCampaign.prepare" }] },
        },
      ],
      "requires one change of where adCampaign.prepare leads in planned, now prepared, received another in retarget of adCampaign.prepare in planned",
    ],
    ["one title twice", [{ change: { title } }, { change: { title } }], "requires one change of the title"],
    [
      "one command twice",
      [
        { change: { commands: { "adCampaign.stop": { roles: ["finance"] } } } },
        { remove: { commands: ["adCampaign.stop"] } },
      ],
      "requires one change of the command adCampaign.stop",
    ],
    [
      "one new state twice",
      [{ add: { states: { fresh: state } } }, { add: { states: { fresh: state } } }],
      "one change of the state fresh",
    ],
    [
      "one command wrapped twice",
      [
        { wrap: { "adCampaign.stop": { before: ["addSpend"] } } },
        { wrap: { "adCampaign.stop": { after: ["addSpend"] } } },
      ],
      "one change of the guards and actions of adCampaign.stop",
    ],
    [
      "a rule that asks for more",
      [{ change: { commands: { "adCampaign.reviewReturn": { consults: { rule: lenient } } } } }],
      "requires facts that ad.roi-gate has too, received trial.lenient, which needs units; give consults.facts too",
    ],
    [
      "a rule without facts where there was none",
      [{ change: { commands: { "adCampaign.stop": { consults: { rule: lenient } } } } }],
      "requires rule and facts, as it asked no rule, received rule; give both",
    ],
  ] as const)("refuses %s", (_name, lists, message) => {
    expect(campaignWith(...lists)).toContain(message);
  });

  test("tells everything that is wrong at once, and as data", () => {
    const make = () => extendProcess(adCampaignProcess, { remove: { states: ["nowhere", "paused"] } });
    expect(make).toThrow(/nowhere[\s\S]*paused, which is removed/);
    try {
      make();
    } catch (error) {
      expect((error as InvalidDefinitionError).details).toMatchObject({
        process: "ad-campaign",
        faults: expect.arrayContaining([
          expect.objectContaining({ where: "remove.states nowhere", expected: "a state of the process" }),
        ]),
      });
    }
  });
});
