import { sumUnits } from "../sum-units.js";
import type {
  CustomsClearanceContext,
  CustomsLine,
  CustomsLineUnits,
  CustomsMovement,
} from "./customs-clearance.commands.js";

const fields = {
  released: "releasedUnits",
  returned: "returnedUnits",
  destroyed: "destroyedUnits",
  delivered: "deliveredUnits",
} as const;

/** Units of a line that are still with customs. */
export const heldUnits = (line: CustomsLine): number =>
  sumUnits(line.units, -line.releasedUnits, -line.returnedUnits, -line.destroyedUnits);

/** Units of a line that were released and are not delivered. */
export const underwayUnits = (line: CustomsLine): number =>
  sumUnits(line.releasedUnits, -line.deliveredUnits);

const source = (kind: CustomsMovement["kind"]) => (kind === "delivered" ? underwayUnits : heldUnits);

const sameLines = (some: readonly CustomsLineUnits[], others: readonly CustomsLineUnits[]): boolean =>
  some.length === others.length &&
  some.every(({ lineId, units }) => others.some((one) => one.lineId === lineId && one.units === units));

/** Whether this very movement was recorded before. */
export const isRecorded = (context: CustomsClearanceContext, { id, kind, lines }: CustomsMovement): boolean =>
  context.movements.some((one) => one.id === id && one.kind === kind && sameLines(one.lines, lines));

/** Whether a movement is new, and each line has the units for it. */
export const isPossible = (context: CustomsClearanceContext, { id, kind, lines }: CustomsMovement): boolean =>
  context.movements.every((one) => one.id !== id) &&
  lines.every(({ lineId, units }) =>
    context.lines.some((line) => line.lineId === lineId && units <= source(kind)(line)),
  );

/** The lines after a movement. */
function movedLines(context: CustomsClearanceContext, { kind, lines }: CustomsMovement): CustomsLine[] {
  const field = fields[kind];
  return context.lines.map((line) => {
    const units = lines.find(({ lineId }) => lineId === line.lineId)?.units ?? 0;
    return { ...line, [field]: sumUnits(line[field], units) };
  });
}

/** Books a movement. */
export const move = (
  context: CustomsClearanceContext,
  movement: CustomsMovement,
): Pick<CustomsClearanceContext, "lines" | "movements"> => ({
  lines: movedLines(context, movement),
  movements: [...context.movements, movement],
});

/** Whether customs hold nothing any more after a movement. */
export const isLast = (context: CustomsClearanceContext, movement: CustomsMovement): boolean =>
  movedLines(context, movement).every((line) => heldUnits(line) === 0);

/** Whether any goods were released. */
export const hasReleased = ({ lines }: CustomsClearanceContext): boolean =>
  lines.some(({ releasedUnits }) => releasedUnits > 0);
