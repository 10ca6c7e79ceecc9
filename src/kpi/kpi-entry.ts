/** What is known of a KPI (key performance indicator) besides how to compute it. */
export interface KpiEntry {
  /** The path of its module: `profit/gross-margin`. */
  readonly id: string;
  /** What it is called. */
  readonly titles: { readonly en: string; readonly zh: string };
  /** The formula in words and signs. */
  readonly formula: string;
  /** The unit of the result: `ratio`, `money`, `days`, `units`, … */
  readonly unit: KpiUnit;
  /** Which way is better. `neither` where it depends on what the shop wants. */
  readonly better: "higher" | "lower" | "neither";
  /**
   * How it is brought from parts to a whole: `additive` is summed; `from-sums` is computed anew from the sums of
   * its inputs, because ratios are never averaged; `from-records` needs the records of the whole.
   */
  readonly aggregation: "additive" | "from-sums" | "from-records";
  /** Days until later returns no longer change it, in the catalogue's usual case; `null` where nothing is late. */
  readonly maturityDays: number | null;
  /** Numbers of the lifecycle catalogue (`K064`, `R034`, `E-14`), or a published reference. */
  readonly sources: readonly string[];
  /** Other names that it is found by. */
  readonly aliases: readonly string[];
}

/** What a KPI is measured in. Money is in major units of one currency. */
export type KpiUnit =
  | "ratio"
  | "money"
  | "money per order"
  | "money per customer"
  | "money per click"
  | "units"
  | "units per day"
  | "days"
  | "times";
