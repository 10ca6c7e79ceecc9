/** Where a row stands: the file, and the line of the file where the row begins, the header being line 1. */
export interface RowPlace {
  /** The file's name as it was handed in. */
  readonly file: string;
  /** 1 is the header; a row whose cells hold line breaks counts from where it begins. */
  readonly line: number;
}

/** One thing that is wrong with one row. */
export interface RowProblem extends RowPlace {
  /** The column's header; `quotes` or `row` where it is the row as a whole. */
  readonly field: string;
  /** What would have been right, in words. */
  readonly expected: string;
  /** What stands there. */
  readonly received: string;
}

/** How often one kind of problem came up. */
export interface ProblemCount {
  /** The column's header; `quotes` or `row` where it is the row as a whole. */
  readonly field: string;
  /** What would have been right, in words. */
  readonly expected: string;
  /** Rows with this problem, over all files. */
  readonly count: number;
}

/** Something about the data that is not wrong but that a reader of the results should know. */
export interface ReadNote {
  /** In words, with what became of it: `orders without items, left out`. */
  readonly about: string;
  /** How often it came up, over all files. */
  readonly count: number;
  /** The first ones: ids, or places as `file:line`. */
  readonly examples: readonly string[];
}

/** What was read from one file. */
export interface FileReport {
  /** As it was handed in. */
  readonly name: string;
  /** What the preset took the file for; undefined for a file that was not read. */
  readonly table: string | undefined;
  /** Why the file was not read; undefined for one that was. */
  readonly ignored: string | undefined;
  /** The encoding that its text was read in. */
  readonly encoding: string;
  /** Rows below the header, blank lines apart. */
  readonly rows: number;
  /** Lines with nothing in them, left out. */
  readonly blankLines: number;
}

/**
 * What became of every row. Nothing is dropped silently: `rows` is `records` + `rejected` + the rows that
 * `notes` count as skipped (`skipped`), and for records that sum several rows up, those `combined`.
 */
export interface ReadReport {
  /** The preset that was used: `online-retail`, `shopify`, …; `mapped` where a column map was given. */
  readonly preset: string;
  /** The zone in which times without an offset were read. */
  readonly zone: string;
  /** The currency of rows that name none. */
  readonly currency: string;
  /** In the order in which they were read. */
  readonly files: readonly FileReport[];
  /** Rows that should give a record: those of look-up files are not among them. */
  readonly rows: number;
  /** Records handed on. */
  readonly records: number;
  /** Rows with a problem, left out. */
  readonly rejected: number;
  /** Rows left out for a reason that `notes` tell. */
  readonly skipped: number;
  /** Rows that were added to the record of an earlier row. */
  readonly combined: number;
  /** Rows with a problem in look-up files, left out. */
  readonly lookupRejected: number;
  /** The first rows with a problem, each with its place. */
  readonly firstProblems: readonly RowProblem[];
  /** Every kind of problem, the most frequent first. */
  readonly problemCounts: readonly ProblemCount[];
  /** Rows whose cells all equal those of an earlier row. They are kept. */
  readonly duplicates: number;
  /** The first of them, each with its place. */
  readonly firstDuplicates: readonly RowPlace[];
  /** What was left out or read in a certain way; empty where there is nothing to say. */
  readonly notes: readonly ReadNote[];
}
