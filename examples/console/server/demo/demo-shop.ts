import { copyFile, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createOperations } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import type { ConsoleShop } from "../console-shop.js";
import { SkuFigures } from "../read-model/sku-figures.js";
import { RulebookFile } from "../rulebook/rulebook-file.js";
import { demoClock, openDemoClock } from "./demo-clock.js";
import { readDemoHistory } from "./demo-history.js";
import { demoProcesses } from "./demo-processes.js";
import { DemoStock, readSeededStock } from "./demo-stock.js";
import { watchProducts } from "./night-watch.js";
import { seed } from "./seed.js";

/**
 * Opens the demo shop in a folder; where there is none yet, it is made first.
 *
 * @param onProgress - told what is being done, and how much of it is done, from 0 to 1
 */
export async function openDemoShop(
  folder: string,
  onProgress: (what: string, share: number) => void = () => undefined,
): Promise<ConsoleShop> {
  await mkdir(folder, { recursive: true });
  const [path, rules, clockPath] = [
    join(folder, "demo.db"),
    join(folder, "rules.json"),
    join(folder, "clock"),
  ];
  const history = await readDemoHistory();
  if (!(await exists(rules))) await copyFile(fileURLToPath(new URL("rules.json", import.meta.url)), rules);
  const rulebook = await RulebookFile.open(rules);
  if (!(await exists(path))) await seed({ path, history, rulebook: rulebook.parse(), onProgress });
  const seeded = await readSeededStock(path);
  const clock = await openDemoClock(clockPath, seeded.asOf);
  const store = await openSqliteStore(path);
  const operations = createOperations({ rulebook: rulebook.parse(), processes: demoProcesses, store, clock });
  const stock = await DemoStock.open(seeded, operations);
  const figures = new SkuFigures(history.daily, clock);
  const atNight = () => watchProducts(operations, { figures, stock });
  return {
    name: "Superstore",
    operations,
    processes: demoProcesses,
    history,
    stock,
    rulebook,
    clock,
    demoClock: demoClock(clockPath, clock, operations, atNight),
  };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
