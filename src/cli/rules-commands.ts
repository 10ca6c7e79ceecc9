import type { Command } from "commander";
import { NotFoundError } from "../errors/index.js";
import type { Scope } from "../rules/index.js";
import { checkRules } from "./check-rules.js";
import { type CommandIo, writeOut } from "./command-io.js";
import { addCompareCommand } from "./compare-command.js";
import { addDiffCommand } from "./diff-command.js";
import { explainRules } from "./explain-rules.js";
import { loadRulebook, type RulebookSource } from "./load-rulebook.js";
import { instantOption } from "./option-values.js";
import { addRowsCommand } from "./rows-command.js";
import { addSweepCommand } from "./sweep-command.js";
import { addTestCommand } from "./test-command.js";

interface ExplainFlags extends RulebookSource, Scope {}

/** Adds `opscycle rules` with its commands. */
export function addRulesCommands(program: Command, io: CommandIo): void {
  const rules = program
    .command("rules")
    .summary("check, explain, test and compare rules files")
    .description("Checks, explains, tests and compares rules files.");
  rules
    .command("check")
    .summary("check a rules file")
    .description(
      "Checks a rules file: all its faults at once; where it has none, what to know before relying on it.",
    )
    .argument("<file>", "rules file (JSON)")
    .action((file: string) => checkRules(file, io));
  rules
    .command("schema")
    .summary("print the JSON Schema of a rules file")
    .description("Prints the JSON Schema of a rules file, for editors.")
    .option("--rules <file>", "rules file whose own rules and tables it is to know as well")
    .action(async ({ rules: file }: { readonly rules?: string }) => {
      const rulebook = await loadRulebook(file === undefined ? {} : { rules: file });
      await writeOut(io.stdout, `${JSON.stringify(rulebook.jsonSchema(), null, 2)}\n`);
    });
  const explain = rules
    .command("explain")
    .summary("print every parameter and where it comes from")
    .description("Prints every parameter with its value, the layer that sets it, and where it comes from.")
    .argument("[rule]", "id of one rule (default: all)")
    .option("--rules <file>", "rules file (JSON) over the starter values")
    .option("--no-starter", "leave out the assumed starter values")
    .option("--platform <id>", "as it stands for a platform")
    .option("--store <id>", "as it stands for a store")
    .option("--category <id>", "as it stands for a category")
    .option("--sku <code>", "as it stands for a SKU")
    .option("--season <id>", "as it stands in a season")
    .option("--at <instant>", "as it stands at an instant: 2026-11-11T00:00:00+08:00", instantOption);
  explain.action(async (rule: string | undefined, flags: ExplainFlags) => {
    const { rules: file, starter = true, ...scope } = flags;
    const rulebook = await loadRulebook({ starter, ...(file !== undefined && { rules: file }) });
    try {
      await writeOut(io.stdout, explainRules(rulebook, scope, rule, io.stdout.columns ?? 100));
    } catch (error) {
      if (error instanceof NotFoundError) explain.error(`error: ${error.message}`, { exitCode: 2 });
      throw error;
    }
  });
  addRowsCommand(rules, io);
  addTestCommand(rules, io);
  addDiffCommand(rules, io);
  addCompareCommand(rules, io);
  addSweepCommand(rules, io);
}
