import {
  type AdCampaignContext,
  adCampaignProcess,
  builtInProcesses,
  commandsFor,
  defineProcess,
  extendProcess,
  type HandOver,
  type Process,
  productProcess,
  type Role,
} from "opscycle/processes";
import { defineRulebook } from "opscycle/rules";
import { checkProcess, type ProcessSamples, processSamples } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { createMachine, emit } from "xstate";
import { z } from "zod";
import { shopLayer, shopRulebook } from "../processes/shop-rulebook.js";

const title = { en: "A title", zh: "标题" };
const command = (roles: readonly Role[], payload: z.ZodObject = z.strictObject({})) =>
  commandsFor<object>().plain({ title, payload, roles });

/** A small process with the states and commands that a test wants. */
function define(states: object, commands: object, rest: object = {}): Process {
  const machine = createMachine(
    { id: "errand", context: { done: 0 }, initial: "open", states: states as never },
    {
      guards: { never: () => false },
      delays: { window: 1000 },
      actions: { tell: emit({ type: "errand.told", units: 3 } as never) },
    },
  );
  return defineProcess({
    id: "errand",
    title,
    covers: [],
    owner: "system",
    version: 1,
    machine,
    commands: commands as never,
    start: z.strictObject({}),
    deadlines: {},
    restingStates: ["open"],
    deliverables: [],
    kpis: [],
    toInput: () => ({}) as never,
    ...rest,
  });
}

const state = (on: object = {}, more: object = {}) => ({
  description: "A state",
  meta: { zh: "状态" },
  on,
  ...more,
});
const done = state({}, { type: "final" });
const sound = define(
  { open: state({ "errand.finish": "done" }), done },
  { "errand.finish": command(["finance"]) },
);
const samples: ProcessSamples = { start: {}, invariants: [] };
const found = (process: Process, options: object = {}) =>
  checkProcess(process, { samples, handOvers: [], ...options }).map(({ code, severity, where }) => [
    severity,
    code,
    where,
  ]);

describe("checkProcess", () => {
  test("finds nothing in a sound process", () => {
    expect(found(sound)).toEqual([]);
    expect(checkProcess(sound)).toEqual([]);
  });

  test("tells where, what and how to mend it", () => {
    const late = { open: state({ "errand.finish": { guard: "never", target: "done" } }), done };
    const [finding] = checkProcess(define(late, { "errand.finish": command(["finance"]) }), { samples });
    expect(finding).toEqual({
      code: "state-never-reached",
      severity: "error",
      process: "errand",
      where: "done",
      message: "the walk never came there",
      howToMend: "give samples that lead there, or take it out",
    });
  });

  test("takes what the walk does not reach as a warning where it had no samples", () => {
    const late = define(
      { open: state({ "errand.finish": { guard: "never", target: "done" } }), done },
      { "errand.finish": command(["finance"]) },
    );
    expect(found(late)).toEqual(
      [
        ["error", "state-never-reached", "done"],
        ["error", "command-never-taken", "errand.finish"],
        ["warning", "transition-never-taken", "open → errand.finish [never] → done"],
        ["error", "dead-end", "open"],
      ].filter(([, code]) => code !== "dead-end"),
    );
    expect(found(late, { samples: undefined }).map(([severity]) => severity)).toEqual([
      "warning",
      "warning",
      "warning",
    ]);
  });

  test("finds dead ends", () => {
    const trap = define(
      {
        open: state({ "errand.enter": "caught", "errand.finish": "done" }),
        caught: state({ "errand.turn": "turned" }),
        turned: state({ "errand.turn": "caught" }),
        done,
      },
      {
        "errand.enter": command(["finance"]),
        "errand.turn": command(["finance"]),
        "errand.finish": command(["finance"]),
      },
    );
    expect(found(trap)).toEqual([
      ["error", "dead-end", "caught"],
      ["error", "dead-end", "turned"],
    ]);
  });

  test("finds states that nobody owns", () => {
    const nobody = define(
      { open: state({ "errand.finish": "done" }), done },
      { "errand.finish": command([]) },
    );
    expect(found(nobody)).toEqual([["error", "state-without-owner", "open"]]);
  });

  test.each<[readonly Role[], object, number]>([
    [["carrier", "system"], {}, 1],
    [["platform"], {}, 1],
    [["carrier", "warehouse"], {}, 0],
    [["system"], {}, 0],
    [["carrier"], { after: { window: "done" } }, 0],
  ])("warns where only somebody outside can go on and no clock runs: %j with %j", (roles, more, count) => {
    const process = define(
      { open: state({ "errand.finish": "done" }, more), done },
      { "errand.finish": command(roles) },
      {
        deadlines: "after" in more ? { window: { title, from: { input: "days" }, unit: "days" } } : {},
        toInput: () => ({}),
        start: z.strictObject({ days: z.number() }),
      },
    );
    const warnings = found(process, { samples: { ...samples, start: { days: 1 } } });
    expect(warnings).toEqual(Array(count).fill(["warning", "state-without-deadline", "open"]));
  });

  test("finds what has no title in both languages", () => {
    const untitled = define(
      { open: { ...state({ "errand.finish": "done" }), meta: {} }, done },
      { "errand.finish": { ...command(["finance"]), title: { en: "Finish", zh: "finish" } } },
      { title: { en: "", zh: "差事" } },
    );
    expect(found(untitled)).toEqual([
      ["warning", "missing-title", "the process"],
      ["warning", "missing-title", "errand.finish"],
      ["warning", "missing-title", "open"],
    ]);
  });

  test("finds invariants that break, with the shortest way there", () => {
    const campaign = processSamples.get("ad-campaign") as ProcessSamples<AdCampaignContext>;
    const invariants = [
      {
        name: "never paused",
        holds: ({ states }: { states: readonly string[] }) => !states.includes("paused"),
      },
    ];
    const findings = checkProcess(adCampaignProcess, { samples: { ...campaign, invariants }, handOvers: [] });
    expect(findings.filter(({ code }) => code === "broken-invariant")).toMatchObject([
      {
        where: "never paused",
        severity: "error",
        message: expect.stringMatching(
          /^it does not hold in paused after: adCampaign\.prepare, .*adCampaign\.(pause|recordSpend \{"spend":60\})$/,
        ),
      },
    ]);
  });

  test("says what keeps a process from starting", () => {
    const bare = defineRulebook({ rules: shopRulebook.rules });
    const findings = checkProcess(productProcess, {
      rulebook: bare as never,
      samples: { start: { sku: "A-1" }, invariants: [] },
      handOvers: [],
    });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "cannot-start",
        severity: "error",
        message: expect.stringContaining("trialWindow"),
      }),
    );
  });

  test("resolves the windows with the layer of the samples, and for the part of the shop that they name", () => {
    const bare = defineRulebook({ rules: shopRulebook.rules });
    const params = { ...shopLayer.params, "inventory.slow-mover": { windowDays: 90 } };
    const layer = { ...shopLayer, params, when: { category: "toys" } };
    const codes = (start: object) =>
      checkProcess(productProcess, {
        rulebook: bare as never,
        samples: { start, layer, invariants: [] },
        handOvers: [],
      }).map(({ code }) => code);
    expect(codes({ sku: "A-1", category: "toys" })).not.toContain("cannot-start");
    expect(codes({ sku: "A-1" })).toContain("cannot-start");
  });

  test("says nothing of what was not told where there was no walk", () => {
    const start = { start: { unknown: 1 }, invariants: [] };
    const codes = checkProcess(productProcess, { samples: start }).map(({ code }) => code);
    expect(codes).toContain("cannot-start");
    expect(codes).not.toContain("hand-over-never-told");
  });

  test("says when a walk has no end", () => {
    const endless = {
      ...processSamples.get("ad-campaign"),
      distinguish: ({ spend }: AdCampaignContext) => spend,
    };
    const findings = checkProcess(adCampaignProcess, { samples: endless as never, handOvers: [] });
    expect(findings[0]).toMatchObject({ code: "endless-walk", where: "samples" });
  });

  const teller = define(
    { open: state({ "errand.finish": { target: "done", actions: "tell" } }), done },
    { "errand.finish": command(["finance"]) },
  );
  const target = define(
    { open: state({ "errand.finish": "done", "errand.count": "done" }), done },
    {
      "errand.finish": command(["finance"]),
      "errand.count": command(["system"], z.strictObject({ units: z.number().max(2) })),
    },
  );
  const other = { ...target, id: "other" } as Process;
  const row = (change: Partial<HandOver>): HandOver => ({
    from: "errand",
    event: "errand.told",
    to: "other",
    does: "start",
    make: () => [{ id: "1", payload: {} }],
    ...change,
  });
  test.each<[string, Partial<HandOver>, readonly string[]]>([
    ["a good row", {}, []],
    ["a row of another process", { from: "product", to: "nobody" }, []],
    ["an unknown process", { to: "othre" }, ['there is no process othre (did you mean "other"?)']],
    ["an unknown command", { does: "errand.fly" }, ["other has no command errand.fly"]],
    ["an event that nothing tells", { event: "errand.sung" }, ["nothing on the walk told errand.sung"]],
    [
      "a command that the system may not send",
      { does: "errand.finish" },
      ["the role system may not send errand.finish"],
    ],
    [
      "a payload that the target refuses",
      { does: "errand.count", make: () => [{ id: "1", payload: { units: 3 } }] },
      ["it makes what other does not take"],
    ],
    [
      "a start input that the target refuses",
      { make: () => [{ id: "1", payload: { units: 3 } }] },
      ["it makes what other does not take"],
    ],
    [
      "a first start that the target refuses",
      { does: "errand.count", startWith: { a: 1 }, make: () => [] },
      ["it makes what other does not take"],
    ],
  ])("looks where a hand-over leads: %s", (_name, change, messages) => {
    const findings = checkProcess(teller, { samples, handOvers: [row(change)], processes: [other] });
    expect(findings.map(({ message }) => message)).toEqual(
      messages.map((message) => expect.stringContaining(message)),
    );
    expect(new Set(findings.map(({ severity }) => severity)).has("warning")).toBe(false);
  });

  const checked = [...processSamples.keys()].flatMap((id) =>
    (builtInProcesses as readonly Process[]).filter((process) => process.id === id),
  );
  test.each(checked.map((process) => [process.id, process] as const))(
    "finds no error in %s of the library, nor in an extension of it",
    (id, process) => {
      const errors = (one: Process) =>
        checkProcess(one, { samples: processSamples.get(id) as never, rulebook: shopRulebook }).filter(
          ({ severity }) => severity === "error",
        );
      expect(errors(process)).toEqual([]);
      expect(errors(extendProcess(process, { change: { version: 9 } }) as unknown as Process)).toEqual([]);
    },
  );
});
