import type { AnyStateNode, AnyTransitionDefinition } from "xstate";
import { partsOfGuard } from "../processes/chart-nodes.js";
import type { Process } from "../processes/index.js";
import { type DiagramLanguage, diagramWords } from "./chart-words.js";
import { asWords } from "./state-words.js";

/** One line on an arrow. */
export interface ArrowLine {
  readonly text: string;
  /** Whether a clock brings it about. */
  readonly clock: boolean;
}

/** What stands on the arrow of a transition: the command's title or the deadline's, and the condition. */
export function arrowLine(
  process: Process,
  language: DiagramLanguage,
  node: AnyStateNode,
  transition: AnyTransitionDefinition,
): ArrowLine {
  const { eventType, guard } = transition;
  const delay = node.after.find((after) => after.eventType === eventType)?.delay;
  const condition = conditionText(process, language, eventType, guard);
  const trigger = triggerText(process, language, eventType, delay);
  return {
    text: condition === undefined ? trigger : `${trigger} [${condition}]`,
    clock: delay !== undefined,
  };
}

function triggerText(
  { deadlines, commands }: Process,
  language: DiagramLanguage,
  eventType: string,
  delay: unknown,
): string {
  if (delay !== undefined) return deadlines[String(delay)]?.title[language] ?? String(delay);
  if (eventType === "" || eventType.startsWith("xstate.")) return diagramWords[language].atOnce;
  return commands[eventType]?.title[language] ?? eventType;
}

/** The question of a guard as words; its name where it is not English that is spoken. */
export function conditionText(
  process: Process,
  language: DiagramLanguage,
  eventType: string,
  guard: unknown,
): string | undefined {
  if (guard === undefined || guard === null) return undefined;
  const words = diagramWords[language];
  const parts = partsOfGuard(guard);
  if (parts !== undefined)
    return parts
      .map((part) => conditionText(process, language, eventType, part) ?? words.otherwise)
      .join(words.and);
  if (typeof guard === "string") return questionText(language, guard);
  if (typeof guard !== "object") return words.otherwise;
  const type = String(Reflect.get(guard, "type"));
  const params: unknown = Reflect.get(guard, "params");
  if (type === "isOutcome") return outcomeText(process, eventType, String(params));
  return withParams(language, type, params);
}

function outcomeText({ commands }: Process, eventType: string, outcome: string): string {
  const rule = commands[eventType]?.consults?.rule.id;
  return rule === undefined ? outcome : `${rule}: ${outcome}`;
}

function withParams(language: DiagramLanguage, type: string, params: unknown): string {
  if (typeof params === "string") return `${questionText(language, type)}: ${params}`;
  // Parameters that are code have names of their own, which say nothing.
  if (typeof params !== "object" || params === null) return questionText(language, type);
  const { name, value, outcomes } = Object(params);
  if (typeof name === "string") return `${name} = ${String(value)}`;
  if (Array.isArray(outcomes)) return outcomes.join(" | ");
  return questionText(language, type);
}

/** `isNothingShipped` as `nothing shipped`. */
function questionText(language: DiagramLanguage, name: string): string {
  if (language === "zh") return name;
  const words = asWords(name.replace(/^is(?=[A-Z])/, ""));
  return words.charAt(0).toLowerCase() + words.slice(1);
}
