import type { AnyStateNode } from "xstate";
import type { DiagramLanguage } from "./chart-words.js";

/** The short Chinese name of a state, which its `meta` has. */
export function chineseName({ meta }: AnyStateNode): string | undefined {
  const name: unknown = Reflect.get(Object(meta), "zh");
  return typeof name === "string" ? name : undefined;
}

/** What a state is called: its own name as words, or its Chinese name. */
export function stateName(node: AnyStateNode, language: DiagramLanguage): string {
  return language === "zh" ? (chineseName(node) ?? node.key) : asWords(node.key);
}

/** A name in camelCase as words: `Awaiting payment`. */
export function asWords(name: string): string {
  const words = name
    .replace(/[-_.]/g, " ")
    .replace(
      /([a-z0-9])([A-Z])/g,
      (_all, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
    )
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
