import { readdirSync } from "node:fs";
import { builtInHandOvers, builtInProcesses, type Process } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { manualContext } from "../../../src/manual/manual-context.js";
import { processListPage, processPage } from "../../../src/manual/process-page.js";

const processes: readonly Process[] = builtInProcesses;
const context = manualContext({
  language: "en",
  processes,
  handOvers: builtInHandOvers,
  rules: builtInRules,
  rulesAt: defineRulebook({ rules: builtInRules, layers: [starterLayer] }).at(),
});
const origin =
  "<!-- Made by test/library/process-list from the processes themselves: npm run process-list -->";
const preface = `---
title: The built-in processes
---

# The built-in processes

${origin}

Every process that comes with opscycle, and where it stands in the course of an operation. Each has a page with its chart, states, commands, roles, deadlines, rules and hand-overs; lengths of time and thresholds are those of the catalogue and of the starter layer. The same for your own rulebook, in English or Chinese, as Markdown or one HTML page: \`opscycle manual\`.
`;
const howToMend = "is not up to date: npm run process-list writes it anew";

describe("docs/process-list.md", () => {
  test("says what the processes say", async () => {
    await expect(`${preface}\n${processListPage(context)}`, `it ${howToMend}`).toMatchFileSnapshot(
      "../../../docs/process-list.md",
    );
  });

  test.each(processes.map((process) => [process.id, process] as const))(
    "has an up-to-date page of %s",
    async (id, process) => {
      await expect(
        `${origin}\n\n${processPage(context, process)}`,
        `docs/processes/${id}.md ${howToMend}`,
      ).toMatchFileSnapshot(`../../../docs/processes/${id}.md`);
    },
  );

  test("has no page of a process that is not there", () => {
    const pages = readdirSync("docs/processes").map((name) => name.replace(/\.md$/, ""));
    expect(pages.filter((name) => !processes.some(({ id }) => id === name))).toEqual([]);
  });
});
