import { type ProductContext, productProcess } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { type Happening, ProcessLife } from "../process-life.js";

const accepted = { verdict: "accepted" };
const rejected = { verdict: "rejected" };
const planned: Happening[] = [["product.plan", { budget: 500, decideBy: "2026-02-01T00:00:00Z" }]];
const researched: Happening[] = [...planned, ["product.completeResearch", { report: "R-1" }]];
const shortlisted: Happening[] = [...researched, ["product.screen", accepted]];
const sourced: Happening[] = [...shortlisted, ["product.evaluateSupplier", accepted]];
const sampled: Happening[] = [...sourced, ["product.evaluateSample", accepted]];
const agreed: Happening[] = [...sampled, ["product.negotiate", accepted]];
const tried: Happening[] = [...agreed, ["product.startTrial"]];
const review = (outcome: string): Happening => ["product.reviewTrial", { metrics: {} }, outcome];
const adjusted: Happening[] = [...tried, review("adjust"), ["product.finishAdjustment", {}]];
const operated: Happening[] = [...tried, review("pass")];
const restarted: Happening[] = [...operated, ["product.restart", { metrics: {} }, "restart"]];
const observed: Happening[] = [...restarted, ["product.relaunch", {}], { passes: "observationWindow" }];
const retired: Happening[] = [...operated, ["product.retire", { metrics: {} }, "retire"]];
const upgrading: Happening[] = [...operated, ["product.startUpgrade", { feedback: "too small" }]];
const ask = (command: string, outcome: string): Happening => [`product.${command}`, { metrics: {} }, outcome];

const live = (happenings: readonly Happening[], proposal?: unknown) =>
  new ProcessLife(productProcess, { sku: "A-1", category: "toys" }, proposal).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as ProductContext;

describe("productProcess", () => {
  test.each<[string, readonly Happening[], string, string | undefined]>([
    ["proposed at first", [], "selection.proposed", undefined],
    ["planned", planned, "selection.planned", undefined],
    ["researched", researched, "selection.researched", undefined],
    ["shortlisted", shortlisted, "selection.shortlisted", undefined],
    ["dropped by the screening", [...researched, ["product.screen", rejected]], "dropped", "dropped"],
    [
      "dropped for its supplier",
      [...shortlisted, ["product.evaluateSupplier", rejected]],
      "dropped",
      "dropped",
    ],
    ["dropped for its sample", [...sourced, ["product.evaluateSample", rejected]], "dropped", "dropped"],
    [
      "sourced still with another sample",
      [...sourced, ["product.evaluateSample", { verdict: "resample" }]],
      "selection.sourced",
      undefined,
    ],
    ["dropped for the terms", [...sampled, ["product.negotiate", rejected]], "dropped", "dropped"],
    ["selected", agreed, "selection.agreed", "selected"],
    ["tried", tried, "trial.testing", "trialStarted"],
    ["adjusted", [...tried, review("adjust")], "trial.adjusting", "adjustmentRequested"],
    ["tried again", adjusted, "trial.testing", "adjustmentRequested"],
    ["dropped after the trial", [...tried, review("drop")], "dropped", "dropped"],
    ["overdue", [...tried, { passes: "trialWindow" }], "trial.overdue", "trialOverdue"],
    [
      "overdue while being adjusted",
      [...tried, review("adjust"), { passes: "trialWindow" }],
      "trial.overdue",
      "trialOverdue",
    ],
    ["dropped when overdue", [...tried, { passes: "trialWindow" }, review("drop")], "dropped", "dropped"],
    ["improved for a restart", restarted, "restarting.improving", "restarted"],
    ["observed", observed, "restarting.observed", "observationEnded"],
    [
      "retired after a restart",
      [...observed, ask("reviewRestart", "retire")],
      "retiring.clearing",
      "retirementStarted",
    ],
    ["upgraded", upgrading, "upgrading", "upgradeStarted"],
    [
      "on trial with its upgrade",
      [...upgrading, ["product.finishUpgrade", accepted]],
      "trial.testing",
      "trialStarted",
    ],
    ["cleared", retired, "retiring.clearing", "retirementStarted"],
    [
      "overdue for clearance",
      [...retired, { passes: "clearanceWindow" }],
      "retiring.overdue",
      "clearanceOverdue",
    ],
    [
      "gone",
      [...retired, ["product.finishClearance", { remainingUnits: 3, disposal: "written-off" }]],
      "retired",
      "retired",
    ],
    [
      "gone although overdue",
      [...retired, { passes: "clearanceWindow" }, ["product.finishClearance", { remainingUnits: 0 }]],
      "retired",
      "retired",
    ],
  ])("is %s", (_name, happenings, state, lastTold) => {
    const life = live(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
    expect(life.told.at(-1)).toBe(lastTold);
  });

  test.each<[string, readonly Happening[]]>([
    ["a trial that passes", operated],
    ["a restart that is kept", [...observed, ask("reviewRestart", "keep")]],
    ["an upgrade that is given up", [...upgrading, ["product.finishUpgrade", rejected]]],
  ])("%s leads into formal operation, new and in stock", (_name, happenings) => {
    expect(live(happenings).states).toEqual([
      "operating.stage.new",
      "operating.stock.inStock",
      "operating.sales.selling",
      "operating.promotion.regular",
    ]);
  });

  test.each<[Happening, string, string | undefined, string | undefined]>([
    [ask("classifyStage", "growth"), "operating.stage.growth", "stageChanged", "growth"],
    [ask("classifyStage", "mature"), "operating.stage.mature", "stageChanged", "mature"],
    [ask("classifyStage", "decline"), "operating.stage.decline", "stageChanged", "decline"],
    [ask("recordStock", "low"), "operating.stock.low", "stockChanged", "low"],
    [ask("recordStock", "out"), "operating.stock.out", "stockChanged", "out"],
    [ask("recordStock", "overstocked"), "operating.stock.overstocked", "stockChanged", "overstocked"],
    [ask("reviewSales", "raise"), "operating.sales.slow.unexplained", "slowMoverRaised", undefined],
    [
      ["product.startPromotion", { promotion: "spring" }],
      "operating.promotion.promoted",
      "promotionStarted",
      "spring",
    ],
  ])("in operation, %j leads to %s and touches no other region", (happening, state, told, detail) => {
    const [before, after] = [live(operated), live([...operated, happening])];
    expect(after.states).toContain(state);
    expect(after.states.filter((path) => !before.states.includes(path))).toEqual([state]);
    expect(after.events.at(-1)).toMatchObject({ type: `product.${told}`, ...(detail && { detail }) });
  });

  test.each<[Happening]>([
    [ask("classifyStage", "new")],
    [ask("recordStock", "in-stock")],
    [ask("reviewSales", "clear")],
  ])("%j, which says what is so already, is taken and tells nothing", (happening) => {
    const life = live([...operated, happening]);
    expect(life.refusals).toEqual([]);
    expect(life.told.at(-1)).toBe("trialPassed");
  });

  const stages = ["new", "growth", "mature", "decline"];
  const levels = ["in-stock", "low", "out", "overstocked"];
  const pairs = (values: readonly string[]) =>
    values.flatMap((from) => values.map((to) => [from, to] as const));

  test.each([
    ...pairs(stages).map(([from, to]) => ["classifyStage", "stage", from, to] as const),
    ...pairs(levels).map(([from, to]) => ["recordStock", "stock", from, to] as const),
  ])("%s leads the %s from %s to %s, and tells it where it is another", (command, region, from, to) => {
    const before = live([...operated, ask(command, from)]);
    const told = before.events.length;
    const after = before.live([ask(command, to)]);
    expect(after.states).toContain(`operating.${region}.${to === "in-stock" ? "inStock" : to}`);
    expect(after.events.slice(told).map(({ type }) => type)).toEqual(
      from === to ? [] : [`product.${region}Changed`],
    );
  });

  test("a slow mover stays one until it clears", () => {
    const raise = ask("reviewSales", "raise");
    const slow = live([...operated, raise, raise]);
    expect(slow.states).toContain("operating.sales.slow.unexplained");
    expect(slow.told.filter((type) => type === "slowMoverRaised")).toHaveLength(1);
    expect(slow.live([ask("reviewSales", "clear")]).states).toContain("operating.sales.selling");
  });

  test("what is told has the product, where it is sold and the instant of the command", () => {
    // The fourth happening of its life, on the fifth of January.
    const { events } = live([...shortlisted, ["product.evaluateSupplier", rejected]]);
    expect(events).toEqual([
      {
        type: "product.dropped",
        sku: "A-1",
        category: "toys",
        at: "2026-01-05T00:00:00.000Z",
        detail: "supplier",
      },
    ]);
  });

  test("a restart that is kept says so, and an order without a proposal is of nothing", () => {
    expect(live([...observed, ask("reviewRestart", "keep")]).told.at(-1)).toBe("relaunched");
    const { events } = live([...operated, ask("requestReplenishment", "order")]);
    expect(events.at(-1)).toMatchObject({ replenishment: { number: 1, units: 0 } });
  });

  test("a promotion ends, a slow mover clears", () => {
    const slow: Happening[] = [...operated, ask("reviewSales", "raise"), ask("reviewSales", "clear")];
    expect(live(slow).told.at(-1)).toBe("slowMoverCleared");
    const promoted: Happening[] = [
      ...operated,
      ["product.startPromotion", { promotion: "spring" }],
      ["product.endPromotion"],
    ];
    expect(live(promoted).told.at(-1)).toBe("promotionEnded");
    expect(live(promoted).states).toContain("operating.promotion.regular");
  });

  test("counts rounds within a trial and restarts over its life", () => {
    expect(contextOf(live([...adjusted, review("adjust")])).roundsUsed).toBe(2);
    expect(
      contextOf(
        live([
          ...adjusted,
          review("pass"),
          ["product.startUpgrade", { feedback: "x" }],
          ["product.finishUpgrade", accepted],
        ]),
      ).roundsUsed,
    ).toBe(0);
    expect(
      contextOf(live([...observed, ask("reviewRestart", "keep"), ask("restart", "restart")])).restartsUsed,
    ).toBe(2);
  });

  test("is on sale since its first trial, whatever trials follow", () => {
    const first = contextOf(live(tried)).onSaleSince;
    const upgraded = contextOf(live([...upgrading, ["product.finishUpgrade", accepted]]));
    expect(upgraded.onSaleSince).toBe(first);
    expect(Date.parse(upgraded.trialStartedAt ?? "")).toBeGreaterThan(Date.parse(first ?? ""));
  });

  test("the longest trial counts from its start, over all its rounds", () => {
    const dueAt = live(tried).deadlines.get("trialWindow")?.dueAt;
    // Tried on the seventh day after 1 January 2026; the house layer's longest trial is 90 days.
    expect(dueAt).toBe("2026-04-08T00:00:00.000Z");
    expect(live(adjusted).deadlines.get("trialWindow")?.dueAt).toBe(dueAt);
  });

  test.each<[string, readonly Happening[]]>([
    ["on trial", tried],
    ["in operation", operated],
    ["restarting", restarted],
    ["upgrading", upgrading],
  ])(
    "%s, it can be replenished, and what is requested counts as on order until it is closed",
    (_name, happenings) => {
      const request = ask("requestReplenishment", "order");
      const life = live([...happenings, request, request], { units: 30 });
      expect(contextOf(life)).toMatchObject({ onOrderUnits: 60, replenishments: 2 });
      expect(life.events.at(-1)).toMatchObject({
        type: "product.replenishmentRequested",
        category: "toys",
        replenishment: { number: 2, units: 30 },
      });
      life.live([["product.recordReceipt", { units: 28, closedUnits: 30 }]]);
      expect(contextOf(life).onOrderUnits).toBe(30);
      expect(life.tags).toContain("onSale");
    },
  );

  test("a hold of the restock rule orders nothing", () => {
    const life = live([...operated, ask("requestReplenishment", "hold")]);
    expect(life.refusals[0]).toMatchObject({ code: "forbidden", command: "product.requestReplenishment" });
    expect(contextOf(life).onOrderUnits).toBe(0);
  });

  test.each<[string, readonly Happening[], string]>([
    [
      "a trial review while it is being adjusted",
      [...tried, review("adjust"), review("pass")],
      "wrong-state",
    ],
    ["a trial before the terms are agreed", [...sampled, ["product.startTrial"]], "wrong-state"],
    ["a review that cannot decide", [...tried, review("undecided")], "undecided"],
    ["a retirement that the rule does not see", [...operated, ask("retire", "keep")], "forbidden"],
    ["anything once it is dropped", [...tried, review("drop"), ["product.startTrial"]], "finished"],
  ])("refuses %s", (_name, happenings, code) => {
    const life = live(happenings);
    expect(life.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(life.snapshot).toEqual(live(happenings.slice(0, -1)).snapshot);
  });

  // E-12: a weak product's ads are raised only under a cap, which cannot be kept where the raise is not known.
  test("a restart with ads says how much it raises their budget", () => {
    const adPlan = { campaignId: "C-1", channel: "search", budget: 10, optimisationCycleDays: 7 };
    const takes = (payload: object) =>
      productProcess.commands["product.restart"].payload.safeParse(payload).success;
    expect(takes({ metrics: {} })).toBe(true);
    expect(takes({ metrics: {}, adPlan })).toBe(false);
    expect(takes({ metrics: { adBudgetRatio: null }, adPlan })).toBe(false);
    expect(takes({ metrics: { adBudgetRatio: 1.1 }, adPlan })).toBe(true);
  });

  test("states that want somebody's attention say so by tag", () => {
    expect(live([...operated, ask("recordStock", "out")]).tags).toContain("attention");
    expect(live([...tried, { passes: "trialWindow" }]).tags).toEqual(
      expect.arrayContaining(["overdue", "onSale"]),
    );
  });
});
