import { formatRulebookDiff } from "../../../rules/index.js";
import type { Comparison, RunDifference } from "../../back-test/comparison.js";
import { wasAsked } from "../../back-test/rule-effects.js";
import { countText, wholeText } from "../figures.js";
import { flipsText } from "./measure-rows.js";

/** What was compared over which days. */
export function comparisonTitle({ runs, dates, zone }: Comparison): string {
  const names = runs.map(({ name }) => name).join(" and ");
  return `${names} over ${dates[0] ?? ""} to ${dates.at(-1) ?? ""} (${countText(dates.length, "day")}, ${zone})`;
}

/** What differs between the rulebooks, a line each. */
export function changeLines({ diff }: RunDifference): readonly string[] {
  const lines = formatRulebookDiff(diff);
  return lines.length > 0 ? lines : ["The rulebooks are the same."];
}

/** What became of each rule that differs, in sentences. */
export function effectSentences({ effects }: RunDifference): readonly string[] {
  const silent = effects.filter((effect) => !wasAsked(effect)).map(({ rule }) => rule);
  const idle = effects.filter((effect) => wasAsked(effect) && effect.flips === 0);
  return [
    ...(silent.length > 0
      ? [
          `Never asked in this replay, so that nothing can be said of the change: ${silent.join(", ")}. That is not "no effect".`,
        ]
      : []),
    ...idle.map(
      ({ rule, asked }) =>
        `${rule} was asked ${wholeText(asked.base)} times, and the change turned no decision.`,
    ),
  ];
}

/** How many decisions flip, and what that means. */
export function flipSentences({ flips, counts, products, names }: RunDifference): readonly string[] {
  const direct = counts.reduce((sum, count) => sum + count.direct, 0);
  const consequences = counts.reduce((sum, count) => sum + count.consequences, 0);
  if (flips.length === 0 && products.length === 0)
    return [`No decision flips: every product lives the same life under ${names.base} and ${names.other}.`];
  const repeats =
    direct > flips.length ? `, some of them again in later reviews (${wholeText(direct)} in all)` : "";
  return [
    `${flipsText(flips.length)} through the rulebook alone${repeats}: until then the product's life was the same, or the rule saw the same facts. ${countText(products.length, "product goes", "products go")} another way from there on.`,
    `${countText(consequences, "later answer differs", "later answers differ")} because the product was in another situation by then: consequences, not flips.`,
  ];
}
