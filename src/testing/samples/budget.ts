import type { BudgetContext, BudgetEntry } from "../../processes/finance/budget.commands.js";
import type { ProcessSamples } from "../process-samples.js";

const ads = "ads";

/** What the entries of a line come to, counted anew. */
const total = ({ entries }: BudgetContext, wanted: (entry: BudgetEntry) => boolean): number =>
  entries.filter(wanted).reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** A budget of two lines, with a request for funds that it can pay for and one that it cannot. */
export const budgetSamples: ProcessSamples<BudgetContext> = {
  start: {
    budgetId: "BG-1",
    period: { from: "2026-01-01", to: "2026-03-31" },
    currency: "CNY",
    lines: [
      { lineId: ads, title: "Ads", allocatedMinor: 10_000 },
      { lineId: "samples", title: "Samples", allocatedMinor: 5_000 },
    ],
    reviewDays: 7,
  },
  fields: {
    "budget.setLines": [
      {
        lines: [
          { lineId: ads, title: "Ads", allocatedMinor: 10_000 },
          { lineId: "samples", title: "Samples", allocatedMinor: 5_000 },
        ],
      },
    ],
    "budget.commit": [
      { entryId: "F-1", lineId: ads, amountMinor: 6_000, requestId: "F-1" },
      { entryId: "F-2", lineId: ads, amountMinor: 20_000, requestId: "F-2" },
      { entryId: "F-3", lineId: ads, amountMinor: 20_000 },
    ],
    "budget.release": [{ entryId: "F-1/rest", lineId: ads, amountMinor: 2_000, commitmentId: "F-1" }],
    "budget.spend": [
      { entryId: "F-1/spent", lineId: ads, amountMinor: 4_000, commitmentId: "F-1" },
      { entryId: "S-1", lineId: ads, amountMinor: 3_000 },
    ],
    "budget.refund": [{ entryId: "R-1", lineId: ads, amountMinor: 1_000 }],
    "budget.transfer": [
      { entryId: "T-1", lineId: ads, toLineId: "samples", amountMinor: 2_500 },
      { entryId: "T-2", lineId: ads, toLineId: ads, amountMinor: 1 },
    ],
    "budget.approveOverdraft": [{ entryId: "O-1", lineId: ads, amountMinor: 500 }],
    "budget.adjust": [{ entryId: "A-1", lineId: ads, amountMinor: -1_500 }],
    "budget.receiveCarryOver": [{ entryId: "BG-0/ads", lineId: ads, amountMinor: 700 }],
    "budget.review": [
      { lineId: ads, plannedMinor: 3_000 },
      { lineId: "samples", plannedMinor: 1_000 },
    ],
    "budget.intervene": [{ measure: "bids cut" }],
    "budget.freeze": [{ reason: "audit" }],
    "budget.close": [{}, { carryToBudgetId: "BG-2" }],
    "budget.cancel": [{ reason: "the shop is sold" }],
  },
  distinguish: ({ lines, entries }) => [
    entries.length === 0,
    entries.slice(-1).map(({ kind }) => kind),
    lines.map(({ committedMinor, spentMinor, deviating }) => [committedMinor, spentMinor > 0, deviating]),
  ],
  invariants: [
    {
      name: "no line promises and spends more than it has and may overdraw",
      holds: ({ context: { lines } }) =>
        lines.every(
          (line) =>
            line.committedMinor + line.spentMinor <= line.allocatedMinor + line.overdraftMinor &&
            Math.min(line.committedMinor, line.spentMinor, line.allocatedMinor, line.overdraftMinor) >= 0,
        ),
    },
    {
      name: "what a line has committed and spent is what its entries come to",
      holds: ({ context }) =>
        context.lines.every(({ lineId, committedMinor, spentMinor }) => {
          const sum = (kind: BudgetEntry["kind"]) =>
            total(context, (entry) => entry.lineId === lineId && entry.kind === kind);
          const fromCommitments = total(
            context,
            (entry) => entry.lineId === lineId && entry.kind === "spend" && entry.commitmentId !== undefined,
          );
          return (
            spentMinor === sum("spend") - sum("refund") &&
            committedMinor === sum("commit") - sum("release") - fromCommitments
          );
        }),
    },
    {
      name: "what all lines have together changes by adjustments and carry-overs only",
      holds: ({ context }) =>
        context.lines.reduce((sum, { allocatedMinor }) => sum + allocatedMinor, 0) ===
        15_000 + total(context, ({ kind }) => kind === "adjust" || kind === "carry"),
    },
    {
      name: "each entry is there once",
      holds: ({ context: { entries } }) =>
        new Set(entries.map(({ entryId }) => entryId)).size === entries.length,
    },
    {
      name: "nothing is promised when it is closed",
      holds: ({ context: { lines }, states }) =>
        !states.includes("closed") || lines.every(({ committedMinor }) => committedMinor === 0),
    },
  ],
};
