import { adopt, consult, type ProcessEvent, step } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import type { ListingContext } from "../../../src/processes/store/listing.commands.js";
import { listingProcess } from "../../../src/processes/store/listing.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopLayer, shopRulebook } from "../shop-rulebook.js";

const prepare = (...parts: string[]): Happening[] => parts.map((part) => ["listing.prepare", { part }]);
const price = (amountMinor: number, currency = "CNY"): Happening => [
  "listing.setPrice",
  { amountMinor, currency },
];
const stock = (units: number): Happening => ["listing.setStock", { units }];
const complete: Happening[] = [
  ...prepare("materials", "title", "images", "details", "skus"),
  price(9900),
  stock(5),
];
const submitted: Happening[] = [...complete, ["listing.submit"]];
const check = (name: string, outcome: string): Happening => [
  `listing.review${name}`,
  { metrics: {} },
  outcome,
];
const accuracy = (verdict: string): Happening => ["listing.reviewAccuracy", { verdict, reason: "no label" }];
const allButWording: Happening[] = [
  ...["Title", "Images", "Details", "Skus", "Price"].map((name) => check(name, "accept")),
  accuracy("accepted"),
];
const reviewed: Happening[] = [...submitted, ...allButWording, check("Wording", "accept")];
const compliance = (verdict: string): Happening => [
  "listing.recordCompliance",
  { verdict, reason: "says it heals" },
];
const rights = (verdict: string): Happening => ["listing.recordRights", { verdict }];
const release = (outcome: string): Happening => ["listing.release", {}, outcome];
const cleared: Happening[] = [compliance("passed"), rights("passed"), release("accept")];
const ready: Happening[] = [...reviewed, ...cleared];
const live: Happening[] = [...ready, ["listing.publish"]];
const because = { reason: "the photographer complains" };

const list = (happenings: readonly Happening[], start: object = {}) =>
  new ProcessLife(listingProcess, {
    listingId: "A-1@tmall",
    sku: "A-1",
    platform: "tmall",
    ...start,
  }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as ListingContext;
const codesOf = ({ refusals }: ProcessLife) => refusals.map(({ code }) => code);
const lastOf = ({ events }: ProcessLife): ProcessEvent | undefined => events.at(-1);
const versionOf = ({ states }: ProcessLife) => states[0];
const shelfOf = ({ states }: ProcessLife) => states[1];

describe("listingProcess", () => {
  test.each<[string, readonly Happening[], string, string, string | undefined]>([
    ["being prepared at first", [], "preparing", "unlisted", undefined],
    ["being reviewed", submitted, "reviewing", "unlisted", "submitted"],
    ["waiting for both reviews", reviewed, "clearing", "unlisted", "complianceRequested"],
    ["returned by compliance", [...reviewed, compliance("returned")], "returned", "unlisted", "returned"],
    ["blocked on a red line", [...reviewed, compliance("blocked")], "blocked", "unlisted", "blocked"],
    [
      "returned for the rights of others",
      [...reviewed, compliance("passed"), rights("failed"), release("reject")],
      "returned",
      "unlisted",
      "returned",
    ],
    ["ready", ready, "ready", "unlisted", "released"],
    [
      "scheduled",
      [...ready, ["listing.schedule", { publishAt: "2026-02-01T12:00:00Z" }]],
      "scheduled",
      "unlisted",
      "scheduled",
    ],
    ["live", live, "current", "onSale", "published"],
    [
      "refused by the platform",
      [...ready, ["listing.recordRejection", { reason: "wrong category" }]],
      "returned",
      "unlisted",
      "returned",
    ],
    ["sold out", [...live, stock(0)], "current", "soldOut", "soldOut"],
    ["back in stock", [...live, stock(0), stock(3)], "current", "onSale", "backInStock"],
    ["suspended", [...live, ["listing.suspend", because]], "current", "suspended", "suspended"],
    ["resumed", [...live, ["listing.suspend", because], ["listing.resume"]], "current", "onSale", "resumed"],
    ["taken down", [...live, ["listing.takeDown", because]], "current", "takenDown.barred", "takenDown"],
    [
      "restored",
      [...live, ["listing.takeDown", because], ["listing.restore", {}]],
      "current",
      "onSale",
      "restored",
    ],
    [
      "restored sold out, when the stock went meanwhile",
      [...live, ["listing.takeDown", because], stock(0), ["listing.restore", {}]],
      "current",
      "soldOut",
      "restored",
    ],
    [
      "restored on appeal",
      [
        ...live,
        ["listing.takeDown", because],
        ["listing.appeal", { grounds: "ours" }],
        ["listing.recordAppeal", { verdict: "accepted" }],
      ],
      "current",
      "onSale",
      "restored",
    ],
    [
      "down still when the appeal is rejected",
      [
        ...live,
        ["listing.takeDown", because],
        ["listing.appeal", { grounds: "ours" }],
        ["listing.recordAppeal", { verdict: "rejected" }],
      ],
      "current",
      "takenDown.barred",
      "appealed",
    ],
    ["delisted", [...live, ["listing.delist", because]], "current", "delisted", "delisted"],
    [
      "listed again",
      [...live, ["listing.delist", because], ["listing.relist"]],
      "current",
      "onSale",
      "relisted",
    ],
    [
      "being revised, on sale meanwhile",
      [...live, ["listing.revise", { parts: ["title"] }]],
      "preparing",
      "onSale",
      "revisionStarted",
    ],
  ])("is %s", (_name, happenings, version, shelf, lastTold) => {
    const life = list(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([`open.version.${version}`, `open.shelf.${shelf}`]);
    expect(life.told.at(-1)).toBe(lastTold);
  });

  test("says what is still missing, and is not submitted before it is there", () => {
    const life = list([...prepare("title"), ["listing.submit"]]);
    expect(codesOf(life)).toEqual(["condition"]);
    expect(contextOf(life).prepared).toEqual(["title"]);
  });

  test("is returned with every line that failed, once the form is complete", () => {
    const life = list([
      ...submitted,
      check("Title", "reject"),
      check("Images", "accept"),
      check("Details", "revise"),
      check("Skus", "accept"),
      check("Price", "accept"),
      check("Wording", "accept"),
    ]);
    expect(versionOf(life)).toBe("open.version.reviewing");
    life.live([accuracy("accepted")]);
    expect(lastOf(life)).toMatchObject({ type: "listing.returned", failedChecks: ["title", "details"] });
  });

  test("is reviewed again only in what was fixed, and in the wording beside it", () => {
    const life = list([
      ...submitted,
      ...allButWording.slice(1),
      check("Wording", "accept"),
      check("Title", "reject"),
    ]);
    expect(life.live([["listing.submit"]]).refusals.map(({ code }) => code)).toEqual(["condition"]);
    life.live([...prepare("title"), ["listing.submit"]]);
    expect(contextOf(life).openChecks).toEqual(["title", "wording"]);
    life.live([check("Title", "accept"), check("Wording", "accept")]);
    expect(versionOf(life)).toBe("open.version.clearing");
  });

  test("asks for compliance with a case of its own each time", () => {
    const complianceTerms = { reviewDays: 1, fixDays: 2, takedownHours: 4, exemptionDays: 90 };
    const life = list(reviewed, { complianceTerms });
    expect(lastOf(life)).toMatchObject({ caseId: "A-1@tmall/1", complianceTerms });
    life.live([
      compliance("returned"),
      ...prepare("details"),
      ["listing.submit"],
      check("Details", "accept"),
      check("Wording", "accept"),
      accuracy("accepted"),
    ]);
    expect(lastOf(life)).toMatchObject({ type: "listing.complianceRequested", caseId: "A-1@tmall/2" });
    expect(codesOf(life)).toEqual([]);
  });

  test("blocked on a red line, it cannot be released; changed, it is reviewed anew", () => {
    const life = list([...reviewed, compliance("blocked"), release("accept")]);
    expect(codesOf(life)).toEqual(["wrong-state"]);
    life.live(prepare("details"));
    expect(versionOf(life)).toBe("open.version.returned");
    expect(contextOf(life)).toMatchObject({ compliance: "open", rights: "open" });
  });

  test("a new version goes the whole way, and then buyers see it", () => {
    const life = list([
      ...live,
      ["listing.revise", { parts: ["title"] }],
      ...prepare("title"),
      ["listing.submit"],
      check("Title", "accept"),
      check("Wording", "accept"),
      ...cleared,
      ["listing.publish"],
    ]);
    expect(codesOf(life)).toEqual([]);
    expect(life.told.at(-1)).toBe("updated");
    expect(contextOf(life)).toMatchObject({ versions: 2, revising: false });
  });

  test("a new version may be given up: the one on sale stays approved", () => {
    const life = list([...live, ["listing.revise", { parts: ["title"] }], ["listing.dropRevision"]]);
    expect(versionOf(life)).toBe("open.version.current");
    expect(contextOf(life)).toMatchObject({ openChecks: [], compliance: "passed" });
    expect(codesOf(list([["listing.dropRevision"]]))).toEqual(["condition"]);
  });

  test("a price on sale changes at once and is told; the same price again is nothing", () => {
    const life = list([...live, price(8900), price(8900)]);
    expect(life.told.filter((type) => type === "priceSet")).toHaveLength(1);
    expect(lastOf(life)).toMatchObject({ amountMinor: 8900, currency: "CNY" });
    expect(codesOf(life.live([price(8900, "USD")]))).toEqual(["condition"]);
  });

  test("a price that changes before it went live is reviewed anew", () => {
    const life = list([...ready, price(8900)]);
    expect(versionOf(life)).toBe("open.version.reviewing");
    expect(contextOf(life)).toMatchObject({ openChecks: ["price"], compliance: "open" });
  });

  test("may be taken down also while it is delisted, and not before it is live", () => {
    const life = list([...live, ["listing.delist", because], ["listing.takeDown", because]]);
    expect(shelfOf(life)).toBe("open.shelf.takenDown.barred");
    expect(codesOf(list([["listing.takeDown", because]]))).toEqual(["wrong-state"]);
  });

  test("is discarded before it is live or once it is delisted, not while it is on sale", () => {
    expect(list([["listing.discard", because]]).states).toEqual(["discarded"]);
    expect(codesOf(list([...live, ["listing.discard", because]]))).toEqual(["wrong-state"]);
    expect(list([...live, ["listing.delist", because], ["listing.discard", because]]).states).toEqual([
      "discarded",
    ]);
  });
});

describe("the rules of listingProcess", () => {
  const input = listingProcess.input(
    { listingId: "A-1@tmall", sku: "A-1", platform: "tmall" },
    shopRulebook.at(),
  );
  const at = "2026-01-05T00:00:00.000Z";
  const by = { actor: "mei", role: "system" } as const;
  const reviewing = step(
    listingProcess,
    adopt(
      listingProcess,
      input,
      "open",
      {
        prepared: ["materials", "title", "images", "details", "skus", "price", "stock"],
        priceMinor: 9900,
        currency: "CNY",
      },
      at,
    ).snapshot,
    { type: "listing.submit", at, by } as never,
  );
  const rulebook = defineRulebook({
    rules: builtInRules,
    layers: [
      starterLayer,
      shopLayer,
      { id: "law", params: { "listing.price-honesty": { comparisonWindowDays: 7 } } },
    ],
  });
  const ask = (command: Parameters<typeof consult<typeof listingProcess.commands>>[3]) => {
    if (!reviewing.accepted) throw new Error("it was not submitted");
    const event = consult(listingProcess, rulebook, reviewing.snapshot, command, { at, by });
    return step(listingProcess, reviewing.snapshot, event);
  };

  test("an effect within days is refused (R053, E-20)", () => {
    const taken = ask({
      type: "listing.reviewWording",
      metrics: { texts: { details: "3天改善敏感肌" } },
    });
    expect(taken).toMatchObject({ accepted: true, snapshot: { context: { failedChecks: ["wording"] } } });
  });

  test("an image of 799 pixels is too small, one of 800 is not (R017)", () => {
    for (const [side, failed] of [
      [799, ["images"]],
      [800, []],
    ] as const) {
      const taken = ask({
        type: "listing.reviewImages",
        metrics: { widthPx: side, heightPx: 1000, showsProduct: true },
      });
      expect(taken).toMatchObject({ snapshot: { context: { failedChecks: failed } } });
    }
  });

  test("an original price that was never charged is refused; the price is the listing's own (R210)", () => {
    const taken = ask({
      type: "listing.reviewPrice",
      metrics: { pricesClear: true, originalPrice: 199, lowestChargedPrice: 129 },
    });
    expect(taken).toMatchObject({ snapshot: { context: { failedChecks: ["price"] } } });
    const honest = ask({
      type: "listing.reviewPrice",
      metrics: { pricesClear: true, originalPrice: 129, lowestChargedPrice: 129 },
    });
    expect(honest).toMatchObject({ snapshot: { context: { failedChecks: [] } } });
  });
});
