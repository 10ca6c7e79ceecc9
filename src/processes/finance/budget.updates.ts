import type { BudgetContext, BudgetEntry, BudgetLine } from "./budget.commands.js";

/** A line as it is planned, before anything has moved. */
export const plannedLine = (
  planned: Pick<BudgetLine, "lineId" | "title" | "allocatedMinor">,
): BudgetLine => ({ ...planned, overdraftMinor: 0, committedMinor: 0, spentMinor: 0, deviating: false });

/** The line of this id. */
export const lineOf = ({ lines }: BudgetContext, lineId: string | undefined): BudgetLine | undefined =>
  lines.find((line) => line.lineId === lineId);

/** What a line may still commit or spend, an approved overdraft included. */
export const availableMinor = (line: BudgetLine): number =>
  line.allocatedMinor + line.overdraftMinor - line.committedMinor - line.spentMinor;

/** What a request for funds could have of a line; nothing where there is no such line. */
export function availableTo(context: BudgetContext, lineId: string | undefined): number {
  const line = lineOf(context, lineId);
  return line === undefined ? 0 : availableMinor(line);
}

/** What is left of a line's own money. */
export const ownMinor = (line: BudgetLine): number =>
  Math.max(0, line.allocatedMinor - line.committedMinor - line.spentMinor);

/** What is left of a commitment of the line. */
export function openMinor({ entries }: BudgetContext, commitmentId: string, lineId: string): number {
  const signs = { commit: 1, release: -1, spend: -1 } as const;
  return entries
    .filter((entry) => entry.lineId === lineId && (entry.commitmentId ?? entry.entryId) === commitmentId)
    .map(({ kind, amountMinor }) =>
      kind === "commit" || kind === "release" || kind === "spend" ? signs[kind] * amountMinor : 0,
    )
    .reduce((sum, one) => sum + one, 0);
}

const entryOf = ({ entries }: BudgetContext, entryId: string) =>
  entries.find((entry) => entry.entryId === entryId);

/** Whether it has been booked already, with the same contents. */
export function isBooked(context: BudgetContext, entry: BudgetEntry): boolean {
  const known = entryOf(context, entry.entryId);
  return (
    known !== undefined &&
    known.kind === entry.kind &&
    known.lineId === entry.lineId &&
    known.amountMinor === entry.amountMinor &&
    known.commitmentId === entry.commitmentId &&
    known.toLineId === entry.toLineId
  );
}

/** Whether it is new, its lines are there, and there is the money for it. */
export function canBook(context: BudgetContext, entry: BudgetEntry): boolean {
  const line = lineOf(context, entry.lineId);
  if (line === undefined || entryOf(context, entry.entryId) !== undefined) return false;
  const { amountMinor } = entry;
  switch (entry.kind) {
    case "commit":
      return amountMinor <= availableMinor(line);
    case "spend":
    case "release":
      return entry.commitmentId === undefined
        ? amountMinor <= availableMinor(line)
        : amountMinor <= openMinor(context, entry.commitmentId, entry.lineId);
    case "refund":
      return amountMinor <= line.spentMinor;
    case "transfer":
      return (
        amountMinor <= ownMinor(line) &&
        entry.toLineId !== entry.lineId &&
        lineOf(context, entry.toLineId) !== undefined
      );
    case "adjust":
      return line.allocatedMinor + amountMinor >= 0 && availableMinor(line) + amountMinor >= 0;
    case "overdraft":
    case "carry":
      return true;
  }
}

/** The budget after an entry that can be booked. */
export const booked = (context: BudgetContext, entry: BudgetEntry): Partial<BudgetContext> => ({
  entries: [...context.entries, entry],
  lines: context.lines.map((line) => ({ ...line, ...changed(line, entry) })),
});

function changed(line: BudgetLine, entry: BudgetEntry): Partial<BudgetLine> {
  const { allocatedMinor, overdraftMinor, committedMinor, spentMinor } = line;
  const { kind, amountMinor, commitmentId } = entry;
  if (kind === "transfer" && entry.toLineId === line.lineId)
    return { allocatedMinor: allocatedMinor + amountMinor };
  if (entry.lineId !== line.lineId) return {};
  switch (kind) {
    case "commit":
      return { committedMinor: committedMinor + amountMinor };
    case "release":
      return { committedMinor: committedMinor - amountMinor };
    case "spend":
      return {
        spentMinor: spentMinor + amountMinor,
        committedMinor: commitmentId === undefined ? committedMinor : committedMinor - amountMinor,
      };
    case "refund":
      return { spentMinor: spentMinor - amountMinor };
    case "transfer":
      return { allocatedMinor: allocatedMinor - amountMinor };
    case "overdraft":
      return { overdraftMinor: overdraftMinor + amountMinor };
    case "adjust":
    case "carry":
      return { allocatedMinor: allocatedMinor + amountMinor };
  }
}

/** Raises or clears the deviation alert of a line. */
export const withDeviation = (
  { lines }: BudgetContext,
  lineId: string,
  deviating: boolean,
): Partial<BudgetContext> => ({
  lines: lines.map((line) => (line.lineId === lineId ? { ...line, deviating } : line)),
});
