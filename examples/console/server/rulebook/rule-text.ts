import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { RuleText } from "../../shared/api.js";

/** opscycle brings its documentation with it: a page a rule. */
const pages = join(dirname(createRequire(import.meta.url).resolve("opscycle/package.json")), "docs/rules");

/**
 * What the documentation says of a built-in rule.
 *
 * @param rule - the id of a rule of the rulebook
 * @returns undefined for a rule of the shop's own
 */
export async function readRuleText(rule: string): Promise<RuleText | undefined> {
  const page = await readFile(join(pages, `${rule}.md`), "utf8").catch(() => undefined);
  return page === undefined ? undefined : parseRulePage(page);
}

/** Takes out of a rule's page the paragraph under its title, and its table of parameters. */
function parseRulePage(page: string): RuleText {
  const [, summary = ""] = /^\*\*.*\n\n(.+)$/m.exec(page) ?? [];
  const [, table = ""] = /^## Parameters\n([^#]*)/m.exec(page) ?? [];
  const rows = table.split("\n").map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  const params = rows.flatMap(([, name = "", , , description = ""]) =>
    name.startsWith("`") ? [[name.replaceAll("`", ""), description.replaceAll("\\|", "|")] as const] : [],
  );
  return { summary, params: Object.fromEntries(params) };
}
