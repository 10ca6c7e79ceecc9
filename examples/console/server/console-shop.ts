import type { Clock, Operations, VirtualClock } from "opscycle/operations";
import type { Process } from "opscycle/processes";
import type { ShopHistory } from "opscycle/replay";
import type { RulebookFile } from "./rulebook/rulebook-file.js";

/** How much of a product lies in stock: whoever runs a warehouse knows, the processes do not. */
export interface StockRecords {
  /** Units in stock now; null where it is not known. */
  unitsOf(sku: string): number | null;
}

/** What the console needs of a shop. Nothing in it is made for the console: an application has most of it. */
export interface ConsoleShop {
  readonly name: string;
  /** The host, over whichever store. */
  readonly operations: Operations;
  /** The processes that the host runs. */
  readonly processes: readonly Process[];
  /** What was sold, day by day. */
  readonly history: ShopHistory;
  readonly stock: StockRecords;
  /** The rulebook as a file that people edit. */
  readonly rulebook: RulebookFile;
  readonly clock: Clock;
  /** A clock that the page may move on; absent where time is real. */
  readonly demoClock?: DemoClock;
}

/** A clock that stands still until somebody lets days pass. */
export interface DemoClock {
  readonly clock: VirtualClock;
  /** Lets days pass one by one, with all that falls due on them. */
  passDays(days: number): Promise<void>;
}
