import type { Title } from "../../rules/define-rule.js";

/** A stage of the canonical spine. */
export type SpineStage = "prepare" | "select" | "trial" | "list" | "operate" | "exit";

/** A stage as one document has it. */
export interface FrameStage {
  /** Names it within its frame. */
  readonly id: string;
  /** In English and Chinese. */
  readonly title: Title;
  /** The stages of the spine that it stands for. */
  readonly spine: readonly [SpineStage, ...SpineStage[]];
  /** The catalogue's names of the entries in it. */
  readonly processes: readonly [string, ...string[]];
  /** Sections of other documents that say what happens in it, where its own breaks off (E-01). */
  readonly filledFrom?: readonly string[];
}

/** One document's view of the whole, which composes the processes of others. */
export interface LifecycleFrame {
  /** Its number in the catalogue: `P002`. */
  readonly number: string;
  /** Its stages, in its own order. */
  readonly stages: readonly FrameStage[];
  /** What it lets run beside them. */
  readonly alongside: readonly FrameStage[];
}
