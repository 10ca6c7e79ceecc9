import type { Ruling } from "../define-rule.js";
import { parseCell } from "./cell.js";
import { type Column, makeColumn } from "./column.js";
import { isSingleHit } from "./hit-policy.js";
import { scalarOf } from "./input-domain.js";
import { lowestBit, wordsFor } from "./row-set.js";
import type { Row, TableDefinition } from "./table-definition.js";
import { tableRuling } from "./table-ruling.js";

/** Rows made ready for looking up: the rows that match some facts are those that all their segments let pass. */
export class CompiledRows {
  readonly columns: readonly Column[];
  /** What each row alone says, for a table that answers with one. */
  readonly rulings: readonly Ruling<string, unknown>[];
  /** What is said where no row matches. */
  readonly unmatched: Ruling<string, unknown>;
  private readonly words: number;
  /** The segment of each column that the facts at hand lie in. */
  private readonly places: Int32Array;

  constructor(
    table: TableDefinition,
    readonly rows: readonly Row[],
  ) {
    this.columns = table.inputs.map(({ fact, domain }) => {
      const cells = rows.map(({ when }) => when[fact]);
      const scalar = (value: unknown) => scalarOf(domain, value);
      return makeColumn(
        fact,
        domain,
        cells.map((cell) => (cell === undefined ? undefined : parseCell(cell, scalar))),
      );
    });
    this.rulings = isSingleHit(table.hitPolicy) ? rows.map(({ then }) => tableRuling(table, [then])) : [];
    this.unmatched = tableRuling(table, []);
    this.words = wordsFor(rows.length);
    this.places = new Int32Array(this.columns.length);
  }

  /** Looks up where the facts lie; {@link next} then tells the rows. Makes no objects. */
  locate(facts: { readonly [fact: string]: unknown }): void {
    const { columns, places } = this;
    for (let index = 0; index < places.length; index++) {
      const column = columns[index];
      if (column !== undefined) places[index] = column.locate(facts[column.fact]);
    }
  }

  /** The first row from this one on that matches the facts located last, or -1. Makes no objects. */
  next(from: number): number {
    let mask = -1 << (from & 31);
    for (let index = from >> 5; index < this.words; index++) {
      const word = this.wordAt(index) & mask;
      if (word !== 0) return index * 32 + lowestBit(word);
      mask = -1;
    }
    return -1;
  }

  /** All rows that match, in their order. */
  matching(facts: { readonly [fact: string]: unknown }): number[] {
    this.locate(facts);
    const found: number[] = [];
    for (let row = this.next(0); row >= 0; row = this.next(row + 1)) found.push(row);
    return found;
  }

  private wordAt(index: number): number {
    const { columns, places } = this;
    let word = -1;
    for (let place = 0; place < places.length; place++)
      word &= columns[place]?.passes[places[place] ?? 0]?.[index] ?? 0;
    return word;
  }
}
