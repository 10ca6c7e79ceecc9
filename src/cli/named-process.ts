import type { Command } from "commander";
import { didYouMean } from "../errors/index.js";
import { builtInProcesses, type Process } from "../processes/index.js";

/** The process of an id; where there is none, the command ends with 2 and says which there are. */
export function processById(command: Command, id: string): Process {
  const process = builtInProcesses.find((each) => each.id === id);
  if (process !== undefined) return process;
  const ids = builtInProcesses.map((each) => each.id);
  return command.error(
    `error: there is no process ${id}${didYouMean(id, ids)}; the processes are ${ids.join(", ")}`,
    { exitCode: 2 },
  );
}
