import type { Possibility } from "opscycle/processes";

/** What a role can do with an instance, and what not. */
export interface SortedCommands {
  /** What it can send, or can send with fields. */
  readonly open: readonly Possibility[];
  /** What the present state has a place for, and a rule or a condition refuses. */
  readonly refused: readonly Refused[];
  /** What the present state has no place for. */
  readonly elsewhere: readonly Refused[];
  /** What other roles send. */
  readonly ofOthers: readonly Possibility[];
  /** Whether nothing can be done any more, by whomever. */
  readonly hasEnded: boolean;
}

/** A command that would be refused. */
export type Refused = Extract<Possibility, { readonly status: "refused" }>;

/** Sorts the commands of a process by what the acting role can do with them. */
export function sortCommands(possibilities: readonly Possibility[], role: string): SortedCommands {
  const own = possibilities.filter(({ roles }) => roles.some((one) => one === role));
  const refused = own.filter((each): each is Refused => each.status === "refused");
  return {
    open: own.filter(({ status }) => status !== "refused"),
    refused: refused.filter(({ refusal }) => !isElsewhere(refusal.code)),
    elsewhere: refused.filter(({ refusal }) => isElsewhere(refusal.code)),
    ofOthers: possibilities.filter((each) => !own.includes(each)),
    hasEnded: possibilities.some(isFinished),
  };
}

function isFinished(possibility: Possibility): boolean {
  return possibility.status === "refused" && possibility.refusal.code === "finished";
}

function isElsewhere(code: string): boolean {
  return code === "wrong-state" || code === "finished";
}
