// What one more day costs, what a column of subjects costs beside one at a time, and how many forecasts a second.
import * as kpi from "opscycle/kpi";
import { measure, printTimes } from "./measure.mjs";

export async function addingADay(records, rounds) {
  const sorted = [...records].sort((a, b) =>
    a.orderedAt < b.orderedAt ? -1 : a.orderedAt > b.orderedAt ? 1 : 0,
  );
  const lastDate = sorted.at(-1).orderedAt.slice(0, 10);
  const cut = sorted.findIndex(({ orderedAt }) => orderedAt >= lastDate);
  const [before, lastDay] = [kpi.orderLineColumns(sorted.slice(0, cut)), sorted.slice(cut)];
  const builders = Array.from({ length: rounds + 1 }, () => {
    const builder = kpi.createDailyFactsBuilder({ zone: "UTC" });
    builder.add(before);
    builder.build();
    return builder;
  });
  const waiting = [...builders];
  const times = await measure(
    {
      "all days: add and build": () => kpi.dailyFacts(sorted, { zone: "UTC" }),
      "the last day: add": () => builders.pop().add(lastDay),
      "the last day: build": () => waiting.pop().build(),
    },
    rounds,
  );
  printTimes(
    `one more day of ${lastDay.length} lines, after ${cut} lines`,
    times,
    () => "all days: add and build",
  );
}

export async function scalarAndBatch(rounds) {
  const subjects = 100_000;
  const netSales = Float64Array.from({ length: subjects }, (_, index) => 100 + (index % 97));
  const costOfGoods = netSales.map((sales, index) => sales * (0.3 + (index % 50) / 100));
  const times = await measure(
    {
      "grossMargin, one at a time": () => {
        const margins = new Float64Array(subjects);
        for (let index = 0; index < subjects; index += 1)
          margins[index] =
            kpi.grossMargin({ netSales: netSales[index], costOfGoods: costOfGoods[index] }) ?? Number.NaN;
        return margins;
      },
      grossMarginBatch: () => kpi.grossMarginBatch({ netSales, costOfGoods }),
    },
    rounds,
  );
  printTimes(`${subjects} subjects`, times, () => "grossMargin, one at a time");
}
