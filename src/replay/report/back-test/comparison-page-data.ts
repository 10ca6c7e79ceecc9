import type { Comparison, DecisionFlip, RunDifference } from "../../back-test/comparison.js";
import { createDecisionCoder, type DecisionCoder } from "../html/decision-codes.js";
import { byEffect, causeText, mostMoved } from "./comparison-tables.js";
import { answerText, flipReason } from "./flip-reason.js";

/** What the script of the page of a comparison is given. */
export interface ComparisonPageData {
  readonly dates: readonly string[];
  readonly runs: readonly {
    readonly name: string;
    readonly days: { readonly [measure: string]: readonly number[] };
  }[];
  readonly differences: readonly object[];
  readonly forms: DecisionCoder["forms"];
}

/** The part of a comparison that the page shows on demand, in few bytes. */
export function comparisonPageData({ dates, runs, differences }: Comparison): ComparisonPageData {
  const coder = createDecisionCoder();
  return {
    dates,
    runs: runs.map(({ name, days: { lostUnits, stockValue } }) => ({
      name,
      days: { lostUnits, stockValue: stockValue.map(Math.round) },
    })),
    differences: differences.map((difference) => ({
      names: difference.names,
      flips: byEffect(difference).map((flip) => flipData(flip, coder)),
      products: productsData(difference),
    })),
    forms: coder.forms,
  };
}

function flipData(flip: DecisionFlip, coder: DecisionCoder) {
  const { base, other } = flip.decisions;
  return {
    date: flip.firstDate,
    reviews: flip.reviews,
    subject: flip.subject,
    name: flip.name ?? "",
    rule: flip.rule,
    answers: [answerText(base), answerText(other)],
    reason: flipReason(flip),
    decisions: [coder.encode(base), coder.encode(other)],
    states: flip.statesAfter === undefined ? [] : [flip.statesAfter.base, flip.statesAfter.other],
  };
}

function productsData(difference: RunDifference): readonly object[] {
  return mostMoved(difference).map((product) => ({
    sku: product.sku,
    name: product.name ?? "",
    date: product.firstDate,
    cause: causeText(difference, product),
    sides: [product.base, product.other].map(({ sales, ...side }) => ({ ...side, sales: Math.round(sales) })),
  }));
}
