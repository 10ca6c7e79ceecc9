import { z } from "zod";
import type { Rule } from "../define-rule.js";

/** Facts over a fleet: a column, or one value for all rows. */
export type FleetColumns = { readonly [fact: string]: unknown };

/** The facts of one row after another, as one object that reads from the columns. */
export interface FleetRow {
  /** The facts of a row, until the next call. */
  at(row: number): object;
  /** Forgets the columns. */
  letGo(): void;
}

/** A view that takes columns to read from. */
interface View extends FleetRow {
  take(columns: readonly ArrayLike<unknown>[]): void;
}

const views = new WeakMap<Rule, Map<string, View>>();

/**
 * The rows of some columns. Columns that come by the same names in the same forms share one view, since a rule that
 * meets the same kind of object each time runs several times faster. One pass over a fleet at a time uses it.
 */
export function fleetRow(rule: Rule, columns: FleetColumns): FleetRow {
  const known = Object.entries(columns).filter(([, values]) => !isMissing(values));
  const forms = known.map(([fact, values]) => [fact, formOf(rule, fact, values)] as const);
  const ofRule = views.get(rule) ?? new Map<string, View>();
  views.set(rule, ofRule);
  const key = JSON.stringify(forms);
  const view = ofRule.get(key) ?? viewOf(forms);
  if (ofRule.size < mostViews) ofRule.set(key, view);
  view.take(known.map(([, values]) => (isColumn(values) ? values : [values])));
  return view;
}

const mostViews = 100;

/** How a fact is read: as it stands, with gaps, as false and true from 0 and 1, or the same for all. */
type Form = "whole" | "gaps" | "bits" | "same";

function formOf(rule: Rule, fact: string, values: unknown): Form {
  if (!isColumn(values)) return "same";
  if (ArrayBuffer.isView(values) && isBoolean(rule, fact)) return "bits";
  for (let row = 0; row < values.length; row++) if (isMissing(values[row])) return "gaps";
  return "whole";
}

function viewOf(forms: readonly (readonly [string, Form])[]): View {
  const facts = {};
  const takes: ((column: ArrayLike<unknown>) => void)[] = [];
  let current = 0;
  for (const [fact, form] of forms) {
    let column: ArrayLike<unknown> = [];
    takes.push((given) => {
      column = given;
    });
    const get = {
      whole: () => column[current],
      gaps: () => (isMissing(column[current]) ? undefined : column[current]),
      bits: () => (isMissing(column[current]) ? undefined : column[current] !== 0),
      same: () => column[0],
    }[form];
    Object.defineProperty(facts, fact, { enumerable: true, get });
  }
  return {
    take: (columns) => {
      for (const [index, take] of takes.entries()) take(columns[index] ?? []);
    },
    at: (row) => {
      current = row;
      return facts;
    },
    letGo: () => {
      for (const take of takes) take([]);
    },
  };
}

/** Whether a value stands for all rows, or is a column. */
export function isColumn(column: unknown): column is ArrayLike<unknown> {
  return Array.isArray(column) || ArrayBuffer.isView(column);
}

/** NaN is how a column of numbers says that there is none. */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || Number.isNaN(value);
}

function isBoolean(rule: Rule, fact: string): boolean {
  const field = rule.facts.shape[fact];
  return field !== undefined && z.safeParse(field, true).success && !z.safeParse(field, 1).success;
}
