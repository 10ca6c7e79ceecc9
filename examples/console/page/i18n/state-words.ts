import { useCallback, useMemo } from "react";
import type { Shop, Title } from "../../shared/api.js";
import { useShop } from "../client.js";
import { useLanguage } from "./i18n.js";

/** Deeper than stage, region and state: such a state says little without the one that it is in. */
const deep = 4;

/** States in words: the title of each; of one far inside, after that of the state it is in: `Slow › Clearing`. */
export function stateWords(
  titles: Readonly<Record<string, Title>>,
  states: readonly string[],
  language: keyof Title,
): string {
  const word = (path: string) => titles[path]?.[language] ?? path;
  const words = states.map((path) => {
    const around = path.slice(0, path.lastIndexOf("."));
    return path.split(".").length < deep ? word(path) : `${word(around)} › ${word(path)}`;
  });
  return words.join(" · ");
}

/** The titles of the states by process. */
function titlesByProcess(processes: Shop["processes"]): ReadonlyMap<string, Readonly<Record<string, Title>>> {
  return new Map(processes.map(({ id, states }) => [id, states]));
}

const none: Shop["processes"] = [];

/** Says states of a process in the language of the page. */
export function useStateWords(): (process: string, states: readonly string[]) => string {
  const [language] = useLanguage();
  const processes = useShop().data?.processes ?? none;
  const titles = useMemo(() => titlesByProcess(processes), [processes]);
  return useCallback(
    (process, states) => stateWords(titles.get(process) ?? {}, states, language),
    [titles, language],
  );
}
