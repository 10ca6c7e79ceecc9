import {
  builtInRules,
  combineRules,
  type Decision,
  defineRule,
  defineRulebook,
  type FactsInput,
  type FactsOf,
  type InventoryRestockProposal,
  type inventoryRestock,
  inventoryTurnover,
  type OutcomeOf,
  type ParamsOf,
  type ProposalOf,
  parseRulebook,
  type Rule,
  type Rulebook,
  replaceRule,
  type TrialPassFacts,
  type TrialPassParams,
  trialPass,
} from "opscycle/rules";
import { describe, expectTypeOf, test } from "vitest";
import { z } from "zod";

const rulebook = defineRulebook({ rules: builtInRules });
const trial = { days: 30, units: 10, maturedUnits: 5, roundsUsed: 0 };

describe("Rulebook.decide", () => {
  test("knows the outcomes of the rule", () => {
    const decision = rulebook.decide("trial.pass", trial);
    expectTypeOf(decision.outcome).toEqualTypeOf<"pass" | "adjust" | "drop" | "undecided">();
    expectTypeOf(decision.rule).toEqualTypeOf<"trial.pass">();
    expectTypeOf(
      rulebook.at({ sku: "A-1" }).decide("ad.roi-gate", { roas: 1, spend: 1, days: 1 }).outcome,
    ).toEqualTypeOf<"pays" | "acceptable" | "unacceptable" | "undecided">();
  });

  test("knows what a policy proposes", () => {
    const decision = rulebook.decide("inventory.restock", {
      stockOnHand: 1,
      onOrder: 0,
      unitsSold: 3,
      observedDays: 30,
    });
    expectTypeOf(decision.proposal).toEqualTypeOf<InventoryRestockProposal | undefined>();
  });

  test("takes null for a required fact, and leaves optional ones to be left out", () => {
    rulebook.decide("trial.pass", { ...trial, days: null, roas: undefined, clickRate: null });
    expectTypeOf<{ days: null }>().not.toExtend<FactsInput<TrialPassFacts>>();
  });

  test("takes any id and any facts where the rules are not known by their ids", () => {
    const unknown: Rulebook = rulebook;
    expectTypeOf(unknown.decide("trial.pass", trial).outcome).toEqualTypeOf<string>();
  });

  test("does not compile with a wrong id, a wrong fact or a fact left out", () => {
    // @ts-expect-error there is no such rule
    rulebook.decide("trial.pas", trial);
    // @ts-expect-error days are a number
    rulebook.decide("trial.pass", { ...trial, days: "30" });
    // @ts-expect-error the rule knows no fact day
    rulebook.decide("trial.pass", { days: 30, units: 10, maturedUnits: 5, roundsUsed: 0, day: 3 });
    // @ts-expect-error roundsUsed has to be named
    rulebook.decide("trial.pass", { days: 30, units: 10, maturedUnits: 5 });
    // @ts-expect-error facts of another rule
    rulebook.decide("inventory.turnover", trial);
    // @ts-expect-error a scope has no such key
    rulebook.at({ categori: "fresh" });
  });

  test("gives a decision that goes wherever any decision goes", () => {
    expectTypeOf(rulebook.decide("trial.pass", trial)).toExtend<Decision>();
    expectTypeOf(rulebook).toExtend<Rulebook>();
    expectTypeOf(trialPass).toExtend<Rule>();
  });
});

describe("RulesAt.decideMany", () => {
  test("takes a column, or one value, a fact", () => {
    const rules = rulebook.at();
    const flags = Uint8Array.of(0, 1);
    const { outcomes } = rules.decideMany("inventory.slow-mover", {
      unitsSold: Float64Array.of(1, 2),
      stockOnHand: [1, null],
      daysOnSale: 30,
      raised: flags,
    });
    expectTypeOf(outcomes).toEqualTypeOf<readonly ("clear" | "raise" | "undecided")[]>();
    const known = { unitsSold: 1, stockOnHand: 1, daysOnSale: 1 };
    // @ts-expect-error a column of numbers is no flag
    rules.decideMany("inventory.slow-mover", { ...known, raised: Float64Array.of(1) });
    // @ts-expect-error a fact is left out
    rules.decideMany("inventory.slow-mover", { unitsSold: 1, stockOnHand: 1, raised: flags });
  });
});

describe("rule types", () => {
  test("take a rule apart", () => {
    expectTypeOf<FactsOf<typeof trialPass>>().toEqualTypeOf<TrialPassFacts>();
    expectTypeOf<ParamsOf<typeof trialPass>>().toEqualTypeOf<TrialPassParams>();
    expectTypeOf<OutcomeOf<typeof trialPass>>().toEqualTypeOf<"pass" | "adjust" | "drop">();
    expectTypeOf<ProposalOf<typeof inventoryRestock>>().toEqualTypeOf<InventoryRestockProposal>();
  });

  test("explain and params know the parameters", () => {
    expectTypeOf(rulebook.at().params("trial.pass")).toEqualTypeOf<Partial<TrialPassParams>>();
    expectTypeOf(rulebook.at().explain("inventory.turnover")).toHaveProperty("healthyTurnoverDays");
    // @ts-expect-error no such parameter
    rulebook.at().explain("inventory.turnover").turnoverDays;
  });
});

describe("defineRule", () => {
  const spec = {
    id: "mine.rule",
    kind: "gate",
    title: { en: "Mine", zh: "我的" },
    source: ["house rule"],
    facts: z.strictObject({ x: z.number(), y: z.exactOptional(z.string()) }),
    params: z.strictObject({ limit: z.number() }),
    outcomes: ["yes", "no"],
  } as const;

  test("types facts, parameters and outcomes from the schemas", () => {
    const mine = defineRule({
      ...spec,
      decide: (facts, params, check) => {
        expectTypeOf(facts).toEqualTypeOf<{ x: number; y?: string }>();
        expectTypeOf(params).toEqualTypeOf<{ limit: number }>();
        return check.atLeast("x", facts.x, params.limit) ? "yes" : "no";
      },
    });
    const own = defineRulebook({ rules: [...builtInRules, mine] });
    expectTypeOf(own.decide("mine.rule", { x: 1 }).outcome).toEqualTypeOf<"yes" | "no" | "undecided">();
    expectTypeOf(own.decide("trial.pass", trial).outcome).toEqualTypeOf<
      "pass" | "adjust" | "drop" | "undecided"
    >();
  });

  test("does not compile with an answer that is not an outcome, or a default that is not a parameter", () => {
    // @ts-expect-error maybe is no outcome
    defineRule({ ...spec, decide: () => "maybe" });
    // @ts-expect-error there is no such parameter
    defineRule({ ...spec, defaults: { limits: 3 }, decide: () => "yes" });
  });
});

describe("replaceRule and combineRules", () => {
  const mine = defineRule({
    id: "inventory.turnover",
    kind: "alert",
    title: { en: "Mine", zh: "我的" },
    source: ["house rule"],
    facts: z.strictObject({}),
    params: z.strictObject({ own: z.number() }),
    outcomes: ["healthy"],
    decide: () => "healthy",
  });

  test("replaceRule gives the type of the new rule in its place", () => {
    const rules = replaceRule(builtInRules, mine);
    const replaced = defineRulebook({ rules });
    expectTypeOf(replaced.decide("inventory.turnover", {}).outcome).toEqualTypeOf<"healthy" | "undecided">();
    expectTypeOf(replaced.decide("trial.pass", trial).rule).toEqualTypeOf<"trial.pass">();
  });

  test("combineRules asks for the facts of all parts", () => {
    const other = defineRule({
      ...inventoryTurnover,
      id: "inventory.other",
      outcomes: ["healthy", "watch"],
      facts: z.strictObject({ other: z.string() }),
      params: z.strictObject({}),
      defaults: {},
      notes: {},
      decide: () => "watch",
    });
    const both = combineRules("inventory.both", [inventoryTurnover, other], "strictest");
    const combined = defineRulebook({ rules: [both] });
    const decision = combined.decide("inventory.both", { turnoverDays: 3, other: "x" });
    expectTypeOf(decision.outcome).toEqualTypeOf<"healthy" | "watch" | "undecided">();
    // @ts-expect-error the fact of the second part is left out
    combined.decide("inventory.both", { turnoverDays: 3 });
  });

  test("parseRulebook knows the rules that it was given", () => {
    expectTypeOf(parseRulebook({}).decide("trial.pass", trial).rule).toEqualTypeOf<"trial.pass">();
    expectTypeOf(parseRulebook({}, [inventoryTurnover]).rules).toEqualTypeOf<
      readonly (typeof inventoryTurnover)[]
    >();
  });
});
