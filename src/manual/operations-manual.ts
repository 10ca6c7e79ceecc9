import { builtInHandOvers, builtInProcesses, type HandOver, type Process } from "../processes/index.js";
import type { Rulebook, Scope } from "../rules/index.js";
import { type Block, code, heading, joinLines, type Line } from "./block.js";
import { backMatter, frontMatter } from "./front-and-back.js";
import { type ManualContext, manualContext } from "./manual-context.js";
import { processChapter } from "./process-chapter.js";
import { toHtml } from "./to-html.js";
import { toMarkdown } from "./to-markdown.js";
import type { ManualLanguage } from "./words.js";

/** What a manual is made from. */
export interface ManualOptions {
  /** Where lengths of time and thresholds come from. */
  readonly rulebook: Rulebook;
  /** Those that it is about: the library's own by default. */
  readonly processes?: readonly Process[];
  /** Who hands over to whom: the library's own rows by default. */
  readonly handOvers?: readonly HandOver[];
  /** The language of all of it. */
  readonly language: ManualLanguage;
  /** For what part of the shop: the whole by default. */
  readonly scope?: Scope;
  /** Its title. */
  readonly title?: string;
  /** Markdown with charts for Mermaid (the default), or one HTML page with its charts drawn. */
  readonly format?: "markdown" | "html";
}

/**
 * Writes the operations manual of a shop: every process with its chart, stages, roles, deadlines, rules in force and
 * hand-overs, as the definitions and the rulebook have them. The same arguments always give the same text.
 *
 * @example
 * ```ts
 * import { operationsManual } from "opscycle/manual";
 * import { replenishmentProcess } from "opscycle/processes";
 * import { parseRulebook } from "opscycle/rules";
 *
 * const rulebook = parseRulebook({ layers: [] });
 * const manual = operationsManual({ rulebook, processes: [replenishmentProcess], language: "zh" });
 * manual.split("\n")[0]; // => "# 运营手册"
 * ```
 */
export function operationsManual(options: ManualOptions): string {
  const { rulebook, language, scope = {}, format = "markdown" } = options;
  const { processes = builtInProcesses, handOvers = builtInHandOvers } = options;
  const context = manualContext({
    language,
    processes,
    handOvers,
    rules: rulebook.rules,
    rulesAt: rulebook.at(scope),
  });
  const title = options.title ?? context.words.title;
  const blocks: Block[] = [
    heading(1, title),
    { kind: "text", line: scopeLine(context, scope) },
    heading(2, context.words.contents),
    { kind: "contents" },
    ...frontMatter(context),
    ...processes.flatMap((process) => processChapter(context, process)),
    ...backMatter(context),
  ];
  if (format === "html") return toHtml(title, blocks, language);
  return toMarkdown(blocks, { language, address: (id) => `#process-${id}` });
}

function scopeLine({ words }: ManualContext, scope: Scope): Line {
  const parts = Object.entries(scope).map(([key, value]): Line => [code(`${key}=${value}`)]);
  return [
    `${words.scope}${words.colon}`,
    ...(parts.length === 0 ? [words.everywhere] : joinLines(parts, words.separator)),
    words.stop,
  ];
}
