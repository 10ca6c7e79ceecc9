import type { AnyStateNode } from "xstate";
import { describeValue, didYouMean, InvalidInputError } from "../errors/index.js";
import { nodesOf, withAround } from "../processes/chart-nodes.js";
import { pathOf } from "../processes/chart-structure.js";
import type { Process } from "../processes/index.js";
import { type DiagramLanguage, diagramWords } from "./chart-words.js";
import { stateName } from "./state-words.js";

/** The states of a chart that are active, and what is said of them. */
export interface ActiveStates {
  /** Paths of the active states and of those around them. */
  readonly lit: ReadonlySet<string>;
  /** What stands on the mark of a state: by the path of each active state that is drawn itself. */
  readonly marks: ReadonlyMap<string, string>;
  /** Where it stands, in words; empty where no state was named. */
  readonly text: string;
}

/**
 * Finds the states that are active by their dotted paths.
 *
 * @param isDrawn - whether a state has a box of its own; an active state without one is named on the box around it
 * @throws InvalidInputError when the chart has no such state.
 */
export function activeStates(
  process: Process,
  states: readonly string[],
  language: DiagramLanguage,
  isDrawn: (node: AnyStateNode) => boolean,
): ActiveStates {
  const words = diagramWords[language];
  const nodes = nodesNamed(process, states);
  const lineOf = (node: AnyStateNode) => withAround(node).slice(0, -1).reverse();
  const marks = nodes.map((node): [string, string] => {
    const box = withAround(node).find(isDrawn) ?? node;
    return [pathOf(box), box === node ? words.now : `${words.now}${words.colon}${stateName(node, language)}`];
  });
  const names = nodes.map((node) =>
    lineOf(node)
      .map((each) => stateName(each, language))
      .join(" › "),
  );
  return {
    lit: new Set(nodes.flatMap(lineOf).map(pathOf)),
    marks: new Map(marks),
    text: names.length === 0 ? "" : `${words.standsIn}${words.colon}${names.join(words.separator)}`,
  };
}

function nodesNamed({ id, machine }: Process, states: readonly string[]): AnyStateNode[] {
  const known = new Map(
    nodesOf(machine)
      .slice(1)
      .map((node) => [pathOf(node), node]),
  );
  const issues = states.flatMap((state, index) =>
    known.has(state)
      ? []
      : [
          {
            path: `states.${index}`,
            expected: `the dotted path of a state of process ${id}${didYouMean(state, known.keys())}`,
            received: describeValue(state),
          },
        ],
  );
  if (issues.length > 0) throw new InvalidInputError("toSvg", issues);
  return states.flatMap((state) => known.get(state) ?? []);
}
