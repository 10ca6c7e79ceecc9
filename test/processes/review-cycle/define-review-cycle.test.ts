import { consult, defineReviewCycle, shopCycle, step } from "opscycle/processes";
import { builtInRules, defineRulebook, kolMatch, returnHighRate, starterLayer } from "opscycle/rules";
import { walkProcess } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const cycle = defineReviewCycle({
  id: "size-review",
  title: { en: "Review of sizes", zh: "尺码复盘" },
  covers: [],
  owner: "category-manager",
  participants: ["service-group"],
  version: 1,
  kpis: ["returns/return-rate-by-units"],
  rules: [returnHighRate],
  actions: [
    {
      id: "mend-size-chart",
      title: { en: "Mend the size chart", zh: "修正尺码表" },
      to: "detail-page-optimisation",
      when: { rule: returnHighRate, outcomes: ["raise"] },
    },
    { id: "ask-customers", title: { en: "Ask customers", zh: "询问客户" } },
  ],
});

/** What `consult` makes of a question to a rule. */
const asked = (review: ProcessLife, returnRate: number) => {
  const facts = { returnRate, maturedUnits: 500, raised: false };
  const command = {
    type: "sizeReview.assess",
    rule: "return.high-rate",
    about: "A-1",
    metrics: facts,
  } as const;
  const event = consult(cycle, shopRulebook, review.snapshot, command, { at: "2026-01-05T00:00:00.000Z" });
  const taken = step(cycle, review.snapshot, event);
  if (!taken.accepted) throw new Error(taken.refusal.message);
  return taken;
};

const kpis = { kpis: { "returns/return-rate-by-units": 0.3 } };
const assess = { rule: "return.high-rate", about: "A-1", metrics: {} };
const life = () =>
  new ProcessLife(cycle, { subject: shopCycle }, undefined, { actor: "mei", role: "category-manager" });
const opened = () => life().live([{ passes: "cadence" }, ["sizeReview.open"]]);

describe("defineReviewCycle", () => {
  test("is due once its cadence is over, and comes round again", () => {
    const review = opened().live([
      ["sizeReview.collect", kpis],
      ["sizeReview.close", { summary: "sizes run small" }],
    ]);
    expect(review.told).toEqual(["due", "opened", "closed"]);
    expect(review.states).toEqual(["scheduled"]);
    expect(review.snapshot.context).toMatchObject({ reviews: 1, lastReviewedAt: "2026-01-05T00:00:00.000Z" });
    expect([...review.deadlines.keys()]).toEqual(["cadence"]);
  });

  test("is not closed before the figures were collected", () => {
    const review = opened().live([["sizeReview.close", { summary: "nothing" }]]);
    expect(review.refusals.map(({ code }) => code)).toEqual(["condition"]);
  });

  test("what a rule says is a finding, and raises the action that waits for it", () => {
    const { events, snapshot } = asked(opened(), 0.9);
    expect(events.map(({ type }) => type)).toEqual([
      "sizeReview.found",
      "sizeReview.actionRaised",
      "sizeReview.handedOver",
    ]);
    expect(events.at(-1)).toMatchObject({
      followUp: { to: "detail-page-optimisation" },
      raised: { action: "mend-size-chart", about: "A-1" },
    });
    expect(snapshot.context).toMatchObject({
      findings: [{ rule: "return.high-rate", outcome: "raise", about: "A-1" }],
      actions: [{ action: "mend-size-chart", about: "A-1" }],
    });
  });

  test("a rule that says all is well raises nothing", () => {
    expect(asked(opened(), 0).events.map(({ type }) => type)).toEqual(["sizeReview.found"]);
  });

  test("an action that no process does is only told", () => {
    const review = opened().live([["sizeReview.raise", { action: "ask-customers", detail: "by phone" }]]);
    expect(review.told.slice(2)).toEqual(["actionRaised"]);
  });

  test("topics wait for the next review, each once", () => {
    const topic = { topic: "shoes", detail: "42 is small" };
    const review = life().live([
      ["sizeReview.addTopic", topic],
      ["sizeReview.addTopic", topic],
      ["sizeReview.addTopic", { topic: "shoes" }],
    ]);
    expect(review.snapshot.context).toMatchObject({ topics: [topic, { topic: "shoes" }] });
    review.live([
      ["sizeReview.open"],
      ["sizeReview.collect", kpis],
      ["sizeReview.close", { summary: "done" }],
    ]);
    expect(review.snapshot.context).toMatchObject({ topics: [] });
  });

  test("is late when it was opened and not closed", () => {
    const review = opened().live([{ passes: "reviewWindow" }]);
    expect(review.states).toEqual(["late"]);
    expect(review.tags).toEqual(["overdue"]);
  });

  test("is skipped, suspended, resumed and stopped", () => {
    const reason = { reason: "holiday" };
    expect(life().live([{ passes: "cadence" }, ["sizeReview.skip", reason]]).states).toEqual(["scheduled"]);
    const suspended = life().live([["sizeReview.suspend", reason]]);
    expect([suspended.states, [...suspended.deadlines]]).toEqual([["suspended"], []]);
    expect(suspended.live([["sizeReview.resume"], ["sizeReview.stop", reason]]).states).toEqual(["stopped"]);
  });

  test("asks the rule that the command names, in the scope of the subject", () => {
    const command = { type: "sizeReview.assess", rule: "return.high-rate", metrics: {} } as const;
    const { snapshot } = opened();
    const event = consult(cycle, shopRulebook, snapshot, command, { at: "2026-01-05T00:00:00.000Z" });
    expect(event).toMatchObject({ decision: { rule: "return.high-rate", outcome: "undecided" } });
  });

  test("its length is set for it alone, or for all", () => {
    const rulebook = defineRulebook({
      rules: builtInRules,
      layers: [
        starterLayer,
        { id: "clocks", params: { "schedule.review": { cycleDaysByCycle: { "size-review": 10 } } } },
      ],
    });
    const daysOf = (book: typeof rulebook) =>
      cycle.input({ subject: shopCycle }, book.at()) as { windows: { cadence: number } };
    expect(daysOf(rulebook).windows.cadence).toBe(10 * 86_400_000);
    expect(daysOf(shopRulebook).windows.cadence).toBe(30 * 86_400_000);
  });

  test("every state is reached, every command taken, nothing is a dead end", () => {
    const walk = walkProcess(cycle, {
      input: cycle.input({ subject: shopCycle }, shopRulebook.at()),
      fields: { "sizeReview.collect": [kpis], "sizeReview.assess": [assess] },
      distinguish: ({ kpis: collected }: { kpis: object }) => Object.keys(collected),
    });
    expect([walk.neverReached, walk.neverTaken, walk.deadEnds]).toEqual([[], [], []]);
  });

  test.each([
    [[{ id: "a" }, { id: "a" }], "has the action a twice"],
    [
      [{ id: "a", when: { rule: kolMatch, outcomes: ["match"] } }],
      "raises a by kol.match, which it does not ask",
    ],
    [
      [{ id: "a", when: { rule: returnHighRate, outcomes: ["maybe"] } }],
      "raises a at maybe, which return.high-rate cannot answer",
    ],
  ])("refuses %#", (actions, message) => {
    const title = { en: "Wrong", zh: "错误" };
    const define = () =>
      defineReviewCycle({
        id: "wrong",
        title,
        covers: [],
        owner: "designer",
        version: 1,
        kpis: ["ads/ctr"],
        rules: [returnHighRate],
        actions: actions.map((action) => ({ title, ...action })),
      });
    expect(define).toThrow(message);
  });
});
