import type { Title } from "../rules/define-rule.js";
import type { FrameStage, LifecycleFrame, SpineStage } from "./frames/lifecycle-frame.js";
import { type FrameName, lifecycleFrames } from "./frames/lifecycle-frames.js";

/** The one canonical order of an operation, onto which the stages of every document are laid (E-03). */
export const operatingSpine: readonly {
  /** Names it; frames lay their stages onto these. */
  readonly id: SpineStage;
  /** In English and Chinese. */
  readonly title: Title;
}[] = [
  { id: "prepare", title: { en: "Prepare", zh: "筹备" } },
  { id: "select", title: { en: "Select", zh: "选品" } },
  { id: "trial", title: { en: "Trial", zh: "试营运" } },
  { id: "list", title: { en: "List", zh: "上架" } },
  { id: "operate", title: { en: "Operate", zh: "运营" } },
  { id: "exit", title: { en: "Lifecycle exit", zh: "退出" } },
];

/** A stage of a document, and whose it is. */
export interface StageOnSpine extends FrameStage {
  /** The catalogue's name of its frame. */
  readonly frame: FrameName;
}

const allStages = Object.entries<LifecycleFrame>(lifecycleFrames).flatMap(([name, { stages, alongside }]) =>
  [...stages, ...alongside].map((stage): StageOnSpine => ({ ...stage, frame: name as FrameName })),
);

/**
 * What the documents have at a stage of the spine.
 *
 * @example
 * ```ts
 * import { stagesOnSpine } from "opscycle/processes";
 *
 * stagesOnSpine("trial").map(({ frame, title }) => `${frame}: ${title.zh}`).at(0); // => "operating-lifecycle: 试营运阶段"
 * ```
 */
export function stagesOnSpine(stage: SpineStage): readonly StageOnSpine[] {
  return allStages.filter(({ spine }) => spine.includes(stage));
}
