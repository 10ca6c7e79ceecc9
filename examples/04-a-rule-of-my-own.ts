// A rule of one's own, the cases that it must answer, and what these cases leave out.
import { defineRule, defineRulebook, explainDecision } from "opscycle/rules";
import { checkDecisions, formatCoverage, rulebookCoverage } from "opscycle/testing";
import { z } from "zod";

const shelfLife = defineRule({
  id: "inventory.shelf-life",
  kind: "alert",
  title: { en: "Shelf life", zh: "保质期" },
  source: ["house rule"],
  facts: z.strictObject({ daysLeft: z.number() }),
  params: z.strictObject({ sellOffBelowDays: z.number(), scrapBelowDays: z.number() }),
  outcomes: ["fine", "sell-off", "scrap"],
  decide(facts, params, check) {
    const sellable = check.atLeast("daysLeft", facts.daysLeft, params.scrapBelowDays);
    const enough = check.atLeast("daysLeft", facts.daysLeft, params.sellOffBelowDays);
    if (!sellable) return "scrap";
    return enough ? "fine" : "sell-off";
  },
});
const house = {
  id: "house",
  params: { "inventory.shelf-life": { sellOffBelowDays: 60, scrapBelowDays: 14 } },
};
const rulebook = defineRulebook({ rules: [shelfLife], layers: [house] });

const yoghurt = rulebook.decide("inventory.shelf-life", { daysLeft: 50 });
console.log(explainDecision(yoghurt).join("\n"));

const rule = "inventory.shelf-life";
const cases = [
  { name: "fresh", rule, facts: { daysLeft: 90 }, outcome: "fine" },
  { name: "just enough", rule, facts: { daysLeft: 60 }, outcome: "fine" },
  { name: "short", rule, facts: { daysLeft: 50 }, outcome: "sell-off" },
  { name: "unknown date", rule, facts: { daysLeft: null }, outcome: "undecided" },
] as const;
const mismatches = checkDecisions(rulebook, cases);
console.log(`${cases.length} cases, ${mismatches.length} answered otherwise`);
console.log(formatCoverage(rulebookCoverage(rulebook, cases)).join("\n"));
