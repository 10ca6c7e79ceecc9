import { copyFile, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createOperations } from "opscycle/operations";
import { openSqliteStore } from "opscycle/operations/sqlite";
import type { ShopHistory } from "opscycle/replay";
import type { ConsoleShop } from "../console-shop.js";
import { SkuFigures } from "../read-model/sku-figures.js";
import { RulebookFile } from "../rulebook/rulebook-file.js";
import { demoClock, openDemoClock } from "./demo-clock.js";
import { demoProcesses } from "./demo-processes.js";
import { DemoStock, readSeededStock } from "./demo-stock.js";
import { watchProducts } from "./night-watch.js";
import { seed } from "./seed.js";

/** What {@link openDemoShop} takes. */
export interface DemoShopOptions {
  /** Where the shop is kept. */
  readonly folder: string;
  /** What its past is made of. */
  readonly history: ShopHistory;
  /** Told what is being done, and how much of it is done, from 0 to 1. */
  readonly onProgress?: (what: string, share: number) => void;
}

/** Opens the demo shop in a folder; where there is none yet, it is made first. */
export async function openDemoShop({
  folder,
  history,
  onProgress = () => undefined,
}: DemoShopOptions): Promise<ConsoleShop> {
  await mkdir(folder, { recursive: true });
  const [path, rules, clockPath] = [
    join(folder, "demo.db"),
    join(folder, "rules.json"),
    join(folder, "clock"),
  ];
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
