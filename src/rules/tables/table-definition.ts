import { z } from "zod";
import { type HitPolicy, isSingleHit } from "./hit-policy.js";
import { type InputDomain, inputDomain } from "./input-domain.js";

/** A row as it stands in JSON. */
export interface Row {
  readonly when: { readonly [input: string]: unknown };
  readonly then: Outputs;
}

/** The outputs of a row by name. */
export type Outputs = { readonly [output: string]: unknown };

/** An input: a fact, and the values that it can have. */
export interface Input {
  readonly fact: string;
  readonly domain: InputDomain;
}

/** What a table is beside its rows. */
export interface TableDefinition {
  readonly inputs: readonly Input[];
  readonly outputs: z.ZodObject;
  readonly hitPolicy: HitPolicy;
  /** The output that gives the rule's outcome. */
  readonly outcome: string | undefined;
  /** What is answered where no row matches. */
  readonly otherwise: Outputs | undefined;
  /** Whether some facts may match no row. */
  readonly allowsGaps: boolean;
  /** Values in order of priority, by output; outputs without a list of values have none. */
  readonly priorities: ReadonlyMap<string, readonly unknown[]>;
}

/** The parts of a table's spec that make its definition. */
interface Spec {
  readonly facts: z.ZodObject;
  readonly inputs: readonly string[];
  readonly outputs: { readonly [output: string]: z.core.$ZodType };
  readonly hitPolicy: HitPolicy;
  readonly outcome?: string | undefined;
  readonly otherwise?: Outputs | undefined;
  readonly gaps?: "allowed" | undefined;
}

/**
 * Makes the definition of a spec.
 *
 * @param refuse - throws, with what is wrong
 */
export function tableDefinition(spec: Spec, refuse: (message: string) => never): TableDefinition {
  const outputs = z.strictObject(spec.outputs);
  const priorities = new Map(
    Object.entries(spec.outputs).flatMap(([name, field]) => {
      const values = listedValues(field);
      return values === undefined ? [] : [[name, values] as const];
    }),
  );
  const definition = {
    inputs: spec.inputs.map((fact) => ({ fact, domain: domainOf(spec.facts, fact, refuse) })),
    outputs,
    hitPolicy: spec.hitPolicy,
    outcome: spec.outcome,
    otherwise: spec.otherwise,
    allowsGaps: spec.gaps === "allowed",
    priorities,
  };
  refuseFaults(definition, refuse);
  return definition;
}

function domainOf(facts: z.ZodObject, fact: string, refuse: (message: string) => never): InputDomain {
  const field = Object.hasOwn(facts.shape, fact) ? facts.shape[fact] : undefined;
  if (field === undefined) return refuse(`has an input ${fact}, which is none of its facts`);
  return (
    inputDomain(field) ?? refuse(`has an input ${fact}, which is neither text, number, boolean nor date`)
  );
}

function listedValues(field: z.core.$ZodType): readonly unknown[] | undefined {
  const domain = inputDomain(field);
  return domain?.kind === "values" && domain.values.every((value) => typeof value === "string")
    ? domain.values
    : undefined;
}

function refuseFaults(table: TableDefinition, refuse: (message: string) => never): void {
  const { inputs, outputs, hitPolicy, outcome, otherwise, allowsGaps, priorities } = table;
  const names = Object.keys(outputs.shape);
  if (inputs.length === 0) refuse("requires at least one input");
  if (new Set(inputs.map(({ fact }) => fact)).size < inputs.length) refuse("names an input twice");
  if (names.length === 0) refuse("requires at least one output");
  if (otherwise !== undefined && allowsGaps) refuse("has otherwise and allows gaps: one of the two");
  if (otherwise !== undefined && hitPolicy === "count")
    refuse("has otherwise and the hit policy count, which says 0 where no row matches");
  if (otherwise !== undefined && !outputs.safeParse(otherwise).success)
    refuse(`has an otherwise that does not fit its outputs ${names.join(", ")}`);
  if (outcome !== undefined) {
    if (!isSingleHit(hitPolicy))
      refuse(`has an outcome, and the hit policy ${hitPolicy} answers with several rows`);
    if (!priorities.has(outcome)) refuse(`has the outcome ${outcome}, which is no output with a z.enum`);
  }
  if ((hitPolicy === "priority" || hitPolicy === "output-order") && priorities.size === 0)
    refuse(`has the hit policy ${hitPolicy} and no output with a z.enum to take the order from`);
  if (hitPolicy !== "sum" && hitPolicy !== "min" && hitPolicy !== "max") return;
  const [first] = Object.values(outputs.shape);
  if (names.length > 1 || first === undefined || inputDomain(first)?.kind !== "number")
    refuse(`has the hit policy ${hitPolicy}, which is for one output, a number`);
}
