import { textReport } from "opscycle/replay";
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../../src/replay/report/text-layout.js";
import { hostileName, smallReport, smallResult } from "./small-result.js";

/** The small result with months of these numbers of orders. */
function withOrders(orders: readonly number[]) {
  const [month] = smallResult.months;
  if (month === undefined) throw new Error("the small result has no month");
  const months = orders.map((count, index) => ({
    ...month,
    label: `m${index}`,
    sums: { ...month.sums, orders: count },
  }));
  return { ...smallResult, months };
}

describe("textReport", () => {
  test("asks whether a date is mistyped where a year has no order", () => {
    const year = Array.from({ length: 12 }, () => 0);
    expect(textReport(withOrders([3, ...year, 2]), [])).toContain(
      "No order from m1 to m12 (12 months): is a date before m1 or of m13 mistyped?",
    );
    expect(textReport(withOrders([3, ...year.slice(1), 2]), [])).not.toContain("No order from");
  });

  test("says all that there is to say", async () => {
    expect(textReport(smallResult, [await smallReport()])).toMatchInlineSnapshot(`
      "Replay of 2024-05-01 to 2024-06-05 (36 days, Asia/Shanghai)
      Rulebook 0123456789ab

      Net sales, CNY     950  of 950.00 ordered (GMV)
      Orders               3  by 1 known customer
      Products on sale     1  of 2 that sold
      Units lost        8.8%  3 of 34 asked for, in simulated stock-outs
      Alerts               1  in the last week
      To restock           1  proposed in the last review period

      Alerts of the last week
      ───────────────────────
      Alerts by kind:
      Kind          Alerts
      out-of-stock       1

      Latest alerts:
      Date        Kind          Subject  Name        What
      2024-06-05  out-of-stock  mug      马克杯 Mug  out of stock, 32 on order

      Restock proposals
      ─────────────────
      Date        SKU  Name        Order  Position  Reorder at  Up to  A day  Now
      2024-06-06  mug  马克杯 Mug     32         3          21     35      1  ordered, expected

      Ad campaigns
      ────────────
      Campaign  State    Spend  ROAS  Spend while paused or stopped
      spring    paused  120.00  1.25                          40.00

      Months
      ──────
      Month     Orders  GMV  Net sales  Growth  Order value  Returned  Repurchase  Stock-out
      2024-05        2  650        650       –       325.00      0.0%        0.0%       2.0%
      2024-06*       1  300        300  -50.0%       300.00      0.0%        0.0%       2.0%

      * The history does not cover the whole month.
      GMV is what was ordered; net sales are without cancelled and returned goods. Stock-out (product days
      without stock ÷ product days on sale) and slow movers (their share of stock) come from the simulated
      stock.

      Products by state
      ─────────────────
      State      Meaning              Products  Share  Sales  Served  Lost  Forgone
      operating  in formal operation         1  50.0%    810      27     3        0
      dropped    dropped in trial            1  50.0%     50       4     0        0

      Best sellers
      ────────────
      SKU  Name                    State      Since       Sales  Demand  Lost  Forgone  In stock  On order
      mug  马克杯 Mug              operating  2024-06-05    810      30     3        0         3        32
      tea  </script><img src=x o…  dropped    2024-06-06     50       4     0        0         0         0

      Most units lost while out of stock
      ──────────────────────────────────
      SKU  Name        State      Since       Sales  Demand  Lost  Forgone  In stock  On order
      mug  马克杯 Mug  operating  2024-06-05    810      30     3        0         3        32

      Simulated stock
      ───────────────
      Stock is simulated. Of 34 units asked for, 31 were served, 3 (8.8%) lost while out of stock, and 0
      sold in the history after the rules had dropped or retired the product.
      At the end 5 units worth 150 were in stock; 1 product on sale had none. 1 restock proposal in the
      last review period.

      Data
      ────
      orders.csv: 3 rows read as opscycle (where a row does not say: times in Asia/Shanghai, CNY), 2
      records; 1 row rejected, 1 row the same as an earlier one, kept; 2 sales, 0 returns.

      Problems by kind:
      Field     Expected  Rows
      quantity  a number     1

      First problems:
      Row           Field     Expected  Received
      orders.csv:4  quantity  a number  "four"

      Assumptions
      ───────────
      - Opening stock is what a product sold in its first 30 days.

      Decisions
      ─────────
      Decisions by rule:
      Rule               Asks for          Outcome  Decisions
      trial.pass         Trial passed      pass             1
      trial.pass         Trial passed      drop             1
      inventory.restock  Restock proposal  order            1

      The latest of each, explained:

      2024-06-05 mug
      trial.pass: pass
        ✓ days 36 >= 30 (minimumDays set by layer guess, assumed)
        ✓ maturedUnits 20 >= 5 (minimumMaturedUnits set by layer guess, assumed)
        ✓ units 24 >= 20 (minimumUnits set by layer house)
        ✓ roundsUsed 0 < 2 (maximumRounds set by layer guess, assumed)
        ✓ days 36 < 90 (maximumDays set by layer guess, assumed)

      2024-06-06 tea
      trial.pass: drop
        ✓ days 91 >= 30 (minimumDays set by layer guess, assumed)
        ✓ maturedUnits 20 >= 5 (minimumMaturedUnits set by layer guess, assumed)
        ✗ units 4 >= 20 (minimumUnits set by layer house)
        ✓ roundsUsed 0 < 2 (maximumRounds set by layer guess, assumed)
        ✗ days 91 < 90 (maximumDays set by layer guess, assumed)
        to pass: units >= 20 (now 4)

      2024-06-06 mug
      inventory.restock: order
        ✓ observedDays 30 >= 30 (windowDays set by layer default, R006)
        ✓ inventoryPosition 3 < 21 (computed from method set by layer default, E-30; bufferDays set by
            layer guess, assumed; leadTimeDays set by layer guess, assumed)
        = dailyUnits 1 = units sold ÷ observed days
        = safetyStock 7 = daily units × buffer days
        = reorderPoint 21 = daily units × lead time + safety stock, at least the warning stock
        = orderUpTo 35 = reorder point + daily units × review period
        = inventoryPosition 3 = stock on hand + on order − backorders
        = units 32 = order-up-to level − inventory position, at least the minimum order, up to a whole
            multiple
      "
    `);
  });

  test("keeps every line within the width, Chinese characters counted twice", async () => {
    const long = { ...smallResult, assumptions: ["假设 ".repeat(60)] };
    for (const width of [100, 140]) {
      const lines = textReport(long, [await smallReport()], { width }).split("\n");
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  });

  test("shows of a long list the number of rows that was asked for, and says how many more there are", () => {
    const [alert] = smallResult.alerts;
    if (alert === undefined) throw new Error("the small result has an alert");
    const text = textReport({ ...smallResult, alerts: Array.from({ length: 25 }, () => alert) }, [], {
      top: 4,
    });
    expect(text.match(/out of stock, 32 on order/g)).toHaveLength(4);
    expect(text).toContain("… and 21 more.");
  });

  test("lets no kind of alert hide the others", () => {
    const many = Array.from({ length: 30 }, () => ({
      date: "2024-06-05",
      kind: "slow-mover",
      subject: "tea",
      message: "slow",
    }));
    const text = textReport({ ...smallResult, alerts: [...smallResult.alerts, ...many] }, [], { top: 3 });
    expect(text).toContain("out of stock, 32 on order");
  });

  test("hands no control character of a name to the terminal", () => {
    const products = smallResult.products.map((life) => ({ ...life, name: "\u001B[2Jgone\u0007" }));
    expect(textReport({ ...smallResult, products }, [])).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test("leaves out what there is nothing of", () => {
    const text = textReport({ ...smallResult, alerts: [], proposals: [], campaigns: [] }, []);
    expect(text).not.toContain("Ad campaigns");
    expect(text).toContain("Alerts of the last week\n───────────────────────\nNone.");
  });

  test("cuts long names, and never a code", () => {
    const products = smallResult.products.map((life) => ({
      ...life,
      sku: `${life.sku}-${"0123456789".repeat(2)}`,
    }));
    const text = textReport({ ...smallResult, products }, [], { width: 100 });
    expect(text).toContain("mug-01234567890123456789");
    expect(text).not.toContain(hostileName);
  });
});
