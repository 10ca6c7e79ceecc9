/** What is known of a KPI (key performance indicator) besides how to compute it. */
export interface KpiEntry {
  /** Family and name: `profit/gross-margin`. A calculator's is the path of its module. */
  readonly id: string;
  /**
   * `calculator`: the function of its name, `grossMargin`. `series`: a column of the facts that records are turned
   * into, named in `column`. `input`: a figure that a platform, an index or the books supply, handed in as a
   * `Measurement` record with this id.
   */
  readonly kind: "calculator" | "series" | "input";
  /** Where a series stands: `trafficFacts().days.pageViews`. */
  readonly column?: string;
  /** What it is called. */
  readonly titles: {
    /** In English. */
    readonly en: string;
    /** In Chinese. */
    readonly zh: string;
  };
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

/** What a KPI is measured in. Money is in major units of one currency; a `list` is described by its type. */
export type KpiUnit =
  | "ratio"
  | "money"
  | "money per order"
  | "money per customer"
  | "money per action"
  | "money per return"
  | "money per click"
  | "money per thousand impressions"
  | "money per unit"
  | "money per person"
  | "count"
  | "units"
  | "units per day"
  | "per week"
  | "pages"
  | "seconds"
  | "hours"
  | "days"
  | "weeks"
  | "times"
  | "rank"
  | "points"
  | "index"
  | "list";
