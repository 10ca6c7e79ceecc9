import { z } from "zod";
import { InvalidDefinitionError } from "../../errors/index.js";
import { defineRule, type Rule, type RuleKind, type Ruling, type Title } from "../define-rule.js";
import type { ParamNote } from "../rulebook/layer.js";
import type { Cell } from "./cell.js";
import { decideTable } from "./decide-table.js";
import type { HitPolicy, TableProposal } from "./hit-policy.js";
import { rowsSchema } from "./rows-schema.js";
import { type Row, type TableDefinition, tableDefinition } from "./table-definition.js";

/** A row: what its inputs must be, and what is then put out. An input left out may be anything. */
export interface TableRow<Facts extends object, Input extends keyof Facts, Outputs extends object> {
  /** Cells by the names of facts; all that are named must match. */
  readonly when: { readonly [Name in Input]?: Cell<Exclude<Facts[Name], undefined | null>> };
  /** The outputs of the row, one for each that the table declares. */
  readonly then: Outputs;
}

/** The outcomes of a table: those of its outcome output, else whether a row matched. */
export type TableOutcome<Outputs extends object, OutcomeName> = OutcomeName extends keyof Outputs
  ? Outputs[OutcomeName] & string
  : "matched" | "unmatched";

/** What {@link defineTable} takes. */
export interface TableSpec<
  Id extends string,
  Facts extends z.ZodObject,
  Input extends keyof z.infer<Facts> & string,
  Outputs extends { readonly [output: string]: z.ZodType },
  Policy extends HitPolicy,
  OutcomeName extends (keyof Outputs & string) | undefined,
> {
  /** Dotted lower-case words: `refund.by-cause`. */
  readonly id: Id;
  /** What it is for. */
  readonly kind: RuleKind;
  /** Its name for people. */
  readonly title: Title;
  /** Where it comes from: a number in a catalogue, a published reference, `house rule`. */
  readonly source: readonly string[];
  /** The facts, plain JSON; `z.exactOptional` for those that may be missing. */
  readonly facts: Facts;
  /** The facts that the columns look at. */
  readonly inputs: readonly Input[];
  /** What a row puts out. */
  readonly outputs: Outputs;
  /** The output, a `z.enum`, that gives the outcome, in the order of its values. */
  readonly outcome?: OutcomeName;
  /** What becomes of several rows that match. */
  readonly hitPolicy: Policy;
  /** The rows unless a layer replaces them. */
  readonly rows: readonly TableRow<z.infer<Facts>, Input, OutputsOf<Outputs>>[];
  /** Where the rows come from. */
  readonly notes?: {
    /** Source of the rows, and why to look at them. */
    readonly rows?: ParamNote;
  };
  /** What is put out where no row matches. */
  readonly otherwise?: OutputsOf<Outputs>;
  /** Where no row matches, the outcome is `unmatched`, or `undecided` for a table with an outcome output. */
  readonly gaps?: "allowed";
  /** True for a red line: nobody may overrule it. */
  readonly redLine?: boolean;
}

/** The outputs of a row, of their schemas. */
export type OutputsOf<Outputs extends { readonly [output: string]: z.ZodType }> = z.infer<
  z.ZodObject<{ -readonly [Name in keyof Outputs]: Outputs[Name] }>
>;

/** A decision table: a rule with one parameter, its rows. */
export interface Table<
  Id extends string = string,
  Facts extends object = object,
  Params extends { readonly rows: readonly unknown[] } = { readonly rows: readonly Row[] },
  Outcome extends string = string,
  Proposal = unknown,
> extends Rule<Id, Facts, Params, Outcome, Proposal> {
  /** What the table is beside its rows. */
  readonly table: TableDefinition;
}

/**
 * Defines a decision table, with the hit policies of DMN (Decision Model and Notation). It is a rule with one
 * parameter, `rows`: a layer of a rulebook can replace the rows, and they are then checked as these are.
 *
 * A required fact that is missing makes it undecided. An optional one passes only cells that are left out or name
 * `null`.
 *
 * @throws InvalidDefinitionError that lists every cell that does not fit its fact, every gap, every overlap that the hit
 * policy forbids, and every row that is never the answer.
 *
 * @example
 * ```ts
 * import { z } from "zod";
 * import { defineRulebook, defineTable } from "opscycle/rules";
 *
 * const shipping = defineTable({
 *   id: "shipping.fee",
 *   kind: "policy",
 *   title: { en: "Shipping fee", zh: "运费" },
 *   source: ["house rule"],
 *   facts: z.strictObject({ orderValue: z.number().nonnegative(), remote: z.boolean() }),
 *   inputs: ["orderValue", "remote"],
 *   outputs: { fee: z.number() },
 *   hitPolicy: "unique",
 *   rows: [
 *     { when: { orderValue: { atLeast: 99 }, remote: false }, then: { fee: 0 } },
 *     { when: { orderValue: { below: 99 }, remote: false }, then: { fee: 8 } },
 *     { when: { remote: true }, then: { fee: 20 } },
 *   ],
 * });
 * const rulebook = defineRulebook({ rules: [shipping] });
 * rulebook.decide("shipping.fee", { orderValue: 120, remote: false }).proposal; // => { fee: 0 }
 * ```
 */
export function defineTable<
  const Id extends string,
  Facts extends z.ZodObject,
  const Input extends keyof z.infer<Facts> & string,
  Outputs extends { readonly [output: string]: z.ZodType },
  const Policy extends HitPolicy,
  const OutcomeName extends (keyof Outputs & string) | undefined = undefined,
>(
  spec: TableSpec<Id, Facts, Input, Outputs, Policy, OutcomeName>,
): Table<
  Id,
  z.infer<Facts>,
  {
    /** The rows unless a layer replaces them. */
    readonly rows: readonly TableRow<z.infer<Facts>, Input, OutputsOf<Outputs>>[];
  },
  TableOutcome<OutputsOf<Outputs>, OutcomeName>,
  TableProposal<OutputsOf<Outputs>, Policy>
>;
export function defineTable(spec: AnyTableSpec): Table {
  const table = tableDefinition(spec, (message) => {
    throw new InvalidDefinitionError(`table ${spec.id} ${message}`, { rule: spec.id });
  });
  return tableOf(spec, table, rowsSchema(spec.facts, table));
}

/** The spec of some table. */
export type AnyTableSpec = TableSpec<
  string,
  z.ZodObject,
  string,
  { readonly [output: string]: z.ZodType },
  HitPolicy,
  string
>;

/** Makes a table of its parts; the schema of its rows remembers what it has found in rows before. */
export function tableOf(spec: AnyTableSpec, table: TableDefinition, rows: z.ZodType<readonly Row[]>): Table {
  const { id, kind, title, source, facts, redLine = false } = spec;
  const rule = defineRule({
    id,
    kind,
    title,
    source,
    facts,
    params: z.strictObject({ rows }),
    outcomes: outcomesOf(table),
    defaults: { rows: spec.rows },
    notes: spec.notes ?? {},
    redLine,
    decide: (known, params, check): Ruling<string, unknown> => decideTable(rule, table, known, params, check),
  });
  return Object.freeze({ ...rule, table });
}

function outcomesOf({ outcome, priorities }: TableDefinition): [string, ...string[]] {
  const values = outcome === undefined ? undefined : priorities.get(outcome);
  const [first = "matched", ...others] = (values ?? ["matched", "unmatched"]) as readonly string[];
  return [first, ...others];
}
