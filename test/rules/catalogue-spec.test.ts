import {
  bigPromotions,
  builtInRules,
  defineRulebook,
  platformLayers,
  type Rule,
  type RuleCarrier,
  type RulesAt,
  referenceValues,
  ruleCatalogue,
  type Scope,
  starterLayer,
} from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { catalogueCells, catalogueText } from "./catalogue-text.js";

/** The numbers of Part B: with a figure, with a figure to be set, without one. */
const numbered = [...numbers(1, 64), ...numbers(101, 131), ...numbers(201, 263)];

const rules = defineRulebook({ rules: builtInRules, layers: [...platformLayers] });
const rulesWithStarter: RulesAt = defineRulebook({
  rules: builtInRules,
  layers: [...platformLayers, starterLayer],
}).at();

describe("ruleCatalogue", () => {
  test("has every number of the catalogue, in order, and no other", () => {
    expect(ruleCatalogue.map(({ number }) => number)).toEqual(numbered);
  });

  test.each(numbered.map((number) => [number, carriersOf(number)] as const))(
    "%s leads to what is there",
    (_, carriers) => {
      expect(carriers.length).toBeGreaterThan(0);
      for (const carrier of carriers) expect(isThere(carrier)).toBe(true);
    },
  );
});

describe.skipIf(catalogueText === undefined)(
  "ruleCatalogue (with the catalogue beside the repository)",
  () => {
    const rows = catalogueCells("# Part B", "## B4").filter(([number = ""]) => /^R\d{3}$/.test(number));

    test("has the numbers that the catalogue has", () => {
      expect(rows.map(([number]) => number)).toEqual(numbered);
    });

    test.each(rows.map(([number = "", name = ""]) => [number, name.replaceAll("`", "")]))(
      "%s has the name %s",
      (number, name) => {
        expect(ruleCatalogue.filter((entry) => entry.number === number).map((entry) => entry.name)).toEqual([
          name,
        ]);
      },
    );
  },
);

describe("the figures of the catalogue", () => {
  // Copied by hand from Part B1, "default": one figure, or the ends of a range. Shares are 0 to 1.
  test.each<[string, number[]]>([
    ["R001", [3]],
    ["R002", [2]],
    ["R003", [0.3]],
    ["R004", [0.15]],
    ["R005", [3.5]],
    ["R006", [30]],
    ["R007", [0.01]],
    ["R008", [48]],
    ["R009", [24]],
    ["R010", [48]],
    ["R012", [24]],
    ["R013", [2]],
    ["R014", [24]],
    ["R015", [0.8]],
    ["R016", [7]],
    ["R017", [800]],
    ["R018", [3, 5]],
    ["R019", [1, 2]],
    ["R020", [20, 22]],
    ["R021", [7]],
    ["R022", [3, 15]],
    ["R034", [2]],
    ["R035", [10_000]],
    ["R036", [0.3]],
    ["R038", [5]],
    ["R039", [15, 60]],
    ["R040", [3]],
    ["R041", [5]],
    ["R042", [2]],
    ["R045", [7]],
  ])("%s is a default: %j", (number, figures) => {
    const carriers = carriersOf(number);
    expect(carriers.every((carrier) => "rule" in carrier && carrier.param !== undefined)).toBe(true);
    expect(carriers.map(layerOf)).toEqual(carriers.map(() => "default"));
    expect(new Set(carriers.flatMap((carrier) => leaves(valueIn(carrier))))).toEqual(new Set(figures));
  });

  // "2 [inf]": ours, so it is assumed and not a default.
  test.each(["R047", "R048"])("%s is assumed to be 2", (number) => {
    expect(carriersOf(number).map((carrier) => "rule" in carrier && assumed(carrier))).toEqual([
      { value: 2, layer: "starter", assumed: true },
    ]);
  });

  test.each<[string, string, number[]]>([
    ["R027", "taobao", [7, 15]],
    ["R027", "tmall", [7, 15]],
    ["R029", "pinduoduo", [5, 15]],
  ])("%s holds on %s: %j days", (number, platform, figures) => {
    expect(carriersOf(number).map((carrier) => valueIn(carrier, { platform }))).toEqual(figures);
  });

  test.each<[string, number[]]>([
    ["R024", [50_000, 150_000]],
    ["R025", [20_000, 100_000]],
    ["R026", [10_000, 50_000]],
  ])("%s is a row of its table: %j", (number, figures) => {
    const [rows] = carriersOf(number).map((carrier) => valueIn(carrier));
    expect(Array.isArray(rows) && rows.map(leaves)).toContainEqual(expect.arrayContaining(figures));
  });

  test.each<[string, (number | string)[]]>([
    ["R043", [3, 1]],
    ["R044", [1, 1]],
    ["R050", [6, 18]],
    ["R051", [11, 11]],
    ["R052", [0, 3]],
    ["R054", [360]],
    ["R055", [15.4e12]],
    ["R056", [0.085]],
    ["R057", [1.28e9]],
    ["R058", [0.832]],
    ["R059", [0.528]],
    ["R060", [800e6]],
    ["R061", [580e6]],
    ["R062", [750e6]],
    ["R063", [600e6]],
    ["R064", ["1.0", "2025-07"]],
  ])("%s is kept as a figure: %j", (number, figures) => {
    const [carrier] = carriersOf(number);
    expect(carrier && !("rule" in carrier) ? leaves(valueIn(carrier)) : []).toEqual(figures);
  });

  test("R011 has two grades", () => {
    const [carrier] = carriersOf("R011");
    expect(carrier && "rule" in carrier && ruleOf(carrier)?.outcomes).toEqual(["small", "big"]);
  });

  test("R046 is the day, the week and the month; R049 the department, the director and the chairman", () => {
    expect(carriersOf("R046").map((carrier) => valueIn(carrier))).toEqual([["day", "week", "month"]]);
    expect(carriersOf("R049").map((carrier) => valueIn(carrier))).toEqual([
      ["operations-department", "operations-director", "chairman"],
    ]);
  });

  test("R028 pays in the month after the order's", () => {
    const { proposal } = rules
      .at({ platform: "jd" })
      .decide("settlement.window", { orderedOn: "2024-01-31" });
    expect(proposal).toMatchObject({ earliestOn: "2024-02-01", latestOn: "2024-02-29" });
  });

  test("R031 and R032 are rates of 13 % and 3 %", () => {
    const rateOf = (params: object) => {
      const layers = [{ id: "house", params: { "tax.vat": { ...params } } }];
      const at = defineRulebook({ rules: builtInRules, layers }).at();
      return at.decide("tax.vat", { soldOn: "2025-07-01" }).proposal?.rate;
    };
    expect(rateOf({ taxpayer: "general" })).toBe(0.13);
    expect(rateOf({ taxpayer: "small-scale", relief: "waive" })).toBe(0.03);
  });

  // R030: only "relatively short". R033: varies. R037: no figure (E-27). Required configuration, never assumed.
  test.each([
    ["R030", { platform: "douyin" }],
    ["R030", { platform: "xiaohongshu" }],
    ["R033", {}],
    ["R037", {}],
  ])("%s is left to be set, %j", (number, scope) => {
    const everything = defineRulebook({ rules: builtInRules, layers: [...platformLayers, starterLayer] });
    const at: RulesAt = everything.at(scope);
    for (const carrier of carriersOf(number)) {
      if (!("rule" in carrier)) continue;
      const set = carrier.param === undefined ? at.missingParams(carrier.rule) : [carrier.param];
      expect(set.length).toBeGreaterThan(0);
      for (const param of set) expect(at.paramValues(carrier.rule).has(param)).toBe(false);
    }
  });

  // R023 is a range in words. R053 is a claim that a listing must not make, tried with the rule on wording.
  test("all have been looked at", () => {
    const lookedAt = ["R011", "R023", "R028", "R030", "R031", "R032", "R033", "R037", "R046", "R049", "R053"];
    const inTables = [...numbers(1, 10), ...numbers(12, 22), ...numbers(24, 27), "R029", ...numbers(34, 36)];
    const more = [...numbers(38, 45), "R047", "R048", ...numbers(50, 52), ...numbers(54, 64)];
    expect([...lookedAt, ...inTables, ...more].sort()).toEqual(numbers(1, 64));
  });
});

function numbers(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `R${String(from + index).padStart(3, "0")}`);
}

function carriersOf(number: string): readonly RuleCarrier[] {
  return ruleCatalogue.find((entry) => entry.number === number)?.carriedBy ?? [];
}

function ruleOf({ rule: id }: { readonly rule: string }): Rule | undefined {
  return builtInRules.map((rule): Rule => rule).find((rule) => rule.id === id);
}

function isThere(carrier: RuleCarrier): boolean {
  if ("reference" in carrier) return referenceValues.some(({ id }) => id === carrier.reference);
  if ("calendar" in carrier) return bigPromotions.some(({ id }) => id === carrier.calendar);
  const rule = ruleOf(carrier);
  return (
    rule !== undefined && (carrier.param === undefined || Object.hasOwn(rule.params.shape, carrier.param))
  );
}

/** What a carrier holds where no shop has set anything and nothing is assumed. */
function valueIn(carrier: RuleCarrier, scope: Scope = {}): unknown {
  if ("reference" in carrier) return referenceValues.find(({ id }) => id === carrier.reference)?.value;
  if ("calendar" in carrier) {
    const promotion = bigPromotions.find(({ id }) => id === carrier.calendar);
    return [promotion?.month, promotion?.day];
  }
  const at: RulesAt = rules.at(scope);
  return at.paramValues(carrier.rule).get(carrier.param ?? "")?.value;
}

function layerOf(carrier: RuleCarrier): string | undefined {
  if (!("rule" in carrier)) return undefined;
  const at: RulesAt = rules.at();
  return at.paramValues(carrier.rule).get(carrier.param ?? "")?.layer;
}

function assumed(carrier: { readonly rule: string; readonly param?: string }): unknown {
  return rulesWithStarter.paramValues(carrier.rule).get(carrier.param ?? "");
}

/** The numbers and words in a value, in their order. */
function leaves(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [value];
}
