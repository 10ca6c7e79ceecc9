import { type Command, Option } from "commander";
import { type DiagramLanguage, toMermaid, toSvg } from "../diagrams/index.js";
import { builtInProcesses, type Process } from "../processes/index.js";
import type { CommandIo } from "./command-io.js";
import { processById } from "./named-process.js";
import { textOption, textsOption } from "./option-values.js";
import { writeText } from "./write-text.js";

interface DiagramFlags {
  readonly format: "mermaid" | "svg";
  readonly lang?: DiagramLanguage;
  readonly states?: readonly string[];
  readonly out?: string;
}

/** Adds `opscycle diagram`. */
export function addDiagramCommand(program: Command, io: CommandIo): void {
  const ids = builtInProcesses.map(({ id }) => id);
  const command = program
    .command("diagram")
    .summary("print the statechart of a process")
    .description("Prints the statechart of a process as a Mermaid diagram, or draws it as SVG.")
    .argument("<process>", `one of ${ids.join(", ")}`)
    .addOption(
      new Option("--format <form>", "form of the chart").choices(["mermaid", "svg"]).default("mermaid"),
    )
    .addOption(new Option("--lang <language>", "language of all words in it").choices(["en", "zh"]))
    .option(
      "--states <paths>",
      "states to light in an SVG, with commas between them: ordered.late",
      textsOption,
    )
    .option("--out <file>", "write it into a file", textOption);
  command.action(async (id: string, flags: DiagramFlags) => {
    if (flags.states && flags.format !== "svg")
      command.error("error: --states needs --format svg", { exitCode: 2 });
    await writeText(chartText(processById(command, id), flags), flags.out, io);
  });
}

/** Without a language the arrows of a Mermaid chart carry the types of the commands. */
function chartText(process: Process, { format, lang, states }: DiagramFlags): string {
  if (format === "svg") return toSvg(process, { ...(lang && { language: lang }), ...(states && { states }) });
  const text = toMermaid(process, lang === undefined ? {} : { commands: lang, language: lang });
  return `${text.trimEnd()}\n`;
}
