import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseRulebook } from "opscycle/rules";
import { parseDecisionCases } from "opscycle/testing";
import { afterAll, describe, expect, test } from "vitest";
import { documentSnippets, type Snippet } from "./snippets/find-snippets.js";
import { faultOfLine, pageFolder } from "./snippets/run-shell-line.js";
import { shellLines } from "./snippets/shell-lines.js";

const snippets = documentSnippets();
const root = mkdtempSync(join(tmpdir(), "opscycle-documents-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A rules file and a file of cases go through their readers; other JSON must be JSON. */
function faultsOfJson({ path, line, code }: Snippet): string[] {
  try {
    const value: object = JSON.parse(code);
    if ("layers" in value || "rules" in value) parseRulebook(value);
    if ("cases" in value && !("id" in value)) parseDecisionCases(value, parseRulebook({ layers: [] }).rules);
    return [];
  } catch (error) {
    return [`${path}:${line}: ${error}`];
  }
}

describe("documents", () => {
  test("hide no program behind a fence that nobody checks", () => {
    const languages = ["ts", "tsx", "json", "sh", "csv", "html", "mermaid", "sql", "text", ""];
    const unchecked = snippets.filter(
      ({ language, code }) =>
        !languages.includes(language) ||
        (["", "text"].includes(language) && /^(import|export|const|await) /m.test(code)),
    );
    expect(unchecked.map(({ path, line }) => `${path}:${line}`)).toEqual([]);
  });

  for (const path of new Set(snippets.map((snippet) => snippet.path))) {
    const page = snippets.filter((snippet) => snippet.path === path);
    const json = page.filter(({ language }) => language === "json");
    const lines = page.flatMap(shellLines);
    if (json.length > 0)
      test(`${path}: its JSON is what its reader takes`, () => {
        const isFaulty = ({ file = "" }: Snippet) => file.startsWith("faulty");
        const faults = json.filter((block) => !isFaulty(block)).flatMap(faultsOfJson);
        expect(faults).toEqual([]);
      });
    if (lines.length === 0) continue;
    test(`${path}: its commands run, and print what it shows`, async () => {
      const folder = pageFolder(root, page);
      const faults: string[] = [];
      for (const line of lines) {
        const fault = await faultOfLine(line, folder);
        if (fault !== undefined)
          faults.push(`${path}:${line.line}: opscycle ${line.argv.join(" ")}: ${fault}`);
      }
      expect(faults).toEqual([]);
    });
  }

  test("name scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const named = snippets.flatMap(({ code }) => [...code.matchAll(/npm run ([\w:-]+)/g)]);
    expect(named.map(([, name = ""]) => name).filter((name) => !(name in scripts))).toEqual([]);
  });
});
