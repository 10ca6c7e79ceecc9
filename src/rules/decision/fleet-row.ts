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

/** A view, and the columns that it reads at present. */
interface View extends FleetRow {
  readonly columns: ArrayLike<unknown>[];
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
  for (const [index, [, values]] of known.entries())
    view.columns[index] = isColumn(values) ? values : [values];
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
  const columns: ArrayLike<unknown>[] = [];
  const facts = {};
  let current = 0;
  for (const [index, [fact, form]] of forms.entries()) {
    const get = {
      whole: () => columns[index]?.[current],
      gaps: () => {
        const value = columns[index]?.[current];
        return isMissing(value) ? undefined : value;
      },
      bits: () => {
        const value = columns[index]?.[current];
        return isMissing(value) ? undefined : value !== 0;
      },
      same: () => columns[index]?.[0],
    }[form];
    Object.defineProperty(facts, fact, { enumerable: true, get });
  }
  return {
    columns,
    at: (row) => {
      current = row;
      return facts;
    },
    letGo: () => {
      columns.length = 0;
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
