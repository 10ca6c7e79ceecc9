import { consult, start, step } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import type { PlanApprovalContext } from "../../../src/processes/planning/plan-approval.commands.js";
import { planApprovalProcess } from "../../../src/processes/planning/plan-approval.js";
import { type Happening, ProcessLife } from "../process-life.js";

const chain = ["operations-department", "operations-director", "chairman"];
const person = (actor: string, role: string) => ({ by: { actor, role } });
const wang = person("wang", "operations-department");
const li = person("li", "operations-director");
const zhao = person("zhao", "chairman");
const chen = person("chen", "finance");
const sign = (who: object): Happening => ["planApproval.sign", who];
const no = { reason: "too dear" };

const begin = {
  planId: "PL-1",
  title: "Spring tea",
  kind: "plan",
  amountMinor: 2_000_000,
  currency: "CNY",
  signatureDays: 2,
};
const drafted: Happening[] = [
  ["planApproval.finishIndustryStudy", { report: "industry" }],
  ["planApproval.finishCompetitorStudy", { report: "competitors" }],
  ["planApproval.settleIdea", { summary: "win on freshness" }],
];
const ready: Happening[] = [...drafted, ["planApproval.checkDraft", { metrics: {} }, "complete"]];
const submitted: Happening[] = [...ready, ["planApproval.submit", {}, "full"]];
const discussed: Happening[] = [...submitted, sign(wang)];
const approved: Happening[] = [...discussed, sign(li), sign(zhao)];
const executing: Happening[] = [...approved, ["planApproval.execute", {}]];
const funds = {
  requestId: "F-1",
  items: [
    { itemId: "ads", purpose: "search ads", amountMinor: 300_000 },
    { itemId: "live", purpose: "live stream", amountMinor: 200_000 },
  ],
  reviewDays: 3,
  validDays: 30,
  accountingDays: 30,
};

const approve = (happenings: readonly Happening[], change: object = {}, roles: readonly string[] = chain) =>
  new ProcessLife(planApprovalProcess, { ...begin, ...change }, { roles }).live(happenings);
const ofKind = (kind: string) => ({ kind, ...(kind === "data-export" && { dataClass: "personal" }) });
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as PlanApprovalContext;

describe("planApprovalProcess", () => {
  test.each<[string, readonly Happening[], string, string | undefined]>([
    ["studies the industry first", [], "industryStudy", undefined],
    ["is drafted once the idea is settled", drafted, "planDraft", undefined],
    ["is ready once it is complete", ready, "ready", undefined],
    ["is discussed by the department first", submitted, "inApproval.departmentReview", "signatureAwaited"],
    ["waits for the director then", discussed, "inApproval.awaitingSignature", "signatureAwaited"],
    [
      "waits for the chairman then",
      [...discussed, sign(li)],
      "inApproval.awaitingSignature",
      "signatureAwaited",
    ],
    ["is approved by the last signature", approved, "approved", "approved"],
    ["is carried out", executing, "executing.onCourse", "executionStarted"],
    [
      "is held against its goal when the review is due",
      [...executing, { passes: "checkpointInterval" }],
      "executing.checkpointDue",
      "checkpointDue",
    ],
    [
      "or whenever the plan says so",
      [...executing, ["planApproval.openCheckpoint", { findings: "few visitors" }]],
      "executing.checkpointReview",
      "checkpointReached",
    ],
    [
      "is corrected and goes on",
      [
        ...executing,
        ["planApproval.openCheckpoint", { findings: "few visitors" }],
        ["planApproval.correctPlan", { changes: ["more ads"] }],
      ],
      "executing.onCourse",
      "corrected",
    ],
    ["is completed", [...executing, ["planApproval.complete"]], "completed", "completed"],
    ["is given up on the way", [...executing, ["planApproval.abandon", no]], "abandoned", "abandoned"],
    [
      "goes back to the draft when the department rejects it",
      [...submitted, ["planApproval.reject", { ...wang, ...no }]],
      "planDraft",
      "rejected",
    ],
    [
      "goes back to the draft when the chairman rejects it",
      [...discussed, sign(li), ["planApproval.reject", { ...zhao, ...no }]],
      "planDraft",
      "rejected",
    ],
    [
      "goes back to the draft when it is taken back",
      [...discussed, ["planApproval.withdraw", {}]],
      "planDraft",
      "withdrawn",
    ],
    [
      "is overdue when nobody signs",
      [...discussed, { passes: "signatureWindow" }],
      "inApproval.signatureOverdue",
      "signatureOverdue",
    ],
    [
      "is signed late",
      [...discussed, { passes: "signatureWindow" }, sign(li)],
      "inApproval.awaitingSignature",
      "signatureAwaited",
    ],
  ])("%s", (_name, happenings, state, lastTold) => {
    const life = approve(happenings);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([state]);
    expect(life.told.at(-1)).toBe(lastTold);
  });

  test("a rejection says who and why; the next round begins at the first signature", () => {
    const life = approve([
      ...discussed,
      ["planApproval.reject", { ...li, ...no }],
      ["planApproval.checkDraft", { metrics: {} }, "complete"],
      ["planApproval.submit", { amountMinor: 1_500_000 }, "full"],
    ]);
    expect(life.events.find(({ type }) => type === "planApproval.rejected")).toMatchObject({
      role: "operations-director",
      detail: "too dear",
      round: 1,
    });
    expect(life.states).toEqual(["inApproval.departmentReview"]);
    expect(contextOf(life)).toMatchObject({ round: 2, signatures: [], amountMinor: 1_500_000 });
  });

  test("where the chain has no department, nothing is discussed; one signer is enough for an approval", () => {
    const life = approve([...ready, ["planApproval.submit", {}, "shortened"]], {}, ["operations-director"]);
    expect(life.states).toEqual(["inApproval.awaitingSignature"]);
    expect(life.live([sign(li)]).states).toEqual(["approved"]);
  });

  test.each<[string, readonly Happening[], string]>([
    ["a signature out of turn", [...submitted, sign(zhao)], "condition"],
    [
      "a second signature by the same person in another role",
      [...discussed, sign(person("wang", "operations-director"))],
      "condition",
    ],
    ["a signature by a person who stands in for nobody", [...discussed, sign(chen)], "condition"],
    [
      "a rejection by who is not to sign",
      [...discussed, ["planApproval.reject", { ...zhao, ...no }]],
      "condition",
    ],
    [
      "a delegation by who is not to sign",
      [...discussed, ["planApproval.delegate", { ...chen, to: "sun", until: "2026-02-01T00:00:00Z" }]],
      "condition",
    ],
    [
      "a delegation to who has signed",
      [...discussed, ["planApproval.delegate", { ...li, to: "wang", until: "2026-02-01T00:00:00Z" }]],
      "condition",
    ],
    [
      "a delegation that is over already",
      [...discussed, ["planApproval.delegate", { ...li, to: "sun", until: "2025-02-01T00:00:00Z" }]],
      "condition",
    ],
    [
      "a signer who is in the chain already",
      [...discussed, ["planApproval.addSigner", { role: "chairman" }]],
      "condition",
    ],
    [
      "a draft that is not complete",
      [...drafted, ["planApproval.checkDraft", { metrics: {} }, "incomplete"]],
      "forbidden",
    ],
    ["to execute before all have signed", [...discussed, ["planApproval.execute", {}]], "wrong-state"],
    ["to withdraw once it is carried out", [...executing, ["planApproval.withdraw", {}]], "wrong-state"],
    [
      "a grant of more than was asked for",
      [
        ...executing,
        ["planApproval.requestFunds", funds],
        ["planApproval.recordFunds", { requestId: "F-1", grantedMinor: 500_001 }],
      ],
      "condition",
    ],
    [
      "a grant that nobody asked for",
      [...executing, ["planApproval.recordFunds", { requestId: "F-1", grantedMinor: 0 }]],
      "condition",
    ],
    [
      "another request under a known id",
      [
        ...executing,
        ["planApproval.requestFunds", funds],
        ["planApproval.requestFunds", { ...funds, items: funds.items.slice(1) }],
      ],
      "condition",
    ],
  ])("refuses %s", (_name, happenings, code) => {
    expect(approve(happenings).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  test("a person who stands in signs for the role, until the time is over", () => {
    // Delegated on 8 January at midnight, signed on the 9th.
    const until = (day: string): Happening => [
      "planApproval.delegate",
      { ...li, to: "chen", until: `2026-01-${day}:00:00Z` },
    ];
    const inTime = approve([...discussed, until("09T00"), sign(chen)]);
    expect(inTime.refusals).toEqual([]);
    expect(contextOf(inTime).signatures.at(-1)).toMatchObject({ role: "operations-director", actor: "chen" });
    expect(approve([...discussed, until("08T12"), sign(chen)]).refusals.map(({ code }) => code)).toEqual([
      "condition",
    ]);
    const chairmanToo = approve([...discussed, until("09T00"), sign(chen), sign(person("chen", "chairman"))]);
    expect(chairmanToo.refusals.map(({ code }) => code)).toEqual(["condition"]);
  });

  test("whoever delegated may still sign", () => {
    const life = approve([
      ...discussed,
      ["planApproval.delegate", { ...li, to: "chen", until: "2026-02-01T00:00:00Z" }],
      sign(li),
    ]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).signatures.at(-1)?.actor).toBe("li");
  });

  test("a superior names somebody else only where a signature is overdue; the clock begins anew", () => {
    const appoint: Happening = [
      "planApproval.delegate",
      { ...zhao, to: "chen", until: "2026-02-01T00:00:00Z" },
    ];
    expect(approve([...discussed, appoint]).refusals.map(({ code }) => code)).toEqual(["condition"]);
    const life = approve([...discussed, { passes: "signatureWindow" }, appoint]);
    expect(life.states).toEqual(["inApproval.awaitingSignature"]);
    // Named on the eighth day after 1 January, two days to sign.
    expect(life.deadlines.get("signatureWindow")?.dueAt).toBe("2026-01-11T00:00:00.000Z");
    expect(life.live([sign(chen)]).refusals).toEqual([]);
  });

  test("one more signature is asked for on the way, or after all have signed", () => {
    const onTheWay = approve([
      ...discussed,
      ["planApproval.addSigner", { role: "finance" }],
      sign(li),
      sign(zhao),
    ]);
    expect(onTheWay.states).toEqual(["inApproval.awaitingSignature"]);
    const after = approve([...approved, ["planApproval.addSigner", { role: "finance" }]]);
    expect(after.states).toEqual(["inApproval.awaitingSignature"]);
    for (const life of [onTheWay, after]) expect(life.live([sign(chen)]).states).toEqual(["approved"]);
  });

  test("a request for funds counts once; what was granted is noted, and taken back when it expires", () => {
    const asked: Happening[] = [
      ...executing,
      ["planApproval.requestFunds", funds],
      ["planApproval.requestFunds", funds],
    ];
    const life = approve(asked);
    expect(life.refusals).toEqual([]);
    expect(life.told.filter((type) => type === "fundsRequested")).toHaveLength(1);
    expect(life.events.at(-1)).toMatchObject({ request: { ...funds, currency: "CNY" } });
    const grant = (grantedMinor: number): Happening => [
      "planApproval.recordFunds",
      { requestId: "F-1", grantedMinor },
    ];
    expect(contextOf(life.live([grant(400_000), grant(400_000)])).funds).toEqual([
      { requestId: "F-1", amountMinor: 500_000, grantedMinor: 400_000 },
    ]);
    expect(contextOf(life.live([grant(0)])).funds[0]?.grantedMinor).toBe(0);
    expect(life.refusals).toEqual([]);
  });

  test.each([
    ["price", ["planApproval.execute", {}]],
    ["other", ["planApproval.execute", {}]],
    ["data-export", ["planApproval.releaseData", {}, "approved"]],
    ["large-sum", ["planApproval.releaseSum", {}, "approved"]],
  ] as const)(
    "an approval of the kind %s begins at its draft and is done once it is released",
    (kind, release) => {
      const life = approve(
        [["planApproval.submit", {}, "full"], sign(wang), sign(li), sign(zhao)],
        ofKind(kind),
      );
      expect(life.states).toEqual(["approved"]);
      expect(life.live([release]).states).toEqual(["completed"]);
      expect(life.refusals).toEqual([]);
    },
  );

  test.each(["data-export", "large-sum"])(
    "an approval of the kind %s is not put into force without its rule",
    (kind) => {
      const life = approve(
        [["planApproval.submit", {}, "full"], sign(wang), sign(li), sign(zhao), ["planApproval.execute", {}]],
        ofKind(kind),
      );
      expect(life.refusals.map(({ code }) => code)).toEqual(["condition"]);
    },
  );

  test.each([
    { kind: "data-export" },
    { kind: "plan", dataClass: "personal" },
    { kind: "large-sum", amountMinor: 0 },
  ])("cannot be started with %j", (change) => {
    expect(() => approve([], change)).toThrow(/dataClass|amountMinor/);
  });

  describe("with a rulebook", () => {
    const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
    const at = "2026-01-05T00:00:00.000Z";
    const lead = { actor: "wang", role: "operations-department" } as const;
    const atReady = (change: object = {}) => {
      const input = planApprovalProcess.input(
        { ...begin, kind: "other", currency: "CNY", ...change },
        rulebook.at(),
      );
      return start(planApprovalProcess, input, at).snapshot;
    };
    const submit = (amountMinor: number) => {
      const snapshot = atReady({ amountMinor });
      const event = consult(
        planApprovalProcess,
        rulebook,
        snapshot,
        { type: "planApproval.submit" },
        { at, by: lead },
      );
      const taken = step(planApprovalProcess, snapshot, event);
      return taken.accepted ? (taken.snapshot.context as PlanApprovalContext).chain : taken.refusal;
    };

    test("the chairman need not sign under 10,000 yuan", () => {
      expect(submit(999_999)).toEqual(["operations-department", "operations-director"]);
      expect(submit(1_000_000)).toEqual(chain);
    });

    test("a plan must name three advantages and two months of outlook (R040, R042)", () => {
      const life = approve(drafted);
      const outlook = { salesOutlookMonths: 2, costOutlookMonths: 2, profitOutlookMonths: 2 };
      const plans = { dailyPlan: true, weeklyPlan: true, monthlyPlan: true };
      const check = (advantages: number) => {
        const metrics = { advantages, coreKeywords: 5, ...outlook, ...plans };
        const command = { type: "planApproval.checkDraft", metrics } as const;
        return step(
          planApprovalProcess,
          life.snapshot,
          consult(planApprovalProcess, rulebook, life.snapshot, command, { at, by: lead }),
        );
      };
      expect(check(3)).toMatchObject({ accepted: true, to: "ready" });
      expect(check(2)).toMatchObject({
        accepted: false,
        refusal: { code: "forbidden", toPass: [{ changes: [{ fact: "advantages", to: 3 }] }] },
      });
    });

    test("an export of personal data is held with one signature (R121)", () => {
      const kind = { kind: "data-export", dataClass: "personal" };
      const one = approve([["planApproval.submit", {}, "shortened"], sign(li)], kind, [
        "operations-director",
      ]);
      const release = (life: ProcessLife) =>
        step(
          planApprovalProcess,
          life.snapshot,
          consult(planApprovalProcess, rulebook, life.snapshot, { type: "planApproval.releaseData" }, { at }),
        );
      expect(release(one)).toMatchObject({ accepted: false, refusal: { code: "forbidden" } });
      one.live([["planApproval.addSigner", { role: "chairman" }], sign(zhao)]);
      expect(release(one)).toMatchObject({ accepted: true, to: "completed" });
    });
  });
});
