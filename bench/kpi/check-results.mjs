// Whether the contenders found the same. Sums of decimals are compared to nine digits: they add in other orders.
import assert from "node:assert/strict";

export function assertSame(name, actual, expected) {
  const [a, b] = [Array.from(actual, Number), Array.from(expected, Number)];
  assert.equal(a.length, b.length, `${name}: ${a.length} values, not ${b.length}`);
  a.forEach((value, index) => {
    const allowed = 1e-9 * Math.max(1, Math.abs(b[index]));
    assert.ok(Math.abs(value - b[index]) <= allowed, `${name} ${index}: ${value}, not ${b[index]}`);
  });
}

export function checkHandWritten(ours, theirs) {
  for (const part of ["daily", "skuDays", "monthly"])
    for (const [name, column] of Object.entries(ours[part]))
      assertSame(`${part} ${name}`, theirs[part][name], column);
  assertSame("abc", theirs.abc, ours.abc);
  assertSame("rfm", theirs.rfm, ours.rfm);
  assertSame("cohorts", positive(theirs.cohorts), positive(ours.cohorts));
}

const positive = (column) => Array.from(column).filter((value) => value > 0);

export function checkDuckdb(ours, { lineDays, orderDays, skuDays, monthlyGmv, monthly, abc, rfm, cohorts }) {
  assertSame("gmv", lineDays[1], positive(ours.daily.gmv));
  assertSame("units", positive(lineDays[2]), positive(ours.daily.units));
  assertSame("orders", orderDays[1], positive(ours.daily.orders));
  assertSame("buyers", positive(orderDays[2]), positive(ours.daily.buyers));
  assertSame("SKU units", skuDays[0], ours.skuDays.units);
  assertSame("SKU sales", skuDays[1], ours.skuDays.sales);
  assertSame("monthly gmv", monthlyGmv[0], ours.monthly.gmv);
  assertSame("monthly orders", monthly[0], ours.monthly.orders);
  assertSame("monthly buyers", monthly[1], ours.monthly.buyers);
  assertSame("monthly repeat buyers", monthly[2], ours.monthly.repeatBuyers);
  // Class C is another count: the table has no row for a SKU that never sold.
  assertSame("abc", [abc[0][0], abc[1][0]], ours.abc.slice(0, 2));
  assertSame("rfm", rfm[0], ours.rfm);
  assertSame(
    "cohorts",
    cohorts[2].toSorted((a, b) => a - b),
    positive(ours.cohorts).sort((a, b) => a - b),
  );
}

export function checkArquero(ours, tables) {
  const column = (name, field) => tables[name].orderby(tables[name].columnNames()[0]).array(field);
  assertSame("gmv", column("lineDays", "gmv"), positive(ours.daily.gmv));
  assertSame("orders", column("orderDays", "orders"), positive(ours.daily.orders));
  assertSame("buyers", column("buyerDays", "buyers"), positive(ours.daily.buyers));
  assertSame("SKU days", [tables.skuDays.numRows()], [ours.skuDays.units.length]);
  assertSame("monthly gmv", column("monthlyGmv", "gmv"), ours.monthly.gmv);
  assertSame("monthly buyers", column("monthlyBuyers", "buyers"), ours.monthly.buyers);
  assertSame("repeat buyers", column("monthlyBuyers", "repeat"), ours.monthly.repeatBuyers);
  const before = tables.abc.array("before");
  assertSame("abc A", [before.filter((share) => share < 0.8 - 1e-12).length], [ours.abc[0]]);
  assertSame("rfm", [tables.rfm.numRows()], [ours.rfm.length]);
  const cells = Array.from(tables.cohorts.array("customers"));
  assertSame(
    "cohorts",
    cells.sort((a, b) => a - b),
    positive(ours.cohorts).sort((a, b) => a - b),
  );
}
