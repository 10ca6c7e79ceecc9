import { type AnyCommand, consult, type Envelope, start, step } from "opscycle/processes";
import { builtInRules, defineRule, defineRulebook, type Rulebook } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { createActor } from "xstate";
import { z } from "zod";
import { InvalidInputError, NotFoundError } from "../../../src/errors/index.js";
import { errandProcess, errandRulebook, recallGate, spendGate } from "../errand.js";

const at = "2026-01-01T00:00:00.000Z";
const director = { actor: "li", role: "operations-director" } as const;
const group = { actor: "mei", role: "product-group" } as const;
const { snapshot } = start(errandProcess, {}, at);
const anyErrand: Parameters<typeof start>[0] = errandProcess;

const ask = (command: AnyCommand, envelope: Partial<Envelope>, rulebook: Rulebook = errandRulebook) =>
  consult(anyErrand, rulebook, snapshot, command, { at, ...envelope });
const buy = { type: "errand.buy", spend: 150 };
const override = { outcome: "go", reason: "the fair is tomorrow" };

describe("consult", () => {
  test("lays the rule's decision, the instant and the sender on the command", () => {
    const event = ask(buy, { by: group });
    expect(event).toMatchObject({
      ...buy,
      at,
      by: group,
      decision: { rule: "errand.spend", outcome: "stop" },
    });
    expect(event.decision?.toPass).toEqual([
      { changes: [{ fact: "spend", from: 150, operator: "<=", to: 100 }] },
    ]);
  });

  test("overrules with both answers on the decision, where the role may", () => {
    const { decision } = ask(buy, { by: director, override });
    expect(decision).toMatchObject({
      outcome: "go",
      ruled: "stop",
      override: { ...override, actor: "li", role: "operations-director" },
    });
    expect(decision?.checks).toHaveLength(1);
    expect(step(anyErrand, snapshot, ask(buy, { by: director, override }))).toMatchObject({ accepted: true });
  });

  test("an override by a role that may not is refused, and gets through to no bare actor", () => {
    const event = ask(buy, { by: group, override });
    expect(step(anyErrand, snapshot, event)).toMatchObject({
      accepted: false,
      refusal: {
        code: "wrong-role",
        message: "errand.buy was refused: the role product-group may not overrule errand.spend",
      },
    });
    const actor = createActor(errandProcess.machine, { input: {} }).start();
    actor.send(
      consult(
        errandProcess,
        errandRulebook,
        actor.getSnapshot(),
        { type: "errand.buy", spend: 150 },
        { at, by: group, override },
      ),
    );
    expect(actor.getSnapshot().value).toBe("open");
    actor.send(
      consult(
        errandProcess,
        errandRulebook,
        actor.getSnapshot(),
        { type: "errand.buy", spend: 150 },
        { at, by: director, override },
      ),
    );
    expect(actor.getSnapshot().value).toBe("bought");
  });

  test("a red line is overruled by nobody", () => {
    const event = ask({ type: "errand.sell", recalled: true } as AnyCommand, { by: director, override });
    expect(event.decision).toMatchObject({ outcome: "undecided", ruled: "stop", redLine: true });
    expect(step(anyErrand, snapshot, event)).toMatchObject({
      accepted: false,
      refusal: { code: "red-line" },
    });
  });

  test.each<[string, Partial<Envelope>, string]>([
    ["without a sender", { override }, "by to be given with an override"],
    [
      "without a reason",
      { by: director, override: { outcome: "go", reason: " " } },
      "override.reason to be a reason",
    ],
    [
      "with an outcome that the rule cannot have",
      { by: director, override: { ...override, outcome: "fly" } },
      "override.outcome to be one of go, stop",
    ],
  ])("throws at an override %s", (_name, envelope, message) => {
    expect(() => ask(buy, envelope)).toThrow(message);
    expect(() => ask(buy, envelope)).toThrow(InvalidInputError);
  });

  test("throws at an override of a command that consults no rule", () => {
    expect(() => ask({ type: "errand.rest" }, { by: director, override })).toThrow("consults no rule");
  });

  test("names the nearest command when there is none of that name", () => {
    expect(() => ask({ type: "errand.bye" }, {})).toThrow(NotFoundError);
    expect(() => ask({ type: "errand.bye" }, {})).toThrow('did you mean "errand.buy"');
  });

  test("names every wrong field", () => {
    expect(() => ask({ type: "errand.buy", spend: "much" } as AnyCommand, {})).toThrow(
      'command errand.buy of errand requires spend to be a number, received "much"',
    );
  });

  test("hands a rule that replaces the process's own only the facts that it asks for", () => {
    const lenient = defineRule({
      id: "errand.spend",
      kind: "gate",
      title: spendGate.title,
      source: ["test"],
      facts: z.strictObject({}),
      params: z.strictObject({}),
      outcomes: ["go", "stop"],
      decide: () => "go",
    });
    const rulebook = defineRulebook({ rules: [...builtInRules, recallGate, lenient] });
    expect(ask(buy, {}, rulebook).decision).toMatchObject({ outcome: "go", facts: {} });
  });

  test("asks the rulebook in the scope of the instance", () => {
    expect(ask(buy, {}).decision?.scope).toEqual({ at });
  });
});
