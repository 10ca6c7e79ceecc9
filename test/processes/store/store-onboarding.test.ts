import { consult, step } from "opscycle/processes";
import { builtInRules, defineRulebook, platformLayersFor, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import type { StoreOnboardingContext } from "../../../src/processes/store/store-onboarding.commands.js";
import { storeOnboardingProcess } from "../../../src/processes/store/store-onboarding.js";
import { type Happening, ProcessLife } from "../process-life.js";

const begin = {
  applicationId: "AP-1",
  platform: "tmall",
  category: "tea",
  individual: false,
  currency: "CNY",
  requiredKinds: ["business-licence", "trademark-certificate"],
  supplementDays: 10,
};
const paper = (documentId: string, kind: string, validUntil?: string): Happening => [
  "storeOnboarding.addDocument",
  { documentId, kind, ...(validUntil !== undefined && { validUntil }) },
];
const pay = (paymentId: string, purpose: string, amountMinor: number): Happening => [
  "storeOnboarding.pay",
  { paymentId, purpose, amountMinor },
];
const quote = (outcome: string): Happening => [
  "storeOnboarding.quoteFees",
  { depositMinor: 5_000_000, serviceFeeMinor: 3_000_000 },
  outcome,
];
const typed: Happening[] = [
  ["storeOnboarding.checkEntry", { metrics: {} }, "possible"],
  ["storeOnboarding.chooseType", { metrics: {} }, "flagship"],
];
const prepared: Happening[] = [
  ...typed,
  paper("D-1", "business-licence"),
  paper("D-2", "trademark-certificate"),
];
const registered: Happening[] = [...prepared, ["storeOnboarding.register"]];
const paid: Happening[] = [
  ...registered,
  quote("within"),
  pay("Z-1", "deposit", 5_000_000),
  pay("Z-2", "service-fee", 3_000_000),
];
const reviewed: Happening[] = [...paid, ["storeOnboarding.verifyIdentity", { verdict: "passed" }]];
const supplement: Happening[] = [
  ...reviewed,
  ["storeOnboarding.requestSupplement", { kinds: ["trademark-certificate"], reason: "too old" }],
];
const why = { reason: "category closed" };

const apply = (happenings: readonly Happening[], change: object = {}) =>
  new ProcessLife(storeOnboardingProcess, { ...begin, ...change }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as StoreOnboardingContext;
const codes = (happenings: readonly Happening[]) => apply(happenings).refusals.map(({ code }) => code);

describe("storeOnboardingProcess", () => {
  test.each<[string, readonly Happening[], string, string | undefined]>([
    ["is considered first", [], "considered", undefined],
    ["has a type", typed, "preparing", undefined],
    ["is registered", registered, "registered", "registered"],
    ["waits for the payment", [...registered, quote("within")], "awaitingPayment", "registered"],
    ["pays where no band is known", [...registered, quote("no-band")], "awaitingPayment", "registered"],
    [
      "asks about an unusual deposit",
      [...registered, quote("outside")],
      "depositInQuestion",
      "depositQuestioned",
    ],
    [
      "pays it all the same",
      [
        ...registered,
        quote("outside"),
        ["storeOnboarding.acceptFees", { by: { actor: "li", role: "store-manager" } }],
      ],
      "awaitingPayment",
      "depositQuestioned",
    ],
    [
      "pays another one",
      [...registered, quote("outside"), quote("within")],
      "awaitingPayment",
      "depositQuestioned",
    ],
    ["is paid, once both are", paid, "awaitingVerification", "paid"],
    [
      "tries the verification again",
      [...paid, ["storeOnboarding.verifyIdentity", { verdict: "failed", reason: "blurred" }]],
      "awaitingVerification",
      "verificationFailed",
    ],
    ["is reviewed", reviewed, "underReview.inTime", "submitted"],
    ["is overdue there", [...reviewed, { passes: "reviewWindow" }], "underReview.overdue", "reviewOverdue"],
    [
      "is followed up",
      [...reviewed, { passes: "reviewWindow" }, ["storeOnboarding.followUp", { note: "called" }]],
      "underReview.inTime",
      "followedUp",
    ],
    ["is to be supplemented", supplement, "supplementAsked.inTime", "supplementAsked"],
    [
      "is late with that",
      [...supplement, { passes: "supplementWindow" }],
      "supplementAsked.overdue",
      "supplementOverdue",
    ],
    [
      "is handed in again",
      [...supplement, paper("D-3", "trademark-certificate"), ["storeOnboarding.resubmit"]],
      "underReview.inTime",
      "submitted",
    ],
    ["is rejected", [...reviewed, ["storeOnboarding.reject", why]], "rejected", "rejected"],
    [
      "is handed in again after that",
      [...reviewed, ["storeOnboarding.reject", why], ["storeOnboarding.resubmit"]],
      "underReview.inTime",
      "submitted",
    ],
    ["is approved", [...reviewed, ["storeOnboarding.approve"]], "approved", "approved"],
    [
      "is approved late",
      [...reviewed, { passes: "reviewWindow" }, ["storeOnboarding.approve"]],
      "approved",
      "approved",
    ],
    [
      "is opened",
      [...reviewed, ["storeOnboarding.approve"], ["storeOnboarding.open", { storeId: "ST-1" }]],
      "opened",
      "opened",
    ],
    [
      "is given up",
      [...reviewed, ["storeOnboarding.reject", why], ["storeOnboarding.giveUp", why]],
      "givenUp",
      "givenUp",
    ],
  ])("%s", (_name, happenings, state, lastTold) => {
    const life = apply(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
    expect(life.told.at(-1)).toBe(lastTold);
  });

  test.each<[string, readonly Happening[], string]>([
    [
      "to go on where entry is impossible",
      [["storeOnboarding.checkEntry", { metrics: {} }, "impossible"]],
      "forbidden",
    ],
    [
      "a type where there is nothing to open",
      [...typed.slice(0, 1), ["storeOnboarding.chooseType", { metrics: {} }, "none"]],
      "forbidden",
    ],
    [
      "to register with a paper missing",
      [...typed, paper("D-1", "business-licence"), ["storeOnboarding.register"]],
      "condition",
    ],
    [
      "to register with a paper that has expired",
      [
        ...typed,
        paper("D-1", "business-licence"),
        paper("D-2", "trademark-certificate", "2026-01-02T00:00:00Z"),
        ["storeOnboarding.register"],
      ],
      "condition",
    ],
    ["another paper under a known id", [...prepared, paper("D-1", "food-licence")], "condition"],
    [
      "to pay more than the deposit",
      [...registered, quote("within"), pay("Z-1", "deposit", 5_000_001)],
      "condition",
    ],
    [
      "to pay the fee twice",
      [...registered, quote("within"), pay("Z-1", "service-fee", 3_000_000), pay("Z-2", "service-fee", 1)],
      "condition",
    ],
    [
      "another payment under a known id",
      [...registered, quote("within"), pay("Z-1", "service-fee", 3_000), pay("Z-1", "deposit", 3_000)],
      "condition",
    ],
    ["to hand in again what is still asked for", [...supplement, ["storeOnboarding.resubmit"]], "condition"],
    [
      "to report the expiry of what is valid",
      [...reviewed, ["storeOnboarding.reportExpiry", { documentId: "D-1" }]],
      "condition",
    ],
    ["to follow up in time", [...reviewed, ["storeOnboarding.followUp", {}]], "wrong-state"],
    [
      "to open before it is approved",
      [...reviewed, ["storeOnboarding.open", { storeId: "ST-1" }]],
      "wrong-state",
    ],
  ])("refuses %s", (_name, happenings, code) => {
    expect(codes(happenings)).toEqual([code]);
  });

  test("pays in parts, each once", () => {
    const life = apply([
      ...registered,
      quote("within"),
      pay("Z-1", "deposit", 2_000_000),
      pay("Z-1", "deposit", 2_000_000),
      pay("Z-2", "deposit", 3_000_000),
      pay("Z-3", "service-fee", 3_000_000),
      pay("Z-3", "service-fee", 3_000_000),
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["awaitingVerification"]);
    expect(contextOf(life).payments).toHaveLength(3);
  });

  test("a free shop needs no payment", () => {
    const free: Happening = ["storeOnboarding.quoteFees", { depositMinor: 0, serviceFeeMinor: 0 }, "no-band"];
    expect(apply([...registered, free]).states).toEqual(["awaitingVerification"]);
  });

  test("a paper that runs out during the review is asked for anew", () => {
    const begun: Happening[] = [
      ...typed,
      paper("D-1", "business-licence"),
      paper("D-2", "trademark-certificate", "2026-01-11T00:00:00Z"),
      ["storeOnboarding.register"],
      quote("within"),
      pay("Z-1", "deposit", 5_000_000),
      pay("Z-2", "service-fee", 3_000_000),
      ["storeOnboarding.verifyIdentity", { verdict: "passed" }],
      ["storeOnboarding.reportExpiry", { documentId: "D-2" }],
    ];
    // Verified on the ninth day after 1 January 2026, reported on the tenth.
    const life = apply(begun);
    expect(life.states).toEqual(["supplementAsked.inTime"]);
    expect(life.events.at(-1)).toMatchObject({ kinds: ["trademark-certificate"], detail: "D-2" });
    life.live([paper("D-4", "trademark-certificate"), ["storeOnboarding.resubmit"]]);
    expect(life.states).toEqual(["underReview.inTime"]);
  });

  test("the review takes 15 working days at the most (R022), and as long again after a follow-up", () => {
    // Verified on the ninth day after 1 January 2026; without a calendar a working day is a day.
    expect(apply(reviewed).deadlines.get("reviewWindow")?.dueAt).toBe("2026-01-25T00:00:00.000Z");
    expect(storeOnboardingProcess.deadlines["reviewWindow"]?.unit).toBe("workingDays");
    expect(apply(supplement).deadlines.has("reviewWindow")).toBe(false);
  });

  describe("with the rulebook of the platforms", () => {
    const house = {
      when: { platform: "tmall" },
      params: { "onboarding.entry": { individualsAllowed: false } },
    };
    const layers = [starterLayer, ...platformLayersFor(builtInRules), { id: "house", ...house }];
    const rulebook = defineRulebook({ rules: builtInRules, layers });
    const at = "2026-01-05T00:00:00.000Z";
    const send = (
      life: ProcessLife,
      command: Parameters<typeof consult<typeof storeOnboardingProcess.commands>>[3],
    ) =>
      step(
        storeOnboardingProcess,
        life.snapshot,
        consult(storeOnboardingProcess, rulebook, life.snapshot, command, { at }),
      );

    test("Tmall asks for a trademark, Taobao lets individuals in (E-43, E-44)", () => {
      const command = { type: "storeOnboarding.checkEntry", metrics: { holdsTrademark: false } } as const;
      expect(send(apply([]), command)).toMatchObject({ accepted: false, refusal: { code: "forbidden" } });
      const taobao = apply([], { platform: "taobao", individual: true });
      expect(send(taobao, command)).toMatchObject({ accepted: true, to: "eligible" });
    });

    test("one authorised brand makes an exclusive store, whose deposit of 200,000 yuan is unusual (R025, R251)", () => {
      const eligible = apply(typed.slice(0, 1));
      const metrics = { ownsTrademark: false, exclusiveAuthorisation: false, authorisedBrands: 1 };
      const chosen = send(eligible, { type: "storeOnboarding.chooseType", metrics });
      expect(chosen).toMatchObject({ accepted: true, snapshot: { context: { storeType: "exclusive" } } });
      const exclusive = apply([
        ["storeOnboarding.checkEntry", { metrics: {} }, "possible"],
        ["storeOnboarding.chooseType", { metrics: {} }, "exclusive"],
        ...prepared.slice(2),
        ["storeOnboarding.register"],
      ]);
      const quoted = (depositMinor: number) =>
        send(exclusive, { type: "storeOnboarding.quoteFees", depositMinor, serviceFeeMinor: 0 });
      expect(quoted(10_000_000)).toMatchObject({ to: "awaitingPayment" });
      expect(quoted(20_000_000)).toMatchObject({ to: "depositInQuestion" });
    });
  });
});
