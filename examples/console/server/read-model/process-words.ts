import type { Process } from "opscycle/processes";
import type { Title } from "../../shared/api.js";

type Machine = Process["machine"];
type Node = Machine["root"];

/** A state of a chart with its dotted path. */
export interface ChartState {
  readonly path: string;
  readonly title: Title;
  /** The commands that it has a transition for itself. */
  readonly commands: readonly string[];
}

/** Every state of a process, outer ones before those inside. */
export function statesOf({ machine, commands }: Process): readonly ChartState[] {
  const states: ChartState[] = [];
  const visit = (node: Node, path: string) => {
    states.push({
      path,
      title: { en: spoken(node.key), zh: chineseName(node) ?? node.key },
      commands: [...node.transitions.keys()].filter((type) => Object.hasOwn(commands, type)),
    });
    for (const child of Object.values(node.states)) visit(child, `${path}.${child.key}`);
  };
  for (const child of Object.values(machine.root.states)) visit(child, child.key);
  return states;
}

/** By command, the states that have a transition for it; the empty path stands for the chart as a whole. */
export function takenIn(process: Process): { readonly [command: string]: readonly string[] } {
  const { machine, commands } = process;
  const places = [{ path: "", commands: [...machine.root.transitions.keys()] }, ...statesOf(process)];
  return Object.fromEntries(
    Object.keys(commands).map((type) => [
      type,
      places.filter((place) => place.commands.includes(type)).map(({ path }) => path),
    ]),
  );
}

/** A name in camelCase as people write it: `awaitingPayment` is `Awaiting payment`. */
export function spoken(name: string): string {
  const words = name.replaceAll(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function chineseName({ meta }: Node): string | undefined {
  const zh: unknown = typeof meta === "object" && meta !== null ? Reflect.get(meta, "zh") : undefined;
  return typeof zh === "string" ? zh : undefined;
}

/** The title of a command or of a deadline, whichever the name is of. */
export function titleOf(process: Process | undefined, name: string): Title | undefined {
  if (process === undefined) return undefined;
  return (Object.hasOwn(process.commands, name) ? process.commands[name] : process.deadlines[name])?.title;
}
