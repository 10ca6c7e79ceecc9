import ruleList from "../../../../docs/rule-list.md?raw";

const heading = /^### `([^`]+)`/;
/** | `minimumDays` | `30` | assumed | Days before which nothing is decided. | */
const row = /^\| `([^`]+)` \|.*\| ([^|]+) \|$/;

/** What each parameter of the built-in rules is, by `rule.param`; read from the list of rules in the docs. */
export function parseDescriptions(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let rule = "";
  for (const line of text.split("\n")) {
    rule = heading.exec(line)?.[1] ?? rule;
    const [, param, description] = row.exec(line) ?? [];
    if (param !== undefined && description !== undefined) found.set(`${rule} ${param}`, description);
  }
  return found;
}

const descriptions = parseDescriptions(ruleList);

/** What a parameter is; empty for a rule of the shop's own. */
export function descriptionOf(rule: string, param: string): string {
  return descriptions.get(`${rule} ${param}`) ?? "";
}
