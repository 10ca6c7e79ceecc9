import type { Command } from "commander";
import { InvalidInputError, NotFoundError } from "../errors/index.js";
import { decodeText } from "../records/csv/decode-text.js";
import { gunzipped } from "../records/csv/gunzip.js";
import { formatTableRows, parseTableRows, type Rule, type Table } from "../rules/index.js";
import type { Row } from "../rules/tables/table-definition.js";
import { type CommandIo, writeOut } from "./command-io.js";
import { loadRulebook, type RulebookSource } from "./load-rulebook.js";
import { openRecordFiles } from "./open-record-files.js";
import { textOption } from "./option-values.js";
import { faultsOf, UnusableFileError } from "./unusable-file-error.js";

const EXAMPLES = `
Examples:
  $ opscycle rules rows service.grade > grade.csv
  $ opscycle rules rows service.grade grade.csv`;

/** Without it a spreadsheet program may take the file for one in another encoding. */
const mark = "\uFEFF";

/** Adds `opscycle rules rows`. */
export function addRowsCommand(rules: Command, io: CommandIo): void {
  const command = rules
    .command("rows")
    .summary("take the rows of a decision table to a spreadsheet and back")
    .description(
      "Prints the rows of a decision table as CSV. With a spreadsheet saved as CSV: checks it and prints its rows as JSON, for the parameter rows of the table in a layer of the rules file.",
    )
    .argument("<table>", "id of the table")
    .argument("[csv]", "spreadsheet saved as CSV: the headings are the names of facts and outputs")
    .option("--rules <file>", "rules file (JSON) over the starter values", textOption)
    .addHelpText("after", EXAMPLES);
  command.action(async (id: string, csv: string | undefined, flags: RulebookSource) => {
    const rules = (await loadRulebook(flags)).at();
    try {
      const table = tableOf(rules.rule(id));
      const held = rules.paramValues(id).get("rows")?.value ?? [];
      const text =
        csv === undefined
          ? `${mark}${formatTableRows(table, held as readonly Row[])}`
          : JSON.stringify(await readRows(table, csv), null, 2);
      await writeOut(io.stdout, `${text}\n`);
    } catch (error) {
      if (error instanceof NotFoundError) command.error(`error: ${error.message}`, { exitCode: 2 });
      throw error;
    }
  });
}

function tableOf(rule: Rule): Table {
  if ("table" in rule) return rule as Table;
  throw new NotFoundError(`${rule.id} is no decision table: it has no rows`, { rule: rule.id });
}

/** @throws UnusableFileError that names row and column of every fault, each on its own line. */
async function readRows(table: Table, path: string): Promise<readonly unknown[]> {
  const text = await readText(path);
  try {
    return parseTableRows(table, text);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const faults = faultsOf(error, "the file").map((fault) => `  ${fault}`);
    throw new UnusableFileError(path, `the rows are not valid\n${faults.join("\n")}`, { cause: error });
  }
}

async function readText(path: string): Promise<string> {
  const { files } = await openRecordFiles(path, () => undefined);
  let text = "";
  for (const { name, open } of files.slice(0, 1))
    for await (const piece of decodeText(name, gunzipped(name, open())).pieces) text += piece;
  return text;
}
