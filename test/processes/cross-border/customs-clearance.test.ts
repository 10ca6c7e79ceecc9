import { consult, step } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import type { CustomsClearanceContext } from "../../../src/processes/cross-border/customs-clearance.commands.js";
import { customsClearanceProcess } from "../../../src/processes/cross-border/customs-clearance.js";
import { type Happening, ProcessLife } from "../process-life.js";

const input = {
  clearanceId: "Z-1",
  shipmentId: "SH-1",
  country: "EU",
  currency: "EUR",
  lines: [
    { lineId: "toys", units: 10 },
    { lineId: "tea", units: 0.3 },
  ],
  queryAnswerDays: 5,
  dutyPaymentDays: 15,
} as const;

const paper = (document: string): Happening => ["customsClearance.addDocument", { document, reference: "1" }];
const documented: Happening[] = [
  ["customsClearance.record", { registration: "R-1", metrics: {} }, "certified"],
  paper("customs-invoice"),
  paper("packing-list"),
  paper("certificate-of-origin"),
];
const declared: Happening[] = [
  ...documented,
  ["customsClearance.declare", { declarationId: "D-1", metrics: {} }, "truthful"],
];
const assess = (dutyMinor: number, outcome: string): Happening => [
  "customsClearance.assess",
  { dutyMinor, metrics: {} },
  outcome,
];
const free: Happening[] = [...declared, assess(0, "exempt")];
const dutiable: Happening[] = [...declared, assess(1000, "dutiable")];
const pay = (paymentId: string, amountMinor: number): Happening => [
  "customsClearance.payDuty",
  { paymentId, amountMinor },
];
const units = (toys: number, tea = 0) => [
  ...(toys > 0 ? [{ lineId: "toys", units: toys }] : []),
  ...(tea > 0 ? [{ lineId: "tea", units: tea }] : []),
];
const release = (releaseId: string, toys: number, tea = 0): Happening => [
  "customsClearance.release",
  { releaseId, lines: units(toys, tea) },
];
const dispose = (disposalId: string, how: string, toys: number, tea = 0): Happening => [
  "customsClearance.dispose",
  { disposalId, how, lines: units(toys, tea) },
];
const deliver = (deliveryId: string, toys: number, tea = 0): Happening => [
  "customsClearance.deliver",
  { deliveryId, lines: units(toys, tea) },
];
const detain: Happening = ["customsClearance.detain", { reason: "no mark" }];
const query: Happening = ["customsClearance.query", { queryId: "Q-1", question: "the value?" }];
const answer: Happening = ["customsClearance.answerQuery", { queryId: "Q-1", answer: "the contract" }];

const live = (happenings: readonly Happening[], more: object = {}) =>
  new ProcessLife(customsClearanceProcess, { ...input, ...more }).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as CustomsClearanceContext;
const regionOf = ({ states }: ProcessLife, region: string) =>
  states.find((state) => state.startsWith(`clearing.${region}.`))?.split(".")[2];

describe("customsClearanceProcess", () => {
  test("recorded, documented, declared, free of duty, released, delivered", () => {
    const life = live([...free, release("F-1", 10, 0.3), deliver("L-1", 10, 0.3)]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["delivered"]);
    expect(life.told).toEqual([
      "recorded",
      "documentsComplete",
      "declared",
      "dutySettled",
      "released",
      "delivered",
      "completed",
    ]);
  });

  test("documents may come in any order, before the record too, and others be asked for", () => {
    const early = live([paper("packing-list"), paper("customs-invoice"), paper("certificate-of-origin")]);
    expect(early.states).toEqual(["unrecorded"]);
    expect(early.live([documented[0] as Happening]).states).toEqual(["documented"]);
    const more = live(documented, { furtherDocuments: ["test-report"] });
    expect(more.states).toEqual(["collecting"]);
    expect(more.live([paper("test-report")]).states).toEqual(["documented"]);
  });

  test("duties are paid in parts; the last one settles them, late or not", () => {
    const part = live([...dutiable, pay("P-1", 400), pay("P-1", 400)]);
    expect(part.refusals).toEqual([]);
    expect(regionOf(part, "duty")).toBe("due");
    expect(regionOf(live([...dutiable, pay("P-1", 400), pay("P-2", 600)]), "duty")).toBe("settled");
    const late = live([...dutiable, pay("P-1", 400), { passes: "paymentWindow" }]);
    expect(late.tags).toContain("overdue");
    expect(regionOf(late.live([pay("P-2", 600)]), "duty")).toBe("settled");
    expect(contextOf(late).isDutySettled).toBe(true);
  });

  test("the time to pay runs from the assessment", () => {
    // Assessed six days after 1 January 2026; 15 days.
    expect(live(dutiable).deadlines.get("paymentWindow")?.dueAt).toBe("2026-01-22T00:00:00.000Z");
  });

  test("a query is answered, late or not, while duties are paid beside it", () => {
    const life = live([...dutiable, query, pay("P-1", 1000)]);
    expect([regionOf(life, "duty"), regionOf(life, "examination")]).toEqual(["settled", "queried"]);
    life.live([{ passes: "answerWindow" }, answer, answer]);
    expect(life.refusals).toEqual([]);
    expect(regionOf(life, "examination")).toBe("unhindered");
  });

  test("a part is released and delivered, the rest detained and sent back", () => {
    const life = live([
      ...free,
      release("F-1", 4, 0.1),
      deliver("L-1", 4),
      ["customsClearance.selectForInspection", { reference: "I-1" }],
      ["customsClearance.recordInspection", { verdict: "detained" }],
      dispose("B-1", "returned", 6),
      release("F-2", 0, 0.2),
      deliver("L-2", 0, 0.3),
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["delivered"]);
    expect(contextOf(life).lines).toEqual([
      { lineId: "toys", units: 10, releasedUnits: 4, returnedUnits: 6, destroyedUnits: 0, deliveredUnits: 4 },
      {
        lineId: "tea",
        units: 0.3,
        releasedUnits: 0.3,
        returnedUnits: 0,
        destroyedUnits: 0,
        deliveredUnits: 0.3,
      },
    ]);
  });

  test("nothing comes through when all is sent back or destroyed, whatever the duties", () => {
    const life = live([
      ...declared,
      detain,
      dispose("B-1", "returned", 10),
      dispose("B-2", "destroyed", 0, 0.3),
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["refused"]);
  });

  test("a detention is lifted when papers are supplied", () => {
    const life = live([
      ...free,
      detain,
      ["customsClearance.liftDetention", { supplement: "the certificate" }],
    ]);
    expect(regionOf(life, "examination")).toBe("unhindered");
  });

  test("a declaration is taken back to be amended, and what was assessed is forgotten with it", () => {
    const life = live([...free, ["customsClearance.amend", { reason: "a wrong code" }]]);
    expect(life.states).toEqual(["documented"]);
    expect(contextOf(life)).toMatchObject({ isDutySettled: false, dutyMinor: 0 });
  });

  test("what comes twice counts once", () => {
    const life = live([
      ...free,
      release("F-1", 4),
      release("F-1", 4),
      deliver("L-1", 2),
      deliver("L-1", 2),
      release("F-2", 6, 0.3),
      release("F-2", 6, 0.3),
    ]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).lines[0]).toMatchObject({ releasedUnits: 10, deliveredUnits: 2 });
  });

  test.each<[string, readonly Happening[], string]>([
    [
      "a record of goods that are not certified",
      [["customsClearance.record", { registration: "R-1", metrics: {} }, "blocked"]],
      "forbidden",
    ],
    [
      "a declaration that is not truthful",
      [...documented, ["customsClearance.declare", { declarationId: "D-1", metrics: {} }, "faulty"]],
      "forbidden",
    ],
    [
      "a declaration without all papers",
      [
        ...documented.slice(0, 3),
        ["customsClearance.declare", { declarationId: "D-1", metrics: {} }, "truthful"],
      ],
      "wrong-state",
    ],
    ["duty where the rule says there is none", [...declared, assess(1000, "exempt")], "forbidden"],
    ["a release before duties are settled", [...dutiable, release("F-1", 1)], "condition"],
    ["a release while a query is open", [...free, query, release("F-1", 1)], "wrong-state"],
    ["more units than the line has", [...free, release("F-1", 4), release("F-2", 7)], "condition"],
    ["one release with two contents", [...free, release("F-1", 4), release("F-1", 5)], "condition"],
    ["a delivery of what is not released", [...free, release("F-1", 4), deliver("L-1", 5)], "condition"],
    ["more duty than is due", [...dutiable, pay("P-1", 1001)], "condition"],
    [
      "to amend what has been released",
      [...free, release("F-1", 4), ["customsClearance.amend", { reason: "…" }]],
      "condition",
    ],
    [
      "to cancel what is declared",
      [...declared, ["customsClearance.cancel", { reason: "…" }]],
      "wrong-state",
    ],
  ])("refuses %s", (_name, happenings, code) => {
    const after = live(happenings);
    expect(after.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(after.snapshot).toEqual(live(happenings.slice(0, -1)).snapshot);
  });

  describe("with the rules of the library", () => {
    const at = "2026-02-01T00:00:00.000Z";
    const rulebook = defineRulebook({
      rules: builtInRules,
      layers: [starterLayer, { id: "eu", params: { "tax.duty": { dutyExemptions: { EU: 150 } } } }],
    });

    test("a value below the invoice's is refused, a true declaration taken (R234)", () => {
      const { snapshot } = live(documented);
      const declare = (declaredValueMinor: number) => {
        const metrics = {
          hsCode: "950300",
          classifiedHsCode: "950300",
          declaredValueMinor,
          invoiceValueMinor: 50_000,
          declaredOrigin: "CN",
          certifiedOrigin: "CN",
          restricted: false,
        };
        const command = { type: "customsClearance.declare", declarationId: "D-1", metrics } as const;
        return step(
          customsClearanceProcess,
          snapshot,
          consult(customsClearanceProcess, rulebook, snapshot, command, { at }),
        );
      };
      expect(declare(20_000)).toMatchObject({ accepted: false, refusal: { code: "forbidden" } });
      expect(declare(50_000)).toMatchObject({ accepted: true });
    });

    test("the country's exemption says whether duty is due; the broker may overrule it with a reason", () => {
      const { snapshot } = live(declared);
      const ask = (customsValue: number, dutyMinor: number, envelope: object = {}) => {
        const command = { type: "customsClearance.assess", dutyMinor, metrics: { customsValue } } as const;
        const event = consult(customsClearanceProcess, rulebook, snapshot, command, { at, ...envelope });
        return step(customsClearanceProcess, snapshot, event);
      };
      expect(ask(150, 0)).toMatchObject({ accepted: true, snapshot: { context: { isDutySettled: true } } });
      expect(ask(151, 900)).toMatchObject({ accepted: true, snapshot: { context: { dutyMinor: 900 } } });
      expect(ask(150, 900)).toMatchObject({ accepted: false });
      const by = { actor: "lin", role: "customs-broker" };
      const override = { outcome: "dutiable", reason: "excise goods" };
      expect(ask(150, 900, { by, override })).toMatchObject({ accepted: true });
    });
  });
});
