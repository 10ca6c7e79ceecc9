// One day of a host in a process of its own: it starts, is sent something, lets deadlines pass, and is asked. Prints JSON.
import { skuOf } from "./load-trials.mjs";
import { hostOn } from "./trials.mjs";

const [day, instances] = process.argv.slice(2).map(Number);
let mostRss = 0;
const watching = setInterval(() => {
  mostRss = Math.max(mostRss, process.memoryUsage.rss());
}, 10).unref();
const rows = {};
const by = { actor: "bench", role: "product-group" };
const received = (units) => ({ type: "product.recordReceipt", units, closedUnits: 0 });

note("start of a program: Node and the library", performance.now(), 1);
const begun = performance.now();
const operations = await hostOn(day);
await operations.send("product", skuOf(instances - 1), received(5), by);
note("the store opened, first send answered", performance.now() - begun, 1);
await timed("10 more sends, each", 10, async () => {
  for (let index = 0; index < 10; index += 1)
    await operations.send("product", skuOf(index), received(index), by);
});
const from = performance.now();
const passed = await operations.tick();
note(`tick, ${passed.toLocaleString("en")} due`, performance.now() - from, 1);
rows.passed = passed;
rows.tickMs = performance.now() - from;
await timed("tick with nothing due", 1, () => operations.tick());
await timed("health()", 1, () => operations.health());
await timed("list, first page of 100", 1, () => operations.list({ process: "product", limit: 100 }));
await timed("list, a page of 100 in the middle", 1, () => page(skuOf(Math.floor(instances / 2))));
await timed("list by state, a page of 100", 1, () => operations.list({ state: "trial.overdue", limit: 100 }));
await timed("count of a state", 1, () => operations.count({ process: "product", state: "trial.testing" }));
await operations.close();
clearInterval(watching);
console.log(JSON.stringify({ ...rows, mostRss }));

function page(id) {
  return operations.list({ process: "product", after: { process: "product", id }, limit: 100 });
}

async function timed(name, times, work) {
  const from = performance.now();
  await work();
  note(name, performance.now() - from, times);
}

function note(name, ms, times) {
  rows.lines = [...(rows.lines ?? []), [name, ms / times]];
}
