import type { Comparison } from "../../back-test/comparison.js";
import type { Sweep } from "../../back-test/sweep.js";
import type { DataReport } from "../tables/data-tables.js";

/** A comparison or a sweep as one JSON document in one line. `data` says what became of the rows of each file. */
export function backTestJson(result: Comparison | Sweep, reports: readonly DataReport[]): string {
  return `${JSON.stringify({ ...result, data: reports })}\n`;
}
