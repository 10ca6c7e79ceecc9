import type { Comparison, ProductDifference, RunDifference } from "../../back-test/comparison.js";
import { UNDEFINED_FIGURE, wholeText } from "../figures.js";
import { numbers, prose, type ReportTable, tableOf, words } from "../report-table.js";
import { answerText } from "./flip-reason.js";
import { differenceText, measureRows, measureText, signed } from "./measure-rows.js";

/** The measures of all runs side by side, each with how it differs from the first. */
export function measureTable({ runs, currency }: Comparison): ReportTable {
  const rows = measureRows(
    runs.map(({ measures }) => measures),
    currency,
  );
  const [base] = runs;
  return tableOf("What it comes to", rows, [
    words("Measure", ({ name }) => name),
    ...runs.flatMap((run, index) => [
      numbers(run.name, (row: (typeof rows)[number]) => measureText(row, row.value(run.measures))),
      ...(index === 0 || base === undefined
        ? []
        : [
            numbers("Difference", (row: (typeof rows)[number]) =>
              differenceText(row, row.value(base.measures), row.value(run.measures)),
            ),
          ]),
    ]),
  ]);
}

/** How often which rule answers what otherwise. */
export function flipCountTable({ counts, names }: RunDifference): ReportTable {
  return tableOf("Flips by rule", counts, [
    words("Rule", ({ rule }) => rule),
    words(names.base, ({ outcomes }) => outcomes.base),
    words(names.other, ({ outcomes: { base, other } }) =>
      base === other ? `${other}, another amount` : other,
    ),
    numbers("Direct", ({ direct }) => wholeText(direct)),
    numbers("Consequences", ({ consequences }) => wholeText(consequences)),
  ]);
}

/** Products that fare otherwise. */
export function productTable(difference: RunDifference, products: readonly ProductDifference[]): ReportTable {
  const { names } = difference;
  return tableOf("Products that fare otherwise", products, [
    words("SKU", ({ sku }) => sku),
    prose("Name", ({ name }) => name ?? ""),
    words("Parts on", ({ firstDate }) => firstDate),
    words("By", (product) => causeRule(difference, product)),
    words(names.base, ({ base }) => base.state),
    words(names.other, ({ other }) => other.state),
    numbers("Served", ({ base, other }) => changed(base.servedUnits, other.servedUnits)),
    numbers("Lost", ({ base, other }) => changed(base.lostUnits, other.lostUnits)),
    numbers("Forgone", ({ base, other }) => changed(base.forgoneUnits, other.forgoneUnits)),
  ]);
}

/** Campaigns that spend otherwise. */
export function campaignDifferenceTable({ campaigns, names }: RunDifference): ReportTable {
  return tableOf("Campaigns that spend otherwise", campaigns, [
    words("Campaign", ({ campaignId }) => campaignId),
    numbers(`Spend, ${names.base}`, ({ spend }) => wholeText(spend.base)),
    numbers(`Spend, ${names.other}`, ({ spend }) => wholeText(spend.other)),
    numbers(`ROAS, ${names.base}`, ({ roas }) => roas.base?.toFixed(2) ?? UNDEFINED_FIGURE),
    numbers(`ROAS, ${names.other}`, ({ roas }) => roas.other?.toFixed(2) ?? UNDEFINED_FIGURE),
  ]);
}

/** The rule that first led a product's life elsewhere, in one word. */
function causeRule({ flips }: RunDifference, { cause }: ProductDifference): string {
  if (cause.kind === "question") return cause.rule;
  return cause.kind === "decision" ? (flips[cause.flip]?.rule ?? "") : cause.kind;
}

/** What first led a product's life elsewhere. */
export function causeText({ flips, names }: RunDifference, { cause }: ProductDifference): string {
  if (cause.kind === "delivery") return "goods that came on another day";
  if (cause.kind === "deadline") return `${cause.delay} that passed under ${names[cause.side]}`;
  if (cause.kind === "question") return `${cause.rule}, asked that day under ${names[cause.side]} only`;
  const flip = flips[cause.flip];
  if (flip === undefined) return "";
  return `${flip.rule}: ${answerText(flip.decisions.base)} → ${answerText(flip.decisions.other)}`;
}

/** The flips in the order of what they move: products by the units served more or less, then the others by date. */
export function byEffect({ flips, products }: RunDifference): RunDifference["flips"] {
  const moved = new Map(products.map((product) => [product.sku, movedUnits(product)]));
  const weight = ({ kind, subject }: RunDifference["flips"][number]) =>
    kind === "product" ? (moved.get(subject) ?? 0) : Number.POSITIVE_INFINITY;
  return [...flips].sort((one, other) => (weight(one) === weight(other) ? 0 : weight(other) - weight(one)));
}

/** The products in the same order. */
export function mostMoved({ products }: RunDifference): readonly ProductDifference[] {
  return [...products].sort((one, other) => movedUnits(other) - movedUnits(one));
}

/** Units served more or less, lost more or less. */
function movedUnits({ base, other }: ProductDifference): number {
  return Math.max(Math.abs(other.servedUnits - base.servedUnits), Math.abs(other.lostUnits - base.lostUnits));
}

function changed(base: number, other: number): string {
  return base === other ? "the same" : signed(other - base, wholeText);
}
