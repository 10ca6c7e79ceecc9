import {
  adopt,
  consult,
  type ProcessEvent,
  type ProductContext,
  productProcess,
  step,
} from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { type Happening, ProcessLife } from "../process-life.js";
import { mei, shopRulebook } from "../shop-rulebook.js";

const accepted = { verdict: "accepted" };
const planned: Happening[] = [["product.plan", { budget: 500, decideBy: "2026-02-01T00:00:00Z" }]];
const agreed: Happening[] = [
  ...planned,
  ["product.completeResearch", { report: "R-1" }],
  ["product.screen", accepted],
  ["product.evaluateSupplier", accepted],
  ["product.evaluateSample", accepted],
  ["product.negotiate", accepted],
];
const tried: Happening[] = [...agreed, ["product.startTrial"]];
const operated: Happening[] = [...tried, ["product.reviewTrial", { metrics: {} }, "pass"]];
const slow: Happening[] = [...operated, ["product.reviewSales", { metrics: {} }, "raise"]];
const triage = (verdict: string): Happening => ["product.triage", { verdict, cause: "dull pictures" }];
const withdraw = (recallId: string): Happening => ["product.withdraw", { recallId, reason: "cracks" }];
const conclude = (recallId: string, verdict: string): Happening => [
  "product.concludeRecall",
  { recallId, verdict },
];
const red = { sku: "A-1-red", options: { colour: "red", size: "M" } };

const live = (happenings: readonly Happening[], start: object = {}, proposal?: unknown) =>
  new ProcessLife(productProcess, { sku: "A-1", ...start }, proposal).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as ProductContext;
const codesOf = ({ refusals }: ProcessLife) => refusals.map(({ code }) => code);
const lastOf = ({ events }: ProcessLife): ProcessEvent | undefined => events.at(-1);

describe("the gates of a selection", () => {
  const principles: Happening = ["product.weighPrinciples", { metrics: {} }, "select"];
  const prepared: Happening = ["product.confirmPreparation", {}, "prepared"];
  const requiredGates = ["principles", "preparation"];

  test("that are required hold the trial back until their rules have said yes", () => {
    const early = live([...agreed, ["product.startTrial"], principles, ["product.startTrial"]], {
      requiredGates,
    });
    expect(codesOf(early)).toEqual(["condition", "condition"]);
    expect(early.live([prepared, ["product.startTrial"]]).states).toEqual(["trial.testing"]);
  });

  test("that nobody requires hold nothing back", () => {
    expect(live(tried).states).toEqual(["trial.testing"]);
  });

  test.each([
    ["weighPrinciples", "principles"],
    ["weighTriangle", "triangle"],
    ["weighHerd", "no-herd"],
  ])("%s drops what its rule rejects", (command, reason) => {
    const life = live([...planned, [`product.${command}`, { metrics: {} }, "reject"]]);
    expect(life.states).toEqual(["dropped"]);
    expect(lastOf(life)).toMatchObject({ type: "product.dropped", detail: reason });
  });

  test("a hurried selection is told how many days are missing", () => {
    const start = productProcess.input({ sku: "A-1" }, shopRulebook.at());
    const planning = "2026-01-01T00:00:00.000Z";
    const { snapshot } = adopt(
      productProcess,
      start,
      "selection.agreed",
      { selectionPlannedAt: planning },
      planning,
    );
    const at = "2026-01-05T00:00:00.000Z";
    const event = consult(
      productProcess,
      shopRulebook,
      snapshot,
      { type: "product.confirmPreparation" },
      { at, by: mei },
    );
    const taken = step(productProcess, snapshot, event);
    // R255; the starter layer asks for 14 days, and 4 have passed.
    expect(taken).toMatchObject({
      accepted: false,
      refusal: {
        code: "forbidden",
        toPass: [{ changes: [{ fact: "daysSinceStart", from: 4, operator: ">=", to: 14 }] }],
      },
    });
  });

  test("a supplier and an inspection are asked for by event", () => {
    const named = live([...agreed.slice(0, 3), ["product.nameSupplier", { supplierId: "SUP-1" }]]);
    expect(named.states).toEqual(["selection.shortlisted"]);
    expect(lastOf(named)).toMatchObject({ type: "product.supplierNamed", supplierId: "SUP-1" });
    const sent = live([
      ...agreed.slice(0, 4),
      ["product.orderInspection", { inspectionId: "QI-1", units: 2 }],
    ]);
    expect(sent.states).toEqual(["selection.sourced"]);
    expect(lastOf(sent)).toMatchObject({ inspection: { inspectionId: "QI-1", units: 2 } });
  });
});

describe("a trial that waits for its listing", () => {
  const waiting: Happening[] = [...agreed, ["product.prepareTrial", { listingId: "A-1@tmall" }]];

  test("starts when the listing is live", () => {
    const life = live(waiting);
    expect(lastOf(life)).toMatchObject({ type: "product.listingRequested", listingId: "A-1@tmall" });
    expect(life.live([["product.recordListing", { listingId: "A-1@tmall", live: false }]]).states).toEqual([
      "selection.awaitingListing",
    ]);
    life.live([["product.recordListing", { listingId: "A-1@tmall", live: true }]]);
    expect(life.states).toEqual(["trial.testing"]);
    expect(contextOf(life).listings).toEqual(["A-1@tmall"]);
  });

  test("later listings are noted once each, and forgotten when they go", () => {
    const note = (listingId: string, isLive: boolean): Happening => [
      "product.recordListing",
      { listingId, live: isLive },
    ];
    const life = live([...operated, note("a", true), note("b", true), note("a", true)]);
    expect(contextOf(life).listings).toEqual(["b", "a"]);
    expect(contextOf(life.live([note("b", false)])).listings).toEqual(["a"]);
    expect(codesOf(life)).toEqual([]);
  });
});

describe("the triage of weak products", () => {
  test.each([
    ["optimise", "optimising", "optimisationRequested"],
    ["clear", "clearing", "clearanceStarted"],
    ["restart", "referred", "restartAdvised"],
    ["retire", "referred", "retirementAdvised"],
  ])("%s leads a slow mover to %s and tells why", (verdict, state, told) => {
    const life = live([...slow, triage(verdict)]);
    expect(life.states).toContain(`operating.sales.slow.${state}`);
    expect(lastOf(life)).toMatchObject({ type: `product.${told}`, detail: "dull pictures" });
  });

  test.each([
    ["optimise", "improvementWindow", "2026-04-11T00:00:00.000Z"],
    ["clear", "clearanceWindow", "2026-03-12T00:00:00.000Z"],
  ])("%s that does not help in time is to be decided anew", (verdict, window, dueAt) => {
    const life = live([...slow, triage(verdict)]);
    // The tenth happening, on 11 January 2026; the slow-mover window is 90 days, a clearance 60.
    expect(life.deadlines.get(window)?.dueAt).toBe(dueAt);
    life.live([{ passes: window }]);
    expect(life.states).toContain("operating.sales.slow.decisionDue");
    expect(life.tags).toContain("overdue");
    expect(life.live([triage("retire")]).states).toContain("operating.sales.slow.referred");
  });

  test("what sells again is a slow mover no more, and its clock is off", () => {
    const life = live([...slow, triage("optimise"), ["product.reviewSales", { metrics: {} }, "clear"]]);
    expect(life.states).toContain("operating.sales.selling");
    expect([...life.deadlines.keys()]).toEqual([]);
  });

  test("another warning does not interrupt what is being done about it", () => {
    const life = live([...slow, triage("clear"), ["product.reviewSales", { metrics: {} }, "raise"]]);
    expect(life.states).toContain("operating.sales.slow.clearing");
    expect(codesOf(life)).toEqual([]);
  });

  test("bad reviews lead to the same decision, once", () => {
    const report: Happening = ["product.reportWeakness", { cause: "bad reviews" }];
    const life = live([...operated, report, report]);
    expect(life.states).toContain("operating.sales.criticised");
    expect(life.told.filter((type) => type === "weaknessReported")).toHaveLength(1);
    expect(live([...operated, report, triage("optimise")]).states).toContain(
      "operating.sales.slow.optimising",
    );
    expect(life.live([["product.dismissWeakness", { reason: "a rival wrote them" }]]).states).toContain(
      "operating.sales.selling",
    );
  });

  test("a restart that was advised still asks its rule", () => {
    const life = live([...slow, triage("restart"), ["product.restart", { metrics: {} }, "keep"]]);
    expect(codesOf(life)).toEqual(["forbidden"]);
    expect(life.live([["product.restart", { metrics: {} }, "restart"]]).states).toEqual([
      "restarting.improving",
    ]);
  });

  test("what a stage asks for is told with its actions", () => {
    const proposal = { goal: "hold-sales", actions: ["co-branding"] };
    const life = live([...operated, ["product.planActions", {}, "hold-sales"]], {}, proposal);
    expect(lastOf(life)).toMatchObject({
      type: "product.actionsPlanned",
      detail: "hold-sales",
      actions: ["co-branding"],
    });
  });
});

describe("a product that leaves", () => {
  test("names what takes its place", () => {
    const life = live([...operated, ["product.retire", { metrics: {}, successorSku: "A-2" }, "retire"]]);
    expect(lastOf(life)).toMatchObject({ type: "product.retirementStarted", successorSku: "A-2" });
    expect(contextOf(life).successorSku).toBe("A-2");
    const alone = live([...operated, ["product.retire", { metrics: {} }, "retire"]]);
    expect(lastOf(alone)).not.toHaveProperty("successorSku");
  });

  test.each<[string, readonly Happening[], string]>([
    ["on trial", tried, "trial.testing"],
    ["in operation", operated, "operating.sales.selling"],
    ["being cleared", [...operated, ["product.retire", { metrics: {} }, "retire"]], "retiring.clearing"],
  ])("%s is withdrawn for a recall, and comes back when nothing is wrong", (_name, happenings, back) => {
    const life = live([...happenings, withdraw("RC-1")]);
    expect(life.states).toEqual(["withdrawn"]);
    expect(life.tags).not.toContain("onSale");
    expect(lastOf(life)).toMatchObject({
      type: "product.withdrawn",
      recall: { recallId: "RC-1", isToStart: false },
      detail: "cracks",
    });
    life.live([conclude("RC-1", "reinstated")]);
    expect(life.states).toContain(back);
    expect(contextOf(life)).toMatchObject({ recallIds: [], withdrawnFrom: null });
  });

  test("stays withdrawn until the last recall is concluded; a recall counts once", () => {
    const life = live([...operated, withdraw("RC-1"), withdraw("RC-1"), withdraw("RC-2")]);
    expect(contextOf(life).recallIds).toEqual(["RC-1", "RC-2"]);
    life.live([conclude("RC-1", "reinstated"), conclude("RC-9", "retired")]);
    expect(life.states).toEqual(["withdrawn"]);
    expect(codesOf(life)).toEqual(["condition"]);
    expect(life.live([conclude("RC-2", "retired")]).states).toEqual(["retiring.clearing"]);
  });
});

describe("the variants of a product", () => {
  test("are added once, and keep their options", () => {
    const life = live([
      ["product.addVariant", red],
      ["product.addVariant", red],
    ]);
    expect(contextOf(life).variants).toEqual([{ ...red, active: true }]);
    expect(life.told).toEqual(["variantAdded"]);
    life.live([["product.addVariant", { ...red, options: { colour: "blue" } }]]);
    expect(codesOf(life)).toEqual(["condition"]);
  });

  test("are retired once, and may come back", () => {
    const retire: Happening = ["product.retireVariant", { sku: red.sku }];
    const life = live([["product.addVariant", red], retire, retire]);
    expect(contextOf(life).variants).toEqual([{ ...red, active: false }]);
    expect(life.told).toEqual(["variantAdded", "variantRetired"]);
    expect(contextOf(life.live([["product.addVariant", red]])).variants).toEqual([{ ...red, active: true }]);
  });

  test("that nobody knows are not retired, and none has the product's own SKU", () => {
    const life = live([
      ["product.retireVariant", { sku: "B-1" }],
      ["product.addVariant", { sku: "A-1", options: {} }],
    ]);
    expect(codesOf(life)).toEqual(["condition", "condition"]);
  });

  test("a role in the assortment is remembered", () => {
    expect(contextOf(live([["product.assignRole", { role: "profit" }]])).assortmentRole).toBe("profit");
  });
});
