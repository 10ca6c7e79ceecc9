import { createRequire } from "node:module";
import { Command, CommanderError } from "commander";
import { InvalidDefinitionError, InvalidInputError, NotFoundError } from "../errors/index.js";
import { addCheckCommand, ProcessesFaultyError } from "./check-command.js";
import type { CommandIo } from "./command-io.js";
import { addDiagramCommand } from "./diagram-command.js";
import { addManualCommand } from "./manual-command.js";
import { addReplayCommand } from "./replay-command.js";
import { addRulesCommands } from "./rules-commands.js";
import { CasesFailedError } from "./test-command.js";
import { UnusableFileError } from "./unusable-file-error.js";

// Read, not imported: Node 20 calls the import of JSON experimental. The file is the package's own.
const manifest = createRequire(import.meta.url)("../../package.json") as { readonly version: string };

/** What the program ends with. */
const exitCodes = { done: 0, badInput: 1, badUsage: 2 } as const;

const EXAMPLES = `
Examples:
  $ opscycle replay orders.csv --out report
  $ opscycle rules explain trial.pass
  $ opscycle rules check rules.json
  $ opscycle rules compare default rules.json orders.csv
  $ opscycle diagram product
  $ opscycle manual --lang zh --format html --out manual.html
  $ opscycle check processes.js

Exit codes: 0 done, 1 bad input, a failed case or a faulty process, 2 bad usage.`;

/**
 * Runs the command line. Bad input and bad usage are said in a sentence on `stderr`; defects are thrown.
 *
 * @param argv - the arguments after the program's name
 * @returns the exit code
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  try {
    await program(io).parseAsync(argv, { from: "user" });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.badUsage;
    if (!isBadInput(error)) throw error;
    io.stderr.write(`opscycle: ${error.message}\n`);
    return exitCodes.badInput;
  }
}

function program(io: CommandIo): Command {
  const root = new Command("opscycle")
    .description(
      "The operating lifecycle of an online shop: rules, KPIs and processes over a history of orders.",
    )
    .version(manifest.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .showHelpAfterError("(see --help)")
    .addHelpText("after", EXAMPLES);
  addReplayCommand(root, io);
  addRulesCommands(root, io);
  addDiagramCommand(root, io);
  addManualCommand(root, io);
  addCheckCommand(root, io);
  return root;
}

function isBadInput(error: unknown): error is Error {
  const kinds = [
    CasesFailedError,
    ProcessesFaultyError,
    UnusableFileError,
    InvalidInputError,
    InvalidDefinitionError,
    NotFoundError,
  ];
  return kinds.some((kind) => error instanceof kind);
}
