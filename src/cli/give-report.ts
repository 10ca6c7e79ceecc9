import { type Command, Option } from "commander";
import { type CommandIo, writeOut } from "./command-io.js";
import { countOption, textOption } from "./option-values.js";
import { chartScript, type ReportFormat, reportFormats, writeForms } from "./write-reports.js";

/** Where a report goes, and in which form. */
export interface ReportFlags {
  readonly out?: string;
  readonly format?: ReportFormat;
  readonly top?: number;
}

/** A report in each of its forms. */
export interface ReportForms {
  /** Also the name of its files. */
  readonly name: string;
  text(layout: { readonly width?: number; readonly top?: number }): string;
  json(): string;
  html(options: { readonly chartScript: string }): string;
}

/** Adds the options of a report. */
export function addReportOptions(command: Command, name: string): Command {
  return command
    .option(
      "--out <folder>",
      `write ${name}.txt, ${name}.json and ${name}.html (or only that of --format)`,
      textOption,
    )
    .addOption(new Option("--format <format>", "form of the report (default: text)").choices(reportFormats))
    .option("--top <rows>", "rows of long lists in the text report (default: 10)", countOption);
}

/** Prints a report, or writes its forms into a folder and prints their paths. */
export async function giveReport(forms: ReportForms, flags: ReportFlags, io: CommandIo): Promise<void> {
  const { out, format, top } = flags;
  const render = async (form: ReportFormat, width?: number): Promise<string> => {
    if (form === "json") return forms.json();
    if (form === "html") return forms.html({ chartScript: await chartScript() });
    return forms.text({ ...(width !== undefined && { width }), ...(top !== undefined && { top }) });
  };
  if (out === undefined) return writeOut(io.stdout, await render(format ?? "text", io.stdout.columns));
  const formats = format === undefined ? reportFormats : [format];
  const paths = await writeForms(out, forms.name, formats, (form) => render(form));
  await writeOut(
    io.stdout,
    paths.map((path) => `${path}\n`),
  );
}
