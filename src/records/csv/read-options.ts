import type { DecimalMark } from "./decimal.js";
import type { DateOrder } from "./instant.js";

/** How files are to be read. All of it is optional: without options everything is found out from the headers. */
export interface ReadOptions {
  /** The preset to use, by id, in place of the one whose headers fit. */
  readonly preset?: string;
  /** Our field → the file's header, for files that no preset knows; see `parseColumnMap`. */
  readonly columns?: { readonly [field: string]: string };
  /** IANA time zone of times without an offset. Default: the preset's, else `Asia/Shanghai`. */
  readonly zone?: string;
  /** ISO 4217 code for rows that name no currency. Default: the preset's, else `CNY`. */
  readonly currency?: string;
  /** What to note as the platform. Default: the preset's. */
  readonly platform?: string;
  /** The order of day and month in dates such as `5/6/2024`. Default: the preset's; else such dates are refused. */
  readonly dateOrder?: DateOrder;
  /** The sign before the fraction of a number. Default: the preset's, else `.`. */
  readonly decimalMark?: DecimalMark;
  /** The encoding, as `TextDecoder` names it. Default: found out from the bytes. */
  readonly encoding?: string;
  /** The year of dates that name none (preset `online-ads`). */
  readonly year?: number;
  /** Whether the first bad row throws an InvalidInputError. Default: bad rows are counted and reported. */
  readonly strict?: boolean;
  /** How many problems, duplicates and examples the report shows. Default 20. */
  readonly maxProblems?: number;
}
