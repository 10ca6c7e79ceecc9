import { copyFile, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createOperations, virtualClock } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import type { ConsoleShop } from "../console-shop.js";
import { RulebookFile } from "../rulebook/rulebook-file.js";
import { readDemoHistory } from "./demo-history.js";
import { demoProcesses } from "./demo-processes.js";
import { DemoStock } from "./demo-stock.js";
import { passDays } from "./pass-days.js";
import { seed } from "./seed.js";

/** Opens the demo shop in a folder; where there is none yet, it is made first. */
export async function openDemoShop(
  folder: string,
  onProgress: (what: string, share: number) => void = () => undefined,
): Promise<ConsoleShop> {
  await mkdir(folder, { recursive: true });
  const [path, rules] = [join(folder, "demo.db"), join(folder, "rules.json")];
  const history = await readDemoHistory();
  if (!(await exists(rules))) await copyFile(fileURLToPath(new URL("rules.json", import.meta.url)), rules);
  const rulebook = await RulebookFile.open(rules);
  if (!(await exists(path))) await seed({ path, history, rulebook: rulebook.parse(), onProgress });
  const clock = virtualClock("2000-01-01T00:00:00.000Z");
  const operations = createOperations({
    rulebook: rulebook.parse(),
    processes: demoProcesses,
    store: await openSqliteStore(path),
    clock,
  });
  const stock = await DemoStock.open(path, operations);
  clock.set(await latestInstant(operations, stock.asOf));
  const shop = { name: "Superstore", operations, processes: demoProcesses, history, stock, rulebook, clock };
  return { ...shop, demoClock: { clock, passDays: (days) => passDays(shop, clock, days) } };
}

/** Where the clock stood when the shop was closed: at its latest step, or where its history ends. */
async function latestInstant(operations: ConsoleShop["operations"], asOf: string): Promise<string> {
  let latest = asOf;
  for await (const { at } of operations.journalEntries({ from: asOf })) if (at > latest) latest = at;
  return latest;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
