import { resolve } from "node:path";
import { format } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { writeSnippetFiles } from "./snippets/snippet-files.js";
import { sourceFiles } from "./source-files.js";

const files = writeSnippetFiles();
const needsDatabase = /\/(24|25)-/;
const examples = sourceFiles("examples").filter(({ path }) => !path.startsWith("examples/console/"));

const ownTests: (() => unknown)[] = [];
const database = process.env["DATABASE_URL"];

beforeAll(() => {
  // What a snippet hands to another runner is run by this one.
  vi.doMock("node:test", () => ({ default: (_name: string, body: () => unknown) => ownTests.push(body) }));
  // Some files of tests take a word there that is no address.
  if (!database?.startsWith("postgres")) delete process.env["DATABASE_URL"];
});
afterAll(() => {
  vi.doUnmock("node:test");
  if (database !== undefined) process.env["DATABASE_URL"] = database;
});

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
      for (const body of ownTests.splice(0)) await body();
    });
  }
});

// What an example prints is what it teaches: it stays as it was, unless somebody means to change it.
describe("examples", () => {
  for (const { path } of examples) {
    test(`${path} runs`, async () => {
      const printed: string[] = [];
      const log = vi
        .spyOn(console, "log")
        .mockImplementation((...args) => void printed.push(format(...args)));
      await import(resolve(path)).finally(() => log.mockRestore());
      expect(printed).not.toEqual([]);
      if (!needsDatabase.test(path)) expect(printed.join("\n")).toMatchSnapshot();
    });
  }
});
