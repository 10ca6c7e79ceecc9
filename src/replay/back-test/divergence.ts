import type { Fleet } from "../fleet.js";

/** What makes up where a product stands: with all of it the same, its life goes on the same under the same rules. */
const standing = [
  "state",
  "stage",
  "level",
  "slow",
  "overdue",
  "waiting",
  "roundsUsed",
  "restartsUsed",
  "replenishments",
  "stockOnHand",
  "onOrder",
  "safetyStock",
] as const satisfies readonly (keyof Fleet)[];

/** Which products of two fleets have come to stand otherwise, and since which day. */
export class Divergence {
  /** By SKU number; -1 while both lives are the same. */
  readonly sinceDay: Int32Array;

  constructor(
    private readonly base: Fleet,
    private readonly other: Fleet,
  ) {
    this.sinceDay = new Int32Array(base.size).fill(-1);
  }

  /** Whether the lives of a product were the same until the evening before. */
  isSame(sku: number): boolean {
    return this.sinceDay[sku] === -1;
  }

  /** Compares the fleets at the end of a day; returns the products that stand otherwise for the first time. */
  update(day: number): readonly number[] {
    const found: number[] = [];
    for (let sku = 0; sku < this.base.size; sku++) {
      if (!this.isSame(sku) || this.standsSame(sku)) continue;
      this.sinceDay[sku] = day;
      found.push(sku);
    }
    return found;
  }

  private standsSame(sku: number): boolean {
    return standing.every((measure) => Object.is(this.base[measure][sku], this.other[measure][sku]));
  }
}
