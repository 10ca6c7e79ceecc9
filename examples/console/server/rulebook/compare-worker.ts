import { parentPort, workerData } from "node:worker_threads";
import { compare, type ShopHistory } from "opscycle/replay";
import { comparedNames } from "../../shared/api.js";
import { parseRulebookText } from "./rulebook-file.js";

/** What the thread is given. */
export interface CompareTask {
  readonly history: ShopHistory;
  readonly base: string;
  readonly other: string;
}

/** What the thread tells. */
export type CompareMessage =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "done"; readonly json: string };

/** So many times in all it tells how far it is. */
const tellings = 50;

async function run({ history, base, other }: CompareTask): Promise<void> {
  const tell = (message: CompareMessage) => parentPort?.postMessage(message);
  let told = 0;
  const comparison = await compare({
    history,
    rulebooks: [
      { name: comparedNames.base, rulebook: parseRulebookText(base) },
      { name: comparedNames.other, rulebook: parseRulebookText(other) },
    ],
    onProgress: (done, total) => {
      if (done < total && done - told < total / tellings) return;
      told = done;
      tell({ type: "progress", done, total });
    },
  });
  tell({ type: "done", json: JSON.stringify(comparison) });
}

await run(workerData as CompareTask);
