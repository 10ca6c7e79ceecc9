import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sourceFiles } from "./source-files.js";

// One for each process, so that two runs at once do not delete each other's files.
const folder = resolve(`test/.generated-${process.pid}`);

/** A code block, and where it stands. */
interface Block {
  readonly name: string;
  readonly code: string;
}

/** The blocks behind `@example` in the doc comments of the source. */
function docExamples(): Block[] {
  return sourceFiles("src").flatMap(({ path, text }) =>
    [...text.matchAll(/@example\s*\n\s*\*\s*```ts\n([\s\S]*?)\*\s*```/g)].map(([, block = ""], index) => ({
      name: `${path} ${index + 1}`,
      code: block.replaceAll(/^\s*\* ?/gm, ""),
    })),
  );
}

/** The TypeScript blocks of a Markdown file. */
function markdownBlocks(path: string): Block[] {
  return [...readFileSync(path, "utf8").matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""], index) => ({
    name: `${path} ${index + 1}`,
    code,
  }));
}

/** Makes every `expression; // => value` an expectation. */
function withExpectations(code: string): string {
  const checked = code.replaceAll(
    /^(\s*)(.+?);\s*\/\/ => (.+)$/gm,
    (_line, indent: string, statement: string, value: string) => {
      const [, name] = /^(?:const|let) (\w+)/.exec(statement) ?? [];
      return name === undefined
        ? `${indent}expect(${statement}).toEqual(${value});`
        : `${indent}${statement};\n${indent}expect(${name}).toEqual(${value});`;
    },
  );
  const own = /import \{.*\bexpect\b.*\} from "vitest"/.test(code);
  return `${own ? "" : 'import { expect } from "vitest";\n'}${checked}\nexport {};\n`;
}

const blocks = [
  ...docExamples(),
  ...["README.md", "README.zh-CN.md"].flatMap(markdownBlocks),
  ...readdirSync("docs")
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) => markdownBlocks(`docs/${file}`)),
];

describe("examples", () => {
  beforeAll(() => mkdirSync(folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("there are examples, and most of them state a value", () => {
    expect(blocks.length).toBeGreaterThan(40);
    expect(blocks.filter(({ code }) => code.includes("// =>")).length).toBeGreaterThan(blocks.length * 0.8);
  });

  for (const [index, { name, code }] of blocks.entries()) {
    test(`${name} runs`, async () => {
      const file = resolve(folder, `example-${index}.ts`);
      writeFileSync(file, withExpectations(code));
      await import(file);
    });
  }

  for (const { path } of sourceFiles("examples")) {
    test(`${path} runs`, async () => {
      await import(resolve(path));
    });
  }
});
