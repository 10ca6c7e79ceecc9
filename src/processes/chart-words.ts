/** Whether the rule that the command consulted answered so: the guard behind {@link isOutcome}. */
export const outcomeIs = ({ event }: { readonly event: object }, outcome: string): boolean =>
  "decision" in event && Reflect.get(Object(event.decision), "outcome") === outcome;

/** Whether the rule that the command consulted came to an outcome at all: the guard behind `isDecided`. */
export const decided = ({ event }: { readonly event: object }): boolean =>
  "decision" in event && !outcomeIs({ event }, "undecided");

/** Whether a field of the command has this value: the guard behind {@link isField}. */
export const fieldIs = (
  { event }: { readonly event: object },
  { name, value }: { readonly name: string; readonly value: string | boolean | number },
): boolean => Reflect.get(event, name) === value;

/** Asks in a chart whether the rule that the command consulted answered so. Checked against the rule's outcomes. */
export const isOutcome = <const Outcome extends string>(outcome: Outcome) =>
  ({ type: "isOutcome", params: outcome }) as const;

/** Asks in a chart whether the person who sent the command judged so. */
export const isVerdict = (verdict: string) =>
  ({ type: "isField", params: { name: "verdict", value: verdict } }) as const;

/** Asks in a chart whether a field of the command has this value. */
export const isField = (name: string, value: string | boolean | number) =>
  ({ type: "isField", params: { name, value } }) as const;
