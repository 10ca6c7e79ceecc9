import { consult, defineStages, type ProcessSnapshot, type Role, type Stage } from "opscycle/processes";
import { builtInRules, defineRulebook, kolMatch, starterLayer } from "opscycle/rules";
import { walkProcess } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { ProcessLife } from "../process-life.js";
import { shopLayer, shopRulebook } from "../shop-rulebook.js";

const title = (en: string) => ({ en, zh: "阶段" });

const unboxing = defineStages({
  id: "unboxing-video",
  title: { en: "Unboxing video", zh: "开箱视频" },
  covers: [],
  owner: "content-operator",
  version: 1,
  stages: [
    {
      id: "casting",
      title: title("Find the host"),
      owner: "marketing-group",
      rule: kolMatch,
      returns: { "no-match": "casting" },
    },
    {
      id: "script",
      title: title("Write the script"),
      owner: "copywriter",
      approver: "marketing-group",
      deliverables: ["visual-script"],
    },
    {
      id: "shooting",
      title: title("Shoot and edit"),
      owner: "photographer",
      helpers: ["designer"],
      needs: ["visual-script", "user-persona"],
      sendsBackTo: ["script"],
    },
  ],
  kpis: ["ads/ctr"],
  handsOverTo: [{ to: "live-streaming" }],
});

const script = { deliverables: { "visual-script": "doc/1" } };
const fit = kolMatch.outcomes[0] ?? "";
const life = () => new ProcessLife(unboxing, { subject: "A-1" });
const as = (role: Role, snapshot: ProcessSnapshot) => {
  const other = new ProcessLife(unboxing, { subject: "A-1" }, undefined, { actor: "lin", role });
  other.snapshot = snapshot;
  return other;
};
const toScript = ["unboxingVideo.completeCasting", { metrics: {} }, fit] as const;

describe("defineStages", () => {
  test("has a command for each stage, its approval and the whole", () => {
    expect(Object.keys(unboxing.commands)).toEqual([
      "unboxingVideo.completeCasting",
      "unboxingVideo.completeScript",
      "unboxingVideo.approveScript",
      "unboxingVideo.rejectScript",
      "unboxingVideo.completeShooting",
      "unboxingVideo.cancel",
      "unboxingVideo.provide",
      "unboxingVideo.sendBack",
    ]);
    expect(unboxing.commands["unboxingVideo.approveScript"].roles).toEqual(["marketing-group"]);
    expect(unboxing.commands["unboxingVideo.completeShooting"].roles).toEqual([
      "photographer",
      "designer",
      "content-operator",
      "system",
    ]);
  });

  test("goes from stage to stage, with approval where one is named", () => {
    const { told, states } = life().live([
      toScript,
      ["unboxingVideo.completeScript", script],
      ["unboxingVideo.provide", { deliverables: { "user-persona": "doc/2" } }],
    ]);
    expect(states).toEqual(["script.submitted"]);
    expect(told).toEqual(["stageCompleted", "stageSubmitted"]);
  });

  test("an approver sends it back to work, and no other role approves", () => {
    const submitted = life().live([toScript, ["unboxingVideo.completeScript", script]]);
    submitted.live([["unboxingVideo.approveScript", {}]]);
    expect(submitted.refusals.map(({ code }) => code)).toEqual(["wrong-role"]);
    const lin = as("marketing-group", submitted.snapshot);
    expect(lin.live([["unboxingVideo.rejectScript", { reason: "dull" }]]).states).toEqual(["script.working"]);
    expect(lin.events.at(-1)).toMatchObject({ type: "unboxingVideo.stageRejected", detail: "dull" });
    const approving = as("marketing-group", submitted.snapshot);
    expect(approving.live([["unboxingVideo.approveScript", {}]]).states).toEqual(["shooting.working"]);
  });

  test("the owner cancels it at any stage", () => {
    const cancelled = as("content-operator", life().live([toScript]).snapshot);
    cancelled.live([["unboxingVideo.cancel", { reason: "no budget" }]]);
    expect(cancelled.states).toEqual(["cancelled"]);
    expect(cancelled.events.at(-1)).toMatchObject({ type: "unboxingVideo.cancelled", detail: "no budget" });
  });

  test("a stage is overdue after its window, and can still be completed", () => {
    const late = life().live([{ passes: "castingWindow" }]);
    expect(late.states).toEqual(["casting.overdue"]);
    expect(late.tags).toEqual(["overdue"]);
    expect(late.live([toScript]).states).toEqual(["script.working"]);
  });

  test("an approval is overdue after its window", () => {
    const waiting = life().live([
      toScript,
      ["unboxingVideo.completeScript", script],
      { passes: "approvalWindow" },
    ]);
    expect(waiting.states).toEqual(["script.approvalOverdue"]);
  });

  test("is not complete without what it needs, and says what that is", () => {
    const shooting = new ProcessLife(unboxing, { subject: "A-1" });
    shooting.snapshot = { ...shooting.snapshot, value: { shooting: "working" } };
    shooting.live([["unboxingVideo.completeShooting", {}]]);
    expect(shooting.refusals[0]).toMatchObject({
      code: "condition",
      message: expect.stringContaining('isReady {"needs":["visual-script","user-persona"]}'),
    });
    const provided = { "visual-script": "doc/1", "user-persona": "doc/2" };
    shooting.live([
      ["unboxingVideo.provide", { deliverables: provided }],
      ["unboxingVideo.completeShooting", {}],
    ]);
    expect(shooting.states).toEqual(["completed"]);
    expect(shooting.events.at(-1)).toMatchObject({ type: "unboxingVideo.completed", deliverables: provided });
  });

  test("a later stage sends back to an earlier one", () => {
    const shooting = life();
    shooting.snapshot = { ...shooting.snapshot, value: { shooting: "working" } };
    shooting.live([["unboxingVideo.sendBack", { to: "script", reason: "no punch line" }]]);
    expect(shooting.states).toEqual(["script.working"]);
    expect(shooting.snapshot.context).toMatchObject({ timesReturned: 1 });
  });

  test("the rule's outcome lets it on, returns it, or refuses", () => {
    const outcomes = kolMatch.outcomes.map((outcome) => {
      const one = life().live([["unboxingVideo.completeCasting", { metrics: {} }, outcome]]);
      return [outcome, one.states[0], one.refusals[0]?.code];
    });
    expect(outcomes).toContainEqual([fit, "script.working", undefined]);
    expect(
      life().live([["unboxingVideo.completeCasting", { metrics: {} }, "undecided"]]).refusals[0]?.code,
    ).toBe("undecided");
  });

  test("hands over to the processes that it names, and to no other", () => {
    const followed = life().live([
      ["unboxingVideo.completeCasting", { metrics: {}, followUps: [{ to: "live-streaming" }] }, fit],
    ]);
    expect(followed.events.at(-1)).toEqual({
      type: "unboxingVideo.handedOver",
      subject: "A-1",
      at: expect.any(String),
      deliverables: {},
      followUp: { to: "live-streaming" },
    });
    const schema = unboxing.commands["unboxingVideo.completeCasting"].payload;
    expect(schema.safeParse({ metrics: {}, followUps: [{ to: "order" }] }).success).toBe(false);
  });

  test("the clock of a stage is set by process and stage, or for all", () => {
    const rulebook = defineRulebook({
      rules: builtInRules,
      layers: [
        starterLayer,
        shopLayer,
        {
          id: "clocks",
          params: { "schedule.stage": { workingDaysByStage: { "unboxing-video.script": 12 } } },
        },
      ],
    });
    const { windows } = unboxing.input({ subject: "A-1" }, rulebook.at()) as { windows: object };
    expect(windows).toEqual({
      castingWindow: 5 * 86_400_000,
      scriptWindow: 12 * 86_400_000,
      shootingWindow: 5 * 86_400_000,
      approvalWindow: 2 * 86_400_000,
    });
  });

  test("every state is reached, every command taken, nothing is a dead end", () => {
    const walk = walkProcess(unboxing, {
      input: unboxing.input({ subject: "A-1" }, shopRulebook.at()),
      fields: {
        "unboxingVideo.completeScript": [script],
        "unboxingVideo.provide": [{ deliverables: { "user-persona": "doc/2" } }],
        "unboxingVideo.sendBack": [{ to: "script", reason: "dull" }],
      },
      distinguish: ({ deliverables }: { deliverables: object }) => Object.keys(deliverables).sort(),
    });
    expect([walk.neverReached, walk.neverTaken, walk.deadEnds]).toEqual([[], [], []]);
  });

  test("consult asks the stage's rule in the scope of the subject", () => {
    const begun = life();
    const command = { type: "unboxingVideo.completeCasting", metrics: {} } as const;
    const event = consult(unboxing, shopRulebook, begun.snapshot, command, {
      at: "2026-01-05T00:00:00.000Z",
    });
    expect(event).toMatchObject({ decision: { rule: "kol.match", outcome: "undecided" } });
  });

  const stage = (id: string, more: Partial<Stage> = {}): Stage => ({
    id,
    title: title(id),
    owner: "designer",
    ...more,
  });
  test.each([
    [[], "has no stage"],
    [[stage("a"), stage("a")], "has the stage a twice"],
    [[stage("completed")], "has the stage completed"],
    [[stage("Not camel")], "has the stage Not camel"],
    [[stage("a", { sendsBackTo: ["b"] }), stage("b")], "sends a back to b, which is no stage before it"],
    [[stage("a", { passes: ["pass"] })], "the outcome pass in a, which no rule cannot have"],
    [
      [stage("a", { rule: kolMatch, returns: { nonsense: "a" } })],
      "the outcome nonsense in a, which kol.match cannot have",
    ],
    [[stage("a", { rule: kolMatch, returns: { [fit]: "b" } }), stage("b")], "returns a to b"],
    [[stage("a", { needs: ["a poem" as never] })], "names the deliverable a poem in a"],
  ])("refuses %#", (stages, message) => {
    const define = () =>
      defineStages({
        id: "wrong",
        title: title("Wrong"),
        covers: [],
        owner: "designer",
        version: 1,
        stages,
        kpis: [],
        handsOverTo: [],
      });
    expect(define).toThrow(message);
  });
});
