// arquero over a table of the same columns. It has no ranks by group as NTILE has them: its own ntile is used.
import { desc, op, rolling, table } from "arquero";

export function openArquero(columns) {
  return table({
    order: columns.orderId.codes,
    sku: columns.sku.codes,
    customer: columns.customerId.codes,
    at: columns.orderedAtMs,
    type: columns.type,
    isService: columns.isService,
    isCancelled: columns.isCancelled,
    quantity: columns.quantity,
    price: columns.unitPrice,
  });
}

export function inArquero(lines) {
  const sales = lines
    .filter((d) => d.type === 0)
    .derive({ day: (d) => op.floor(d.at / 86400000), value: (d) => d.quantity * d.price })
    .derive({
      month: (d) => op.utcyear(d.at) * 12 + op.utcmonth(d.at),
      kept: (d) => d.value * (1 - d.isCancelled),
    });
  const orders = sales.groupby("order").rollup({
    day: (d) => op.min(d.day),
    month: (d) => op.min(d.month),
    customer: (d) => op.max(d.customer),
    kept: (d) => op.sum(d.kept),
    isCancelled: (d) => op.min(d.isCancelled),
  });
  const known = orders.filter((d) => d.customer >= 0);
  const products = sales.filter((d) => d.isService === 0);
  const perMonth = known.groupby("month", "customer").rollup({ orders: () => op.count() });
  const keptOrders = known.filter((d) => d.isCancelled === 0);
  const firsts = keptOrders.groupby("customer").derive({ cohort: (d) => op.min(d.month) });
  return {
    lineDays: sales.groupby("day").rollup({ gmv: (d) => op.sum(d.value) }),
    units: products.groupby("day").rollup({ units: (d) => op.sum(d.quantity) }),
    orderDays: orders.groupby("day").rollup({ orders: () => op.count() }),
    buyerDays: known.groupby("day").rollup({ buyers: (d) => op.distinct(d.customer) }),
    skuDays: products
      .groupby("day", "sku")
      .rollup({ units: (d) => op.sum(d.quantity), sales: (d) => op.sum(d.value) }),
    monthlyGmv: sales.groupby("month").rollup({ gmv: (d) => op.sum(d.value) }),
    monthlyOrders: orders.groupby("month").rollup({ orders: () => op.count() }),
    monthlyBuyers: perMonth
      .groupby("month")
      .rollup({ buyers: () => op.count(), repeat: (d) => op.sum(d.orders > 1 ? 1 : 0) }),
    abc: products
      .groupby("sku")
      .rollup({ worth: (d) => op.sum(d.value) })
      .orderby(desc("worth"))
      .derive({
        reached: rolling((d) => op.sum(d.worth), [Number.NEGATIVE_INFINITY, 0]),
        total: (d) => op.sum(d.worth),
      })
      .derive({ before: (d) => (d.reached - d.worth) / d.total }),
    rfm: keptOrders
      .groupby("customer")
      .rollup({ last: (d) => op.max(d.day), frequency: () => op.count(), monetary: (d) => op.sum(d.kept) })
      .orderby("last", "customer")
      .derive({ recencyScore: () => op.ntile(5) })
      .orderby("frequency", "customer")
      .derive({ frequencyScore: () => op.ntile(5) })
      .orderby("monetary", "customer")
      .derive({ monetaryScore: () => op.ntile(5) }),
    cohorts: firsts.groupby("cohort", "month").rollup({ customers: (d) => op.distinct(d.customer) }),
  };
}
