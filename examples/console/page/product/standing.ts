import type { Title } from "../../shared/api.js";

type Titles = Readonly<Record<string, Title>>;

/** Where an instance stands, in words. */
export interface Standing {
  /** The outermost state. */
  readonly stage: string;
  /** What is inside it: one for each region, from the outside in: `["Sales", "Slow", "Clearing"]`. */
  readonly parts: readonly (readonly string[])[];
}

/** Says active states, which are dotted paths, by their titles. */
export function standing(titles: Titles, states: readonly string[], language: keyof Title): Standing {
  const word = (path: string) => titles[path]?.[language] ?? path.slice(path.lastIndexOf(".") + 1);
  const [first = ""] = states;
  return {
    stage: word(stageOf(first)),
    parts: states.flatMap((path) => {
      const inner = prefixes(path).slice(1).map(word);
      return inner.length === 0 ? [] : [inner];
    }),
  };
}

/** What a step left and what it came to: the states that are not on both sides. */
export function changeOf(
  from: readonly string[],
  to: readonly string[],
): { readonly left: readonly string[]; readonly entered: readonly string[] } {
  return {
    left: from.filter((path) => !to.includes(path)),
    entered: to.filter((path) => !from.includes(path)),
  };
}

/** Active states in one line: the outermost once, then what is inside it. */
export function statesInWords(titles: Titles, states: readonly string[], language: keyof Title): string {
  const stages = [...new Set(states.map(stageOf))];
  return stages
    .map((stage) => {
      const inside = states.filter((path) => stageOf(path) === stage);
      const { stage: word, parts } = standing(titles, inside, language);
      const [only] = parts;
      if (only !== undefined && parts.length === 1) return [word, ...only].join(" › ");
      const rest = parts.map((part) => part.join(" › ")).join(" · ");
      return [word, rest].filter(Boolean).join(language === "zh" ? "：" : ": ");
    })
    .join(" · ");
}

/** The outermost state of a dotted path. */
export function stageOf(path: string): string {
  return path.split(".")[0] ?? path;
}

/** `a.b.c` as `a`, `a.b`, `a.b.c`. */
function prefixes(path: string): string[] {
  const parts = path.split(".");
  return parts.map((_part, index) => parts.slice(0, index + 1).join("."));
}
