import type { Command } from "commander";
import { builtInHandOvers, builtInProcesses, type Process } from "../processes/index.js";
import { countText } from "../replay/report/figures.js";
import type { Rulebook } from "../rules/index.js";
import { checkProcess } from "../testing/check-process.js";
import type { ProcessFinding } from "../testing/process-finding.js";
import { processSamples } from "../testing/samples/index.js";
import { checkRecorded } from "./check-recorded.js";
import { type CommandIo, writeOut } from "./command-io.js";
import { type LoadedProcesses, loadProcesses } from "./load-processes.js";
import { loadRulebook } from "./load-rulebook.js";
import { textOption } from "./option-values.js";

/** Processes with errors. They have been shown. */
export class ProcessesFaultyError extends Error {
  override readonly name = "ProcessesFaultyError";
}

interface CheckFlags {
  readonly rules?: string;
  readonly json?: boolean;
  readonly fingerprints?: string;
  readonly write?: boolean;
}

/** Adds `opscycle check`. */
export function addCheckCommand(program: Command, io: CommandIo): void {
  program
    .command("check")
    .summary("check processes and hand-overs")
    .description(
      "Walks through processes and tells what is out of reach, has no end, no owner or no title, where hand-overs lead, and which invariants break. Ends with 1 when there is an error.",
    )
    .argument(
      "[modules...]",
      "ES modules that export processes, hand-overs, migrations, and samples as processSamples (default: the processes of the library)",
    )
    .option("--rules <file>", "rules file (JSON) over the starter values", textOption)
    .option(
      "--fingerprints <file>",
      "definitions that stored instances may have (JSON): each must be there still, or have a migration",
      textOption,
    )
    .option("--write", "record the present definitions in the file of --fingerprints first")
    .option("--json", "print the findings as JSON")
    .action((modules: readonly string[], flags: CheckFlags, command: Command) => {
      if (flags.write && flags.fingerprints === undefined)
        command.error("error: --write needs --fingerprints <file>", { exitCode: 2 });
      return runCheck(modules, flags, io);
    });
}

async function runCheck(modules: readonly string[], flags: CheckFlags, io: CommandIo): Promise<void> {
  const rulebook = await loadRulebook(flags.rules === undefined ? {} : { rules: flags.rules });
  const own = modules.length === 0 ? undefined : await loadProcesses(modules);
  const checked = processesOf(own);
  const ofRecord = await fingerprintFindings(own, flags);
  const findings = [...checked.flatMap((process) => findingsOf(process, own, rulebook)), ...ofRecord];
  const ids = [...new Set([...checked.map(({ id }) => id), ...findings.map(({ process }) => process)])];
  const text = flags.json
    ? `${JSON.stringify({ processes: ids, findings }, null, 2)}\n`
    : `${linesOf(ids, findings, checked.length).join("\n")}\n`;
  await writeOut(io.stdout, text);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    throw new ProcessesFaultyError(`${countText(errors.length, "error")} in the processes`);
}

/** Those of the modules, and those of the library that their hand-overs come from. */
function processesOf(own: LoadedProcesses | undefined): readonly Process[] {
  if (own === undefined) return builtInProcesses;
  const ids = own.processes.map(({ id }) => id);
  const others = (builtInProcesses as readonly Process[]).filter(
    ({ id }) => !ids.includes(id) && own.handOvers.some(({ from }) => from === id),
  );
  return [...own.processes, ...others];
}

function findingsOf(
  process: Process,
  own: LoadedProcesses | undefined,
  rulebook: Rulebook,
): readonly ProcessFinding[] {
  const samples = own?.samples.get(process.id) ?? processSamples.get(process.id);
  const findings = checkProcess(process, {
    rulebook,
    ...(samples && { samples }),
    handOvers: [...(own?.handOvers ?? []), ...builtInHandOvers],
    processes: [...(own?.processes ?? []), ...builtInProcesses],
  });
  if (own === undefined || own.processes.includes(process)) return findings;
  return findings.filter(({ code }) => code.startsWith("hand-over"));
}

/** Those of the modules stand in the file, or all of the library. */
async function fingerprintFindings(
  own: LoadedProcesses | undefined,
  { fingerprints: file, write = false }: CheckFlags,
): Promise<readonly ProcessFinding[]> {
  if (file === undefined) return [];
  const { processes, migrations } = own ?? { processes: builtInProcesses, migrations: [] };
  return checkRecorded({ file, write, processes, migrations });
}

function linesOf(
  ids: readonly string[],
  findings: readonly ProcessFinding[],
  count: number,
): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const ofProcess = ids.flatMap((id) => {
    const own = findings.filter(({ process }) => process === id);
    return own.length === 0 ? [] : [`${id}:`, ...own.map(findingText), ""];
  });
  return [
    ...ofProcess,
    `${countText(count, "process", "processes")} checked: ${countText(errors, "error")}, ${countText(findings.length - errors, "warning")}.`,
  ];
}

const findingText = ({ severity, code, where, message, howToMend }: ProcessFinding): string =>
  `  ${severity} ${code}: ${where}: ${message}; ${howToMend}`;
