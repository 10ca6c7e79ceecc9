import { adopt, consult, type ProcessEvent, step } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import type { PricingContext } from "../../../src/processes/store/pricing.commands.js";
import { pricingProcess } from "../../../src/processes/store/pricing.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopLayer } from "../shop-rulebook.js";

const costFields = { currency: "CNY", purchaseMinor: 3500, logisticsMinor: 400, packagingMinor: 100 };
const costs: Happening = ["pricing.recordCosts", costFields];
const competitors: Happening = ["pricing.recordCompetitors", { competitorMinor: 6500 }];
const chosen: Happening[] = [costs, competitors, ["pricing.chooseStrategy", {}, "as-calculated"]];
const approved: Happening[] = [...chosen, ["pricing.approve", {}, "healthy"]];
const charged: Happening[] = [...approved, ["pricing.publish"]];
const reason = { reason: "too high for the season" };
const offerFields = (amountMinor: number) => ({
  offerId: "O-1",
  amountMinor,
  startsAt: "2026-06-01T00:00:00Z",
  endsAt: "2026-06-18T16:00:00Z",
  metrics: { pricesClear: true },
});
const offer = (amountMinor: number, outcome = "accept"): Happening => [
  "pricing.announceOffer",
  offerFields(amountMinor),
  outcome,
];
const start: Happening = ["pricing.startOffer", { offerId: "O-1" }];
const end: Happening = ["pricing.endOffer", { offerId: "O-1" }];
const reprice = (outcome: string): Happening => ["pricing.reprice", { wantedMinor: 6100 }, outcome];

const price = (happenings: readonly Happening[], input: object = {}) =>
  new ProcessLife(
    pricingProcess,
    { priceId: "A-1@tmall", sku: "A-1", platform: "tmall", ...input },
    { price: 60 },
  ).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as PricingContext;
const codesOf = ({ refusals }: ProcessLife) => refusals.map(({ code }) => code);
const lastOf = ({ events }: ProcessLife): ProcessEvent | undefined => events.at(-1);

describe("pricingProcess", () => {
  test.each<[string, readonly Happening[], string, string, string | undefined]>([
    ["collecting costs at first", [], "collecting", "none", undefined],
    ["comparing", [costs], "comparing", "none", undefined],
    ["choosing", [costs, competitors], "choosing", "none", undefined],
    ["proposed by strategy", chosen, "proposed", "none", "proposed"],
    [
      "raised to the floor",
      [costs, competitors, ["pricing.chooseStrategy", {}, "raised-to-floor"]],
      "proposed",
      "none",
      "proposed",
    ],
    [
      "proposed by hand where no strategy has a price",
      [costs, competitors, ["pricing.propose", { amountMinor: 7000, ...reason }]],
      "proposed",
      "none",
      "proposed",
    ],
    ["rejected", [...chosen, ["pricing.reject", reason]], "choosing", "none", "rejected"],
    ["approved", approved, "approved", "none", "approved"],
    [
      "scheduled",
      [...approved, ["pricing.schedule", { startsAt: "2026-03-01T00:00:00Z" }]],
      "scheduled",
      "none",
      "scheduled",
    ],
    ["charged", charged, "charged.watched", "none", "published"],
    ["moved", [...charged, reprice("limit")], "charged.watched", "none", "repriced"],
    ["held", [...charged, reprice("hold")], "charged.held", "none", "repriceHeld"],
    [
      "moved after all",
      [...charged, reprice("hold"), reprice("apply")],
      "charged.watched",
      "none",
      "repriced",
    ],
    [
      "decided anew for a thin margin",
      [...charged, ["pricing.review", { metrics: {} }, "thin"]],
      "choosing",
      "none",
      "marginThin",
    ],
    [
      "kept after all",
      [...charged, ["pricing.revise", reason], ["pricing.keep"]],
      "charged.watched",
      "none",
      "revisionStarted",
    ],
    ["announced as an offer", [...charged, offer(5000)], "charged.watched", "announced", "offerAnnounced"],
    ["an offer", [...charged, offer(5000), start], "charged.watched", "running", "offerStarted"],
    ["regular again", [...charged, offer(5000), start, end], "charged.watched", "none", "offerEnded"],
    ["never an offer", [...charged, offer(5000), end], "charged.watched", "none", "offerAnnounced"],
  ])("is %s", (_name, happenings, regular, promotional, lastTold) => {
    const life = price(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([`open.regular.${regular}`, `open.offer.${promotional}`]);
    expect(life.told.at(-1)).toBe(lastTold);
  });

  test("is exact in minor units and tells what is charged", () => {
    expect(lastOf(price(charged))).toEqual({
      type: "pricing.published",
      priceId: "A-1@tmall",
      sku: "A-1",
      platform: "tmall",
      at: "2026-01-06T00:00:00.000Z",
      amountMinor: 6000,
      currency: "CNY",
    });
  });

  test("stays charged while another is decided on, and is replaced at its publication", () => {
    const life = price([
      ...charged,
      ["pricing.revise", reason],
      ["pricing.propose", { amountMinor: 7000, ...reason }],
      ["pricing.approve", {}, "healthy"],
    ]);
    expect(contextOf(life)).toMatchObject({ publishedMinor: 6000, proposedMinor: 7000 });
    expect(contextOf(life.live([["pricing.publish"]]))).toMatchObject({
      publishedMinor: 7000,
      proposedMinor: null,
    });
  });

  test("is reviewed at the end of its cycle, and again a cycle later", () => {
    const life = price(charged);
    // Charged on 6 January 2026; the starter layer's cycle of reviews is 30 days.
    expect(life.deadlines.get("reviewCycle")?.dueAt).toBe("2026-02-05T00:00:00.000Z");
    life.live([{ passes: "reviewCycle" }]);
    expect(life.tags).toContain("overdue");
    life.live([["pricing.review", { metrics: {} }, "healthy"]]);
    expect(life.states[0]).toBe("open.regular.charged.watched");
    // Reviewed on the eighth.
    expect(life.deadlines.get("reviewCycle")?.dueAt).toBe("2026-02-07T00:00:00.000Z");
  });

  test("an early review starts the cycle anew; a small move of the price does not", () => {
    const early = price([...charged, ["pricing.review", { metrics: {} }, "healthy"]]);
    expect(early.deadlines.get("reviewCycle")?.dueAt).toBe("2026-02-06T00:00:00.000Z");
    const moved = price([...charged, reprice("apply")]);
    expect(moved.deadlines.get("reviewCycle")?.dueAt).toBe("2026-02-05T00:00:00.000Z");
  });

  test.each<[string, readonly Happening[], string]>([
    ["to charge what nobody approved", [...chosen, ["pricing.publish"]], "wrong-state"],
    ["a thin margin", [...chosen, ["pricing.approve", {}, "thin"]], "forbidden"],
    [
      "a strategy that has no price",
      [costs, competitors, ["pricing.chooseStrategy", {}, "no-price"]],
      "forbidden",
    ],
    ["to keep a price where none is charged", [costs, competitors, ["pricing.keep"]], "condition"],
    [
      "another currency",
      [costs, competitors, ["pricing.recordCosts", { ...costFields, currency: "USD" }]],
      "condition",
    ],
    ["an offer before anything is charged", [offer(5000)], "forbidden"],
    ["an offer that is no lower", [...charged, offer(6000)], "forbidden"],
    ["an offer whose original price is false", [...charged, offer(5000, "reject")], "forbidden"],
    ["another offer under the same id", [...charged, offer(5000), offer(4000)], "forbidden"],
    ["an offer that was over already", [...charged, offer(5000), start, end, offer(5000)], "forbidden"],
    ["to move the price beside an offer", [...charged, offer(5000), reprice("apply")], "forbidden"],
  ])("refuses %s", (_name, happenings, code) => {
    const life = price(happenings);
    expect(codesOf(life)).toEqual([code]);
    expect(life.snapshot).toEqual(price(happenings.slice(0, -1)).snapshot);
  });

  test("the same word about an offer again is taken and changes nothing", () => {
    const life = price([...charged, offer(5000), offer(5000), start, start, end, end]);
    expect(codesOf(life)).toEqual([]);
    expect(life.told.slice(-3)).toEqual(["offerAnnounced", "offerStarted", "offerEnded"]);
  });

  test("the end of an offer tells the price that is charged again", () => {
    expect(lastOf(price([...charged, offer(5000), start, end]))).toMatchObject({
      type: "pricing.offerEnded",
      amountMinor: 6000,
      offer: { offerId: "O-1", amountMinor: 5000 },
    });
  });

  test("an offer that ends before it begins is no offer", () => {
    const { payload } = pricingProcess.commands["pricing.announceOffer"];
    const fields = offerFields(5000);
    expect(payload.safeParse(fields).success).toBe(true);
    expect(payload.safeParse({ ...fields, endsAt: "2026-05-01T00:00:00Z" }).success).toBe(false);
  });

  test("is withdrawn at any time", () => {
    expect(price([...charged, ["pricing.withdraw", reason]]).states).toEqual(["withdrawn"]);
  });
});

describe("the rules of pricingProcess", () => {
  const at = "2026-01-05T00:00:00.000Z";
  const by = { actor: "mei", role: "system" } as const;
  const rulebook = defineRulebook({
    rules: builtInRules,
    layers: [
      starterLayer,
      shopLayer,
      {
        id: "prices",
        params: {
          "pricing.strategy": {
            method: "competition",
            competitionRatio: 0.95,
            priceStep: 1,
            priceEnding: 0.9,
          },
          "listing.price-honesty": { comparisonWindowDays: 7 },
        },
      },
    ],
  });
  const input = pricingProcess.input(
    { priceId: "A-1", sku: "A-1", currency: "CNY" },
    rulebook.at({ sku: "A-1" }),
  );
  const known = {
    currency: "CNY",
    costs: { purchaseMinor: 3500, logisticsMinor: 400, packagingMinor: 100 },
    competitorMinor: 8800,
  };
  const ask = (
    context: object,
    events: readonly Parameters<typeof consult<typeof pricingProcess.commands>>[3][],
  ) => {
    let { snapshot } = adopt(pricingProcess, input, "open", { ...known, ...context }, at);
    for (const command of events) {
      const taken = step(
        pricingProcess,
        snapshot,
        consult(pricingProcess, rulebook, snapshot, command, { at, by }),
      );
      if (!taken.accepted) return taken;
      ({ snapshot } = taken);
    }
    return { accepted: true, snapshot };
  };

  // 0.95 × 88.00 is 83.60; the next price below that ends in .90 is 82.90, as in the rule's own documented example.
  test("the strategy proposes in whole minor units", () => {
    const taken = ask({}, [
      {
        type: "pricing.recordCosts",
        currency: "CNY",
        purchaseMinor: 3500,
        logisticsMinor: 400,
        packagingMinor: 100,
      },
      { type: "pricing.recordCompetitors", competitorMinor: 8800 },
      { type: "pricing.chooseStrategy" },
    ]);
    expect(taken).toMatchObject({ accepted: true, snapshot: { context: { proposedMinor: 8290 } } });
  });

  // R003: (57.00 − 40.00) ÷ 57.00 is 0.298, under 0.3; at 58.00 it is 0.310.
  test.each([
    [5700, false],
    [5800, true],
  ])("a price of %i fen is approved: %s", (amountMinor, accepted) => {
    const taken = ask({}, [
      {
        type: "pricing.recordCosts",
        currency: "CNY",
        purchaseMinor: 3500,
        logisticsMinor: 400,
        packagingMinor: 100,
      },
      { type: "pricing.recordCompetitors" },
      { type: "pricing.propose", amountMinor, reason: "round" },
      { type: "pricing.approve" },
    ]);
    expect(taken.accepted).toBe(accepted);
  });

  test("an offer whose original price was never charged so low is refused (R210)", () => {
    const announce = (lowestChargedPrice: number) =>
      ask({ publishedMinor: 9900 }, [
        {
          type: "pricing.announceOffer",
          offerId: "O-1",
          amountMinor: 7900,
          startsAt: "2026-06-01T00:00:00Z",
          endsAt: "2026-06-18T16:00:00Z",
          metrics: { pricesClear: true, lowestChargedPrice },
        },
      ]);
    expect(announce(89)).toMatchObject({ accepted: false, refusal: { code: "forbidden" } });
    expect(announce(99)).toMatchObject({ accepted: true });
  });
});
