import { operationsManual } from "opscycle/manual";
import { builtInProcesses, type Process, replenishmentProcess } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";

const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
const processes: readonly Process[] = builtInProcesses;
const written = {
  en: operationsManual({ rulebook, language: "en" }),
  zh: operationsManual({ rulebook, language: "zh" }),
};
const han = /[\u4e00-\u9fff]/;
/** Names stand as code, and as the targets of references. */
const withoutNames = (text: string) =>
  text
    .replaceAll(/^```mermaid[\s\S]*?^```/gm, "")
    .replaceAll(/`[^`\n]*`/g, "")
    .replaceAll(/\]\([^)]*\)/g, "]")
    .replaceAll(/<a id="[^"]*"><\/a>/g, "");

describe("operationsManual", () => {
  test("has a chapter for every process, in both languages", () => {
    for (const { id, title } of processes) {
      expect(written.en).toContain(
        `<a id="process-${id}"></a>\n\n## ${title.en.replaceAll(/[_<>|*]/g, "\\$&")}\n`,
      );
      expect(written.zh).toContain(`<a id="process-${id}"></a>`);
    }
  });

  test("says nothing in Chinese where it speaks English", () => {
    const lines = withoutNames(written.en).split("\n");
    expect(lines.filter((line) => han.test(line))).toEqual([]);
  });

  test("has no English sentence where it speaks Chinese", () => {
    const lines = withoutNames(written.zh).split("\n");
    expect(lines.filter((line) => /[a-z]{2,}(?:[ ,;:]+[a-z']{2,}){2,}/i.test(line))).toEqual([]);
  });

  test("tells every command, every state and every stage", () => {
    for (const { commands, machine } of processes) {
      for (const type of Object.keys(commands)) expect(written.en).toContain(`\`${type}\``);
      for (const name of Object.keys(machine.root.states)) expect(written.zh).toContain(`\`${name}\``);
    }
  });

  test("takes lengths of time from the rulebook as it stands for the scope", () => {
    const house = defineRulebook({
      rules: builtInRules,
      layers: [
        starterLayer,
        {
          id: "fresh food",
          when: { category: "fresh" },
          params: { "inventory.restock": { leadTimeDays: 3 } },
        },
      ],
    });
    const options = {
      rulebook: house,
      processes: [replenishmentProcess],
      handOvers: [],
      language: "en",
    } as const;
    expect(operationsManual({ ...options, scope: { category: "fresh" } })).toContain(
      '`params["inventory.restock"].leadTimeDays` (fresh food)',
    );
    const bare = defineRulebook({ rules: builtInRules, layers: [] });
    expect(operationsManual({ ...options, rulebook: bare })).toMatch(
      /\| not set \| set `params\["inventory\.restock"\]\.leadTimeDays` \|/,
    );
  });

  test("leads from one process to another, both ways", () => {
    expect(written.en).toMatch(
      /#### To others\n\n.*\n.*\n(?:\|.*\n)*\| \[Product\w*.*\]\(#process-product\)/,
    );
    const targets = [...written.en.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
    for (const id of new Set(targets)) expect(written.en).toContain(`<a id="${id}"></a>`);
  });

  test("is one page that needs nothing else", () => {
    const page = operationsManual({
      rulebook,
      processes,
      language: "en",
      format: "html",
      title: "A <shop> & co",
    });
    expect(page).toContain("<title>A &lt;shop&gt; &amp; co</title>");
    expect(page).not.toMatch(/<script|<link|src=|href="(?!#)/);
    expect(page.match(/<svg /g)).toHaveLength(processes.length);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("gives the same text every time", () => {
    const options = { rulebook, processes: [replenishmentProcess], language: "zh", format: "html" } as const;
    expect(operationsManual(options)).toBe(operationsManual(options));
  });
});
