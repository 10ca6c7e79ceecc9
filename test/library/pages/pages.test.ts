import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { allPages, madeFolders } from "./all-pages.js";

const pages = await allPages();
const howToMend = "is not up to date: npm run pages writes it anew";

describe("pages that are made from the source", () => {
  test("say what the source says", async () => {
    for (const { path, text } of pages)
      await expect(text, `docs/${path} ${howToMend}`).toMatchFileSnapshot(resolve("docs", path));
  });

  test("are of things that are there", () => {
    const made = pages.map(({ path }) => path);
    const found = madeFolders.flatMap((folder) =>
      readdirSync(`docs/${folder}`, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    );
    const left = found.filter((path) => path.endsWith(".md") && !made.includes(path.replaceAll("\\", "/")));
    expect(left, "delete them").toEqual([]);
  });

  test("say what each fact, parameter and field is", () => {
    const blank = pages.flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line) => (isField(line) && describes(line) === "" ? [`${path}: ${line}`] : [])),
    );
    expect(blank).toEqual([]);
  });
});

/** A row of the tables of facts, parameters and fields of an input: its last column but one, or its last, says what it is. */
const isField = (line: string) => /^\| `\w+` \| (needed|if known|not set|`)/.test(line);

function describes(line: string): string {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1);
  return (/^ (needed|if known)/.test(cells[1] ?? "") ? cells.at(-1) : cells[3])?.trim() ?? "";
}
