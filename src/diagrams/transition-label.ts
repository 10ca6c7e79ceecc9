import type { AnyStateNode, AnyTransitionDefinition } from "xstate";
import type { Process } from "../processes/index.js";
import { type DiagramLanguage, diagramWords } from "./chart-words.js";

/** Whose transitions are labelled, and with what: the types of the commands or their titles. */
export interface Labels {
  readonly process: Process;
  readonly commands: "type" | DiagramLanguage;
  readonly language: DiagramLanguage;
}

/** What stands on the arrow of a transition: the command or the deadline, and the condition. */
export function transitionLabel(
  labels: Labels,
  node: AnyStateNode,
  transition: AnyTransitionDefinition,
): string {
  const condition = conditionOf(labels, transition);
  return [triggerOf(labels, node, transition), ...(condition === undefined ? [] : [`[${condition}]`])].join(
    " ",
  );
}

function triggerOf(
  { process, commands, language }: Labels,
  node: AnyStateNode,
  { eventType }: AnyTransitionDefinition,
): string {
  const delayed = node.after.find((after) => after.eventType === eventType);
  if (delayed !== undefined) {
    const delay = String(delayed.delay);
    const title = process.deadlines[delay]?.title[language] ?? delay;
    return language === "zh" ? `超时：${title}` : `after ${title}`;
  }
  if (eventType === "") return diagramWords[language].atOnce;
  return commands === "type" ? eventType : (process.commands[eventType]?.title[commands] ?? eventType);
}

function conditionOf(
  { process, language }: Labels,
  { guard, eventType }: AnyTransitionDefinition,
): string | undefined {
  if (guard === undefined) return undefined;
  if (typeof guard === "string") return guard;
  if (typeof guard === "function") return guard.name || diagramWords[language].otherwise;
  const outcome = "params" in guard && typeof guard.params === "string" ? guard.params : undefined;
  const rule = process.commands[eventType]?.consults?.rule.id;
  if (guard.type === "isOutcome" && rule !== undefined) return `${rule}: ${outcome}`;
  return outcome === undefined ? guard.type : `${guard.type}: ${outcome}`;
}
