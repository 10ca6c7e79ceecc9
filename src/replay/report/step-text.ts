import type { JournalEntry } from "../../operations/index.js";
import { builtInProcesses, type CommandTable } from "../../processes/index.js";

const commandTables: readonly CommandTable[] = builtInProcesses.map(({ commands }) => commands);
const commandTitles = new Map(
  commandTables.flatMap((commands) =>
    Object.entries(commands).map(([type, { title }]) => [type, title.en] as const),
  ),
);

/** What brought a step about, in words. */
export function causeText({ cause }: JournalEntry): string {
  switch (cause.type) {
    case "start":
      return "Start";
    case "adopt":
      return cause.reason === undefined ? "Adopted" : `Adopted (${cause.reason})`;
    case "command":
      return commandTitles.get(cause.command.type) ?? cause.command.type;
    case "deadline":
      return `Deadline passed (${spaced(cause.delay)})`;
    case "migrate":
      return "Moved to another definition";
    case "erase":
      return `Erased (${cause.reason})`;
  }
}

/**
 * How the states changed: `trial.testing → operating`. Of parallel states only those that changed are named.
 * Empty when none did.
 */
export function changeOfStates({ from, to }: Pick<JournalEntry, "from" | "to">): string {
  const left = from.filter((state) => !to.includes(state));
  const entered = to.filter((state) => !from.includes(state));
  if (left.length === 0 && entered.length === 0) return "";
  if (left.length === 0) return `→ ${together(entered)}`;
  return left.length === entered.length
    ? left.map((state, index) => `${state} → ${entered[index] ?? ""}`).join(", ")
    : `${together(left)} → ${together(entered)}`;
}

/** Active states in words: `stage mature, stock low`; a state that is not in parallel with others as its path. */
export function standingText(states: readonly string[]): string {
  if (states.length < 2) return states.join("");
  return states.map((state) => state.split(".").slice(1).join(" ")).join(", ");
}

/** States in parallel by the name of the state that they are in. */
function together(states: readonly string[]): string {
  const [first = "", ...others] = states.map((state) => state.split("."));
  if (first === "" || others.length === 0) return states.join(", ");
  const shared = first.filter((word, index) => others.every((other) => other[index] === word));
  return shared.length > 0 ? shared.join(".") : states.join(", ");
}

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
