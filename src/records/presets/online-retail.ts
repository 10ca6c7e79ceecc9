import type { Row } from "../csv/columns.js";
import { knownFields } from "../csv/known-fields.js";
import type { RecordPreset } from "../csv/record-preset.js";
import type { OrderLine, OrderLineType } from "../order-line.js";

/**
 * "Online Retail" and "Online Retail II" of the UCI Machine Learning Repository: every transaction of a
 * British online gift shop (Chen, Sain, Guo 2012, doi 10.1057/dbm.2012.17).
 *
 * An invoice that begins with `C` is a credit note: its lines are returns. One that begins with `A` adjusts
 * bad debt: its lines are adjustments. A negative quantity at price 0 on any other invoice is stock written
 * off ("damages", "lost", "thrown away"). A positive quantity at price 0 is a sale at price 0. Invoices tell
 * no more than that the goods were sold, so all are `paid`. Dates that begin with month or day are read month
 * first, as in the CSV copies of the data.
 */
export const onlineRetail: RecordPreset<OrderLine> = {
  id: "online-retail",
  tables: [
    {
      name: "order lines",
      role: "records",
      required: [["InvoiceNo", "Invoice"], "StockCode", "Quantity", "InvoiceDate", ["UnitPrice", "Price"]],
    },
  ],
  zone: "Europe/London",
  currency: "GBP",
  platform: "online-retail",
  dateOrder: "month-day-year",
  start: ({ currency, platform }) => ({
    table(_name, columns) {
      const orderId = columns.text(["InvoiceNo", "Invoice"]);
      const sku = columns.text("StockCode");
      const name = columns.optionalText("Description");
      const quantity = columns.number("Quantity");
      const orderedAt = columns.instant("InvoiceDate");
      const unitPrice = columns.number(["UnitPrice", "Price"]);
      const customerId = columns.optionalText(["CustomerID", "Customer ID"]);
      const region = columns.optionalText("Country");
      return (row, emit) => {
        const [order, code, units, price] = [orderId(row), sku(row), quantity(row), unitPrice(row)];
        const type = typeOf(order, units, price);
        checkAmounts(row, type, units, price);
        const known = knownFields<Pick<OrderLine, "name" | "customerId" | "region" | "platform">>({
          name: name(row),
          customerId: customerId(row)?.replace(/\.0$/, ""),
          region: region(row),
          platform,
        });
        const line: OrderLine = {
          orderId: order,
          lineId: String(row.line),
          sku: code,
          type,
          item: isProduct(code) ? "product" : "service",
          quantity: Math.abs(units),
          unitPrice: price,
          currency,
          status: "paid",
          orderedAt: orderedAt(row),
          ...known,
        };
        if (row.issues.length === 0) emit(line);
      };
    },
  }),
};

function typeOf(order: string, units: number, price: number): OrderLineType {
  if (order.startsWith("A") || price < 0) return "adjustment";
  if (order.startsWith("C")) return "return";
  if (units < 0) return price === 0 ? "write-off" : "return";
  return "sale";
}

/** Five digits, with a letter for the variant; `DCGS…` are sixteen products of third parties. The rest are postage, fees, gift vouchers. */
function isProduct(code: string): boolean {
  return /^\d{5}[a-z]*$/i.test(code) || /^DCGS/i.test(code);
}

function checkAmounts(row: Row, type: OrderLineType, units: number, price: number): void {
  if (units === 0) row.issues.push({ field: "Quantity", expected: "a number other than 0", received: "0" });
  if (price < 0 && type !== "adjustment") {
    row.issues.push({ field: "UnitPrice", expected: "a number of 0 or more", received: String(price) });
  }
}
