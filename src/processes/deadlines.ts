import { InvalidInputError } from "../errors/index.js";
import type { Title } from "../rules/define-rule.js";
import type { RulesAt } from "../rules/rulebook/rules-at.js";

/** How long a named delay of the chart is, and where the length comes from. */
export interface DeadlineSpec {
  /** What it is called, in English and Chinese. */
  readonly title: Title;
  /**
   * A parameter of a rule, or a field of the start input. `by` names an entry of another parameter of the rule, a record,
   * which wins where it is set.
   */
  readonly from:
    | {
        /** Id of the rule. */
        readonly rule: string;
        /** Name of its parameter, a number of `unit`. */
        readonly param: string;
        /** The entry that wins where it is set: a length by key instead of one for all. */
        readonly by?: {
          /** Name of the parameter that is a record. */
          readonly param: string;
          /** The entry of it that is looked up. */
          readonly key: string;
        };
      }
    | {
        /** Name of the field of the start input, a number of `unit`. */
        readonly input: string;
      };
  /** In what the length is given; working days need a calendar where the host is created. */
  readonly unit: "hours" | "days" | "workingDays";
  /** Whether an instance with this start input needs it; always when absent. A chart never waits for one that it lacks. */
  neededFor?(start: object): boolean;
}

/** The deadlines of a process by the name of the delay in its chart. */
export type DeadlineTable = { readonly [delay: string]: DeadlineSpec };

/** The length of each delay in milliseconds, as the machine's context keeps it; absent where it is not needed and not set. */
export type Windows<Deadlines extends DeadlineTable> = {
  readonly [Delay in keyof Deadlines]: Deadlines[Delay] extends { readonly neededFor: unknown }
    ? number | undefined
    : number;
};

/** Beyond the year 9999 instants do not sort as text any more. */
const longestMs = 1_000_000 * 86_400_000;
const unitMs = { hours: 3_600_000, days: 86_400_000, workingDays: 86_400_000 } as const;

/**
 * The lengths of the deadlines, from the rules and the start input.
 *
 * @param subject - who asks, for the error
 * @throws InvalidInputError that lists every window without a length, and where to set it.
 */
export function resolveWindows<Deadlines extends DeadlineTable>(
  subject: string,
  deadlines: Deadlines,
  start: object,
  rules: RulesAt,
): Windows<Deadlines> {
  const lengths = Object.entries(deadlines)
    .map(([delay, spec]) => ({ delay, spec, length: lengthOf(spec, start, rules) }))
    .filter(({ spec, length }) => length !== undefined || (spec.neededFor?.(start) ?? true));
  const issues = lengths
    .filter(({ spec, length }) => !(typeof length === "number" && length >= 0 && length <= longest(spec)))
    .map(({ delay, spec, length }) => ({
      path: delay,
      expected: `a number of ${spec.unit} of 0 or more${length === undefined ? "" : `, ${longest(spec)} at most`}, set as ${whereSet(spec)}`,
      received: length === undefined ? "nothing" : String(length),
    }));
  if (issues.length > 0) throw new InvalidInputError(subject, issues);
  return Object.fromEntries(
    lengths.map(({ delay, spec, length }) => [delay, Number(length) * unitMs[spec.unit]]),
  ) as Windows<Deadlines>;
}

const longest = ({ unit }: DeadlineSpec): number => longestMs / unitMs[unit];

function lengthOf({ from }: DeadlineSpec, start: object, rules: RulesAt): unknown {
  if ("input" in from) return Reflect.get(start, from.input);
  const values = rules.paramValues(from.rule);
  const own = from.by && Reflect.get(Object(values.get(from.by.param)?.value), from.by.key);
  return own ?? values.get(from.param)?.value;
}

function whereSet({ from }: DeadlineSpec): string {
  return "rule" in from
    ? `params["${from.rule}"].${from.param} in a layer of the rulebook`
    : `${from.input} of the start input`;
}
