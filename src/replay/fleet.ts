import type { JournalEntry } from "../operations/index.js";
import type { LifecycleState } from "./replay-result.js";

/** The lifecycle states, by the code that the fleet's columns use; 0 is a product that has not begun. */
export const lifecycleCodes = [
  "unborn",
  "trial",
  "operating",
  "restarting",
  "upgrading",
  "retiring",
  "retired",
  "dropped",
] as const;

/** The code of a lifecycle state. */
export const codeOf = (state: LifecycleState): number => lifecycleCodes.indexOf(state);

/** The stages by code, as `product.stage` spells them. */
export const stageCodes = ["new", "growth", "mature", "decline"] as const;

/** The stock levels by code, as `inventory.stock-level` spells them, and as the chart does. */
export const levelCodes = ["in-stock", "low", "out", "overstocked"] as const;
const stageNames: readonly string[] = stageCodes;
const levelStates: readonly string[] = ["inStock", "low", "out", "overstocked"];

const column = (length: number, value = 0): Float64Array<ArrayBuffer> => new Float64Array(length).fill(value);

/** All products of a replay, a column a measure, by SKU number. The machines' states are mirrored from their steps. */
export class Fleet {
  readonly state: Uint8Array;
  readonly stage: Uint8Array;
  readonly level: Uint8Array;
  readonly slow: Uint8Array;
  /** 1 in a state in which something is overdue: a trial, an observation, a clearance. */
  readonly overdue: Uint8Array;
  /** 1 while a trial is being adjusted, 1 while a restart is being improved. */
  readonly waiting: Uint8Array;
  readonly states: (readonly string[])[];
  /** The day on which the present lifecycle state began. */
  readonly sinceDay: Int32Array;

  readonly onSaleSinceMs: Float64Array;
  readonly restartedMs: Float64Array;
  readonly roundsUsed: Float64Array;
  readonly restartsUsed: Float64Array;
  readonly replenishments: Float64Array;

  readonly stockOnHand: Float64Array;
  readonly onOrder: Float64Array;
  readonly safetyStock: Float64Array;
  /** What a unit in stock is worth: its cost where known, else its last price. */
  readonly unitValue: Float64Array;

  readonly trialUnits: Float64Array;
  readonly maturedUnits: Float64Array;
  /** Units that the history sold, of the same days as `maturedUnits`. */
  readonly maturedDemand: Float64Array;
  readonly maturedReturns: Float64Array;
  readonly lastSaleDay: Int32Array;

  readonly demandUnits: Float64Array;
  readonly servedUnits: Float64Array;
  readonly lostUnits: Float64Array;
  readonly forgoneUnits: Float64Array;
  readonly disposedUnits: Float64Array;
  readonly sales: Float64Array;
  /** What the lost units would have sold for. */
  readonly lostSales: Float64Array;
  /** What the forgone units sold for in the history. */
  readonly forgoneSales: Float64Array;
  /** The part of `sales` whose cost is known, and what is left of it after that cost. */
  readonly costedSales: Float64Array;
  readonly grossProfit: Float64Array;
  readonly stockOutDays: Float64Array;
  readonly operatingDays: Float64Array;

  constructor(readonly size: number) {
    this.state = new Uint8Array(size);
    this.stage = new Uint8Array(size);
    this.level = new Uint8Array(size);
    this.slow = new Uint8Array(size);
    this.overdue = new Uint8Array(size);
    this.waiting = new Uint8Array(size);
    this.states = new Array<readonly string[]>(size).fill([]);
    this.sinceDay = new Int32Array(size);
    this.onSaleSinceMs = column(size, Number.NaN);
    this.restartedMs = column(size, Number.NaN);
    this.roundsUsed = column(size);
    this.restartsUsed = column(size);
    this.replenishments = column(size);
    this.stockOnHand = column(size);
    this.onOrder = column(size);
    this.safetyStock = column(size, Number.NaN);
    this.unitValue = column(size);
    this.trialUnits = column(size);
    this.maturedUnits = column(size);
    this.maturedDemand = column(size);
    this.maturedReturns = column(size);
    this.lastSaleDay = new Int32Array(size).fill(-1);
    this.demandUnits = column(size);
    this.servedUnits = column(size);
    this.lostUnits = column(size);
    this.forgoneUnits = column(size);
    this.disposedUnits = column(size);
    this.sales = column(size);
    this.lostSales = column(size);
    this.forgoneSales = column(size);
    this.costedSales = column(size);
    this.grossProfit = column(size);
    this.stockOutDays = column(size);
    this.operatingDays = column(size);
  }

  /** Mirrors what a product's machine has come to. */
  mirror(sku: number, { to }: JournalEntry, day: number): void {
    const state = lifecycleCodes.indexOf((to[0] ?? "").split(".")[0] as LifecycleState);
    const known = Math.max(state, 0);
    if (known !== this.state[sku]) this.sinceDay[sku] = day;
    this.state[sku] = known;
    this.states[sku] = to;
    this.overdue[sku] = 0;
    this.waiting[sku] = 0;
    this.slow[sku] = 0;
    for (const path of to) this.mirrorPath(sku, path);
  }

  private mirrorPath(sku: number, path: string): void {
    const [, region = "", value = ""] = path.split(".");
    if (region === "stage") this.stage[sku] = Math.max(0, stageNames.indexOf(value));
    else if (region === "stock") this.level[sku] = Math.max(0, levelStates.indexOf(value));
    else if (region === "sales") this.slow[sku] = Number(value === "slow");
    else if (region === "overdue" || region === "observed") this.overdue[sku] = 1;
    else if (region === "adjusting" || region === "improving") this.waiting[sku] = 1;
  }

  /** Whether a product can be bought: on trial, in operation, restarted, or being cleared. */
  sells(sku: number): boolean {
    const state = this.state[sku] ?? 0;
    return this.isOnSale(sku) || state === codeOf("retiring");
  }

  /** Whether a product is past its trial and kept: in formal operation, or restarted. */
  isEstablished(sku: number): boolean {
    const state = this.state[sku] ?? 0;
    return state === codeOf("operating") || state === codeOf("restarting");
  }

  /** Whether a product is replenished: on trial, in operation or restarted. */
  isOnSale(sku: number): boolean {
    return this.state[sku] === codeOf("trial") || this.isEstablished(sku);
  }
}

/** Adds to one cell of a column. */
export function addTo(values: Float64Array, index: number, amount: number): void {
  values[index] = (values[index] ?? 0) + amount;
}
