import type { Layer } from "../rules/index.js";
import type { WalkOptions } from "./walk-process.js";

/** What must hold wherever a process comes to. */
export interface Invariant<Context = object> {
  /** As a sentence: `no more is shipped than was bought`. */
  readonly name: string;
  /** Whether it holds at a standing, and across the step that led there. */
  holds(standing: {
    /** What the machine remembers there. */
    readonly context: Context;
    /** The active states as dotted paths. */
    readonly states: readonly string[];
    /** The context before the step; absent at the start. */
    readonly before?: Context;
    /** What was sent; absent at the start. */
    readonly event?: {
      /** Name of the command or the deadline. */
      readonly type: string;
    };
  }): boolean;
}

/** Values with which a process is walked through. */
export interface SampledWalk<Context = object>
  extends Omit<WalkOptions, "input" | "distinguish" | "invariants"> {
  /** A start input. */
  readonly start: object;
  /** What the rulebook of the walk sets besides, where a window of the process has no length in the starter layer. */
  readonly layer?: Layer;
  /**
   * What of the context tells two standings in the same state apart. Nothing by default; name what guards look at, and
   * keep it bounded.
   */
  readonly distinguish?: (context: Context) => unknown;
}

/** Values with which a process is walked through, and what must hold on the way. */
export interface ProcessSamples<Context = object> extends SampledWalk<Context> {
  /**
   * Further walks through the same process, each with what is different from the first: another start, other fields of
   * some commands (none at all leaves a command out). What one of the walks reaches or takes is reached or taken.
   */
  readonly otherWalks?: readonly Partial<SampledWalk<Context>>[];
  /** Tried at every standing of every walk. */
  readonly invariants: readonly Invariant<Context>[];
}

/** Each walk of the samples, the first one first. */
export function sampledWalks<Context>(
  samples: ProcessSamples<Context>,
): readonly Omit<ProcessSamples<Context>, "otherWalks">[] {
  const { otherWalks = [], ...first } = samples;
  const others = otherWalks.map((other) => ({
    ...first,
    ...other,
    fields: { ...first.fields, ...other.fields },
    proposals: { ...first.proposals, ...other.proposals },
  }));
  return [first, ...others];
}
