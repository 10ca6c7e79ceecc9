import { type Command, Option } from "commander";
import { diffRulebooks, formatRulebookDiff } from "../rules/index.js";
import { type CommandIo, writeOut } from "./command-io.js";
import { isDefault } from "./compare-command.js";
import { loadRulebook } from "./load-rulebook.js";

/** Adds `opscycle rules diff`. */
export function addDiffCommand(rules: Command, io: CommandIo): void {
  rules
    .command("diff")
    .summary("say what differs between two rules files")
    .description(
      "Says what differs between two rules files: rules, layers and parameters, for each part of the shop.",
    )
    .argument("<a>", "rules file (JSON); default or - for the starter values alone")
    .argument("<b>", "rules file (JSON); default or - for the starter values alone")
    .addOption(
      new Option("--format <format>", "form of the answer (default: text)").choices(["text", "json"]),
    )
    .action(async (a: string, b: string, { format }: { readonly format?: "text" | "json" }) => {
      const [before, after] = [await loadSide(a), await loadSide(b)];
      const diff = diffRulebooks(before, after);
      const lines = formatRulebookDiff(diff);
      const text = lines.length === 0 ? "The rulebooks are the same." : lines.join("\n");
      await writeOut(io.stdout, `${format === "json" ? JSON.stringify(diff, null, 2) : text}\n`);
    });
}

function loadSide(file: string) {
  return loadRulebook(isDefault(file) ? {} : { rules: file });
}
