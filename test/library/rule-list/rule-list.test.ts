import { builtInRules } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { ruleListPage } from "./rule-list-page.js";

const page = ruleListPage();

describe("docs/rule-list.md", () => {
  test("says what the rules say", async () => {
    await expect(
      page,
      "docs/rule-list.md is not up to date: npm run rule-list writes it anew",
    ).toMatchFileSnapshot("../../../docs/rule-list.md");
  });

  test("has every built-in rule once", () => {
    for (const { id } of builtInRules) expect(page.split(`\n### \`${id}\` `)).toHaveLength(2);
  });

  test("says what each parameter is", () => {
    const blank = page.split("\n").filter((line) => /^\| `\w+` \|.*\|\s+\|$/.test(line));
    expect(blank).toEqual([]);
  });
});
