import type { Command } from "commander";
import { InvalidInputError } from "../errors/index.js";
import { countText } from "../replay/report/figures.js";
import { checkDecisions, type DecisionMismatch } from "../testing/check-decisions.js";
import { parseDecisionCases } from "../testing/parse-decision-cases.js";
import { type CommandIo, writeOut } from "./command-io.js";
import { type BuiltInRulebook, loadRulebook, type RulebookSource } from "./load-rulebook.js";
import { textOption } from "./option-values.js";
import { readJsonFile } from "./read-json-file.js";
import { faultsOf, UnusableFileError } from "./unusable-file-error.js";

/** Cases that the rules answer otherwise. They have been shown. */
export class CasesFailedError extends Error {
  override readonly name = "CasesFailedError";
}

/** Adds `opscycle rules test`. */
export function addTestCommand(rules: Command, io: CommandIo): void {
  rules
    .command("test")
    .summary("try a rules file on cases with known answers")
    .description(
      'Asks the rules about the facts of each case and compares the outcome: { "cases": [{ "rule": "trial.pass", "facts": { … }, "outcome": "pass" }] }. Ends with 1 when an answer is another.',
    )
    .argument("<cases>", "file of cases (JSON)")
    .option("--rules <file>", "rules file (JSON) over the starter values", textOption)
    .option("--no-starter", "leave out the assumed starter values")
    .action((cases: string, flags: RulebookSource) => runTest(cases, flags, io));
}

async function runTest(file: string, flags: RulebookSource, io: CommandIo): Promise<void> {
  const rulebook = await loadRulebook(flags);
  const cases = await readCases(file, rulebook);
  const mismatches = checkDecisions(rulebook, cases);
  const failed = new Set(mismatches.map(({ name }) => name)).size;
  const lines = [
    ...mismatches.flatMap(mismatchLines),
    `${countText(cases.length, "case")}: ${cases.length - failed} passed, ${failed} failed.`,
  ];
  await writeOut(io.stdout, `${lines.join("\n")}\n`);
  if (failed > 0)
    throw new CasesFailedError(`${file}: ${failed} of ${countText(cases.length, "case")} answered otherwise`);
}

async function readCases(file: string, { rules }: BuiltInRulebook) {
  const value = await readJsonFile(file);
  try {
    return parseDecisionCases(value, rules);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const faults = faultsOf(error, "the file").map((fault) => `  ${fault}`);
    throw new UnusableFileError(file, `the cases are not valid\n${faults.join("\n")}`, { cause: error });
  }
}

function mismatchLines({ name, expected, received, explanation }: DecisionMismatch): readonly string[] {
  return [
    `${name}: expected ${expected}, received ${received}`,
    ...explanation.map((line) => `  ${line}`),
    "",
  ];
}
