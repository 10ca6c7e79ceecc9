import { type CommandTable, type ProductContext, productProcess } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { shopRulebook } from "../shop-rulebook.js";

const { windows } = productProcess.input({ sku: "A-1" }, shopRulebook.at());
const context: ProductContext = {
  sku: "A-1",
  category: "toys",
  platform: "tmall",
  windows,
  onSaleSince: "2026-01-01T00:00:00.000Z",
  trialStartedAt: "2026-02-01T00:00:00.000Z",
  roundsUsed: 1,
  restartedAt: "2026-03-01T00:00:00.000Z",
  restartsUsed: 2,
  onOrderUnits: 12,
  replenishments: 3,
  requiredGates: [],
  gatesPassed: [],
  selectionPlannedAt: null,
  variants: [],
  listings: [],
  assortmentRole: null,
  successorSku: null,
  recallIds: [],
  withdrawnFrom: null,
};
const states = ["operating.stage.growth", "operating.stock.low", "operating.sales.slow.unexplained"];
const at = "2026-03-11T12:00:00.000Z";
const { commands } = productProcess;
const table: CommandTable = commands;
const situation = { command: { metrics: {} }, context, states, at };
/** Nothing of it has happened yet. */
const young = { ...situation, states: [], context: { ...context, onSaleSince: null, restartedAt: null } };

describe("the facts that productProcess hands to its rules", () => {
  // By hand: from 1 January to 11 March 2026 are 69 whole days, from 1 February 38, from 1 March 10.
  test("come from where the product stands, and are null where nobody gave them", () => {
    expect(commands["product.reviewTrial"].consults.facts(situation)).toEqual({
      units: null,
      maturedUnits: null,
      days: 38,
      roundsUsed: 1,
    });
    expect(commands["product.classifyStage"].consults.facts(situation)).toEqual({
      unitsSold: null,
      previousUnitsSold: null,
      daysOnSale: 69,
      stage: "growth",
    });
    expect(commands["product.reviewSales"].consults.facts(situation)).toEqual({
      unitsSold: null,
      stockOnHand: null,
      daysOnSale: 69,
      raised: true,
    });
    expect(commands["product.restart"].consults.facts(situation)).toEqual({
      unitsSold: null,
      daysOnSale: 10,
      restartsUsed: 2,
    });
    expect(commands["product.retire"].consults.facts(situation)).toEqual({
      unitsSold: null,
      daysSinceLastSale: null,
      daysOnSale: 69,
      restartsUsed: 2,
    });
  });

  test("count the days of the selection from its plan", () => {
    // From 1 March to 11 March 2026 are 10 whole days.
    const planned = { ...situation, context: { ...context, selectionPlannedAt: "2026-03-01T00:00:00.000Z" } };
    const { facts } = commands["product.confirmPreparation"].consults;
    expect(facts({ ...planned, command: {} })).toEqual({
      budgetPlanned: true,
      timePlanned: true,
      daysSinceStart: 10,
    });
    expect(facts({ ...situation, command: {} })).toEqual({
      budgetPlanned: false,
      timePlanned: false,
      daysSinceStart: null,
    });
  });

  test("count what is on order, whatever the command says", () => {
    const metrics = { stockOnHand: 5, unitsSold: 30, observedDays: 30 };
    const { facts } = commands["product.requestReplenishment"].consults;
    expect(facts({ ...situation, command: { metrics } })).toEqual({ ...metrics, onOrder: 12 });
  });

  test("are as at the beginning before the product was on sale", () => {
    const { consults } = commands["product.classifyStage"];
    expect(consults.facts(young)).toMatchObject({ daysOnSale: null, stage: "new" });
    expect(commands["product.reviewSales"].consults.facts(young)).toMatchObject({ raised: false });
    const neverRestarted = { ...situation, context: { ...context, restartedAt: null } };
    expect(commands["product.restart"].consults.facts(neverRestarted)).toMatchObject({ daysOnSale: 69 });
  });

  test.each(Object.entries(table).filter(([, { consults }]) => consults !== undefined))(
    "%s asks the rulebook about the SKU, its category and its platform",
    (_type, { consults }) => {
      expect(consults?.scope?.(situation)).toEqual({ sku: "A-1", category: "toys", platform: "tmall" });
      const { category: _category, platform: _platform, ...bare } = context;
      expect(consults?.scope?.({ ...situation, context: bare })).toEqual({ sku: "A-1" });
    },
  );
});
