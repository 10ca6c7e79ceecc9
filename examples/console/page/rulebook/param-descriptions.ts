/// <reference types="vite/client" />
import { useQuery } from "@tanstack/react-query";

/** What the docs say of a rule. */
export interface RuleText {
  /** What it is for, in a sentence. */
  readonly summary: string;
  /** What each parameter is, by name. */
  readonly params: ReadonlyMap<string, string>;
}

const none: RuleText = { summary: "", params: new Map() };

/** The page of each built-in rule in the docs; read when the rule is looked at. */
const pages = import.meta.glob<string>("../../../../docs/rules/*.md", { query: "?raw", import: "default" });

/** What the docs say of a rule; empty for a rule of the shop's own. */
export async function ruleText(rule: string): Promise<RuleText> {
  const page = await pages[`../../../../docs/rules/${rule}.md`]?.();
  return page === undefined ? none : parseRulePage(page);
}

/** {@link ruleText}, for a component. */
export function useRuleText(rule: string): RuleText {
  const { data } = useQuery({
    queryKey: ["rule-text", rule],
    queryFn: () => ruleText(rule),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? none;
}

/** Takes out of a rule's page the paragraph under its title, and its table of parameters. */
function parseRulePage(page: string): RuleText {
  const [, summary = ""] = /^\*\*.*\n\n(.+)$/m.exec(page) ?? [];
  const [, table = ""] = /^## Parameters\n([^#]*)/m.exec(page) ?? [];
  const rows = table.split("\n").map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  const params = rows.flatMap(([, name = "", , , description = ""]): [string, string][] =>
    name.startsWith("`") ? [[name.replaceAll("`", ""), description.replaceAll("\\|", "|")]] : [],
  );
  return { summary, params: new Map(params) };
}
