import { parseCell } from "./cell.js";
import { type Column, makeColumn } from "./column.js";
import { scalarOf } from "./input-domain.js";
import { lowestBit, wordsFor } from "./row-set.js";
import type { Row, TableDefinition } from "./table-definition.js";

/** Rows made ready for looking up: the rows that match some facts are what all their segments pass. */
export class CompiledRows {
  readonly columns: readonly Column[];
  private readonly words: number;
  /** The segment of each column that the facts at hand lie in. */
  private readonly places: Int32Array;

  constructor(
    { inputs }: TableDefinition,
    readonly rows: readonly Row[],
  ) {
    this.columns = inputs.map(({ fact, domain }) => {
      const cells = rows.map(({ when }) => (when[fact] === undefined ? undefined : when[fact]));
      const parsed = cells.map((cell) =>
        cell === undefined ? undefined : parseCell(cell, (value) => scalarOf(domain, value)),
      );
      return makeColumn(fact, domain, parsed);
    });
    this.words = wordsFor(rows.length);
    this.places = new Int32Array(this.columns.length);
  }

  /** The first row that matches, or -1. Makes no objects. */
  first(facts: object): number {
    this.locate(facts);
    for (let index = 0; index < this.words; index++) {
      const word = this.wordAt(index);
      if (word !== 0) return index * 32 + lowestBit(word);
    }
    return -1;
  }

  /** Whether two rows or more match. */
  isAmbiguous(facts: object): boolean {
    this.locate(facts);
    let found = 0;
    for (let index = 0; index < this.words; index++) {
      const word = this.wordAt(index);
      if (word === 0) continue;
      if (found++ > 0 || (word & (word - 1)) !== 0) return true;
    }
    return false;
  }

  /** All rows that match, in their order. */
  matching(facts: object): number[] {
    this.locate(facts);
    const found: number[] = [];
    for (let index = 0; index < this.words; index++) {
      for (let word = this.wordAt(index); word !== 0; word &= word - 1)
        found.push(index * 32 + lowestBit(word));
    }
    return found;
  }

  private locate(facts: object): void {
    const { columns, places } = this;
    for (let index = 0; index < places.length; index++) {
      const column = columns[index];
      if (column !== undefined) places[index] = column.locate((facts as Facts)[column.fact]);
    }
  }

  private wordAt(index: number): number {
    const { columns, places } = this;
    let word = -1;
    for (let place = 0; place < places.length; place++)
      word &= columns[place]?.passes[places[place] ?? 0]?.[index] ?? 0;
    return word;
  }
}

type Facts = { readonly [fact: string]: unknown };
