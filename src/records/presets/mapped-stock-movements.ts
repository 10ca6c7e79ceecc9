import type { MappableRecord } from "../csv/mapped-preset.js";
import type { StockMovement } from "../stock-movement.js";

const TYPES = new Map(
  (["opening", "count", "receipt", "return", "sale", "write-off", "transfer"] as const).map((type) => [
    type as string,
    type,
  ]),
);

/** How files with our own headers, or mapped ones, become stock movements. */
export const stockMovementColumns: MappableRecord<StockMovement> = {
  table: "stock movements",
  fields: ["sku", "at", "type", "quantity", "location"],
  needed: ["sku", "at", "type", "quantity"],
  bind(column, columns) {
    const sku = columns.text(column("sku"));
    const at = columns.instant(column("at"));
    const type = columns.oneOf(column("type"), TYPES, "count");
    const quantity = columns.number(column("quantity"));
    const location = columns.optionalText(column("location"));
    return (row, emit) => {
      const place = location(row);
      const movement: StockMovement = {
        sku: sku(row),
        at: at(row),
        type: type(row),
        quantity: quantity(row),
        ...(place === undefined ? {} : { location: place }),
      };
      if (movement.quantity < 0 && movement.type !== "transfer") {
        const expected = "a number of 0 or more, for every type but transfer";
        row.issues.push({ field: "quantity", expected, received: String(movement.quantity) });
      }
      if (row.issues.length === 0) emit(movement);
    };
  },
};
