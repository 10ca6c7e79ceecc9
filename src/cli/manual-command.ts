import { type Command, InvalidArgumentError, Option } from "commander";
import { InvalidInputError } from "../errors/index.js";
import { type ManualLanguage, operationsManual } from "../manual/index.js";
import type { Scope } from "../rules/index.js";
import { parseScope } from "../rules/rulebook/layer.js";
import type { CommandIo } from "./command-io.js";
import { loadRulebook } from "./load-rulebook.js";
import { processById } from "./named-process.js";
import { textOption } from "./option-values.js";
import { writeText } from "./write-text.js";

interface ManualFlags {
  readonly lang: ManualLanguage;
  readonly format: "markdown" | "html";
  readonly rules?: string;
  readonly scope?: Scope;
  readonly process?: readonly string[];
  readonly title?: string;
  readonly out?: string;
}

/** Adds `opscycle manual`. */
export function addManualCommand(program: Command, io: CommandIo): void {
  const command = program
    .command("manual")
    .summary("write the operations manual of a shop")
    .description(
      "Writes the operations manual: every process with its chart, stages, roles, deadlines, rules in force and hand-overs.",
    )
    .addOption(new Option("--lang <language>", "language of all of it").choices(["en", "zh"]).default("en"))
    .addOption(
      new Option("--format <form>", "form of the manual").choices(["markdown", "html"]).default("markdown"),
    )
    .option("--rules <file>", "rules file (JSON) over the starter values", textOption)
    .option("--scope <keys>", "part of the shop that it is for: platform=tmall,category=fresh", scopeOption)
    .option("--process <ids...>", "only these processes", textsOption)
    .option("--title <text>", "title of the manual", textOption)
    .option("--out <file>", "write it into a file", textOption);
  command.action((flags: ManualFlags) => runManual(command, flags, io));
}

async function runManual(command: Command, flags: ManualFlags, io: CommandIo): Promise<void> {
  const { lang, format, rules, scope, process: ids, title, out } = flags;
  const processes = ids?.map((id) => processById(command, id));
  const rulebook = await loadRulebook(rules === undefined ? {} : { rules });
  const text = operationsManual({
    rulebook,
    language: lang,
    format,
    ...(processes && { processes }),
    ...(scope && { scope }),
    ...(title !== undefined && { title }),
  });
  await writeText(text, out, io);
}

function textsOption(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, textOption(text)];
}

function scopeOption(text: string): Scope {
  const parts = text.split(",").map((part) => part.split("="));
  if (parts.some((part) => part.length !== 2 || part.some((side) => side.trim() === "")))
    throw new InvalidArgumentError("It must be keys with values, such as platform=tmall,category=fresh.");
  const scope = Object.fromEntries(parts.map(([key = "", value = ""]) => [key.trim(), value.trim()]));
  try {
    return parseScope(scope);
  } catch (error) {
    if (error instanceof InvalidInputError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}
