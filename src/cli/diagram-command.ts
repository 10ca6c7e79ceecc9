import type { Command } from "commander";
import { toMermaid } from "../diagrams/index.js";
import { didYouMean } from "../errors/index.js";
import { builtInProcesses } from "../processes/index.js";
import { type CommandIo, writeOut } from "./command-io.js";

/** Adds `opscycle diagram`. */
export function addDiagramCommand(program: Command, io: CommandIo): void {
  const ids = builtInProcesses.map(({ id }) => id);
  const command = program
    .command("diagram")
    .summary("print the state chart of a process")
    .description("Prints the state chart of a process as a Mermaid diagram.")
    .argument("<process>", `one of ${ids.join(", ")}`);
  command.action(async (id: string) => {
    const process = builtInProcesses.find((each) => each.id === id);
    if (process === undefined)
      return command.error(
        `error: there is no process ${id}${didYouMean(id, ids)}; the processes are ${ids.join(", ")}`,
        { exitCode: 2 },
      );
    await writeOut(io.stdout, `${toMermaid(process).trimEnd()}\n`);
  });
}
