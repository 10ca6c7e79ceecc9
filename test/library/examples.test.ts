import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { writeSnippetFiles } from "./snippets/snippet-files.js";
import { sourceFiles } from "./source-files.js";

const files = writeSnippetFiles();
const examples = sourceFiles("examples").filter(({ path }) => !path.startsWith("examples/console/"));

// The compiler looks at the same files: `npm run types`.
describe("snippets", () => {
  test("there are snippets, and most of them state a value", () => {
    expect(files.length).toBeGreaterThan(600);
    expect(files.filter(({ snippet }) => snippet.code.includes("// =>")).length).toBeGreaterThan(
      files.length * 0.8,
    );
  });

  for (const { snippet, path } of files) {
    test(`${snippet.path}:${snippet.line} runs`, async () => {
      await import(path);
    });
  }
});

describe("examples", () => {
  for (const { path } of examples) {
    test(`${path} runs`, async () => {
      await import(resolve(path));
    });
  }
});
