import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJsonFault, findRepeatedName } from "../../src/cli/json-fault.js";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("findJsonFault", () => {
  test("finds none in what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
        expect(findJsonFault(JSON.stringify(value, null, indent))).toBeUndefined();
      }),
    );
  });

  test("finds one exactly where JSON.parse throws", () => {
    const broken = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", ",", "}", "]", '"', "x", "\n", "0", "\\", "\u0001", "-"),
      )
      .map(([text, at, junk]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + junk + text.slice(place + 1);
      });
    fc.assert(
      fc.property(broken, (text) => {
        expect(findJsonFault(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['{"a": 1,}', { line: 1, column: 9 }],
    ['{\n  "a": 1\n  "b": 2\n}', { line: 3, column: 3 }],
    ["", { line: 1, column: 1 }],
    ['{"a": "b', { line: 1, column: 7 }],
    ["[1, 2] 3", { line: 1, column: 8 }],
    ["[01]", { line: 1, column: 3 }],
  ])("points at the first character that does not fit: %j", (text, place) => {
    expect(findJsonFault(text)).toMatchObject(place);
  });

  test.each([
    ['{"a": 1,}', "the comma before } is one too many"],
    ['{"a": 1\n"b": 2}', "a comma is missing before it"],
    ['{"a": [1 2]}', "a comma is missing before it"],
    ["{“a”: 1}", 'texts stand between straight double quotes ("), not “'],
    ["{'a': 1}", "texts stand between straight double quotes (\"), not '"],
    ['{"a"：1}', "： is a full-width sign; write :"],
    ['{\n// note\n"a": 1}', "JSON knows no comments"],
    ['{"a": {"b": 1}', "the text ends too early: a bracket is not closed"],
    ['{"a": "b\n}', "the text that begins there is not closed on its line"],
    ['{"a": 5%}', "% does not fit there"],
  ])("says why in words: %j", (text, reason) => {
    expect(findJsonFault(text)?.reason).toBe(reason);
  });
});

describe("nesting deeper than the stack holds", () => {
  test.each(["[".repeat(500_000), `${"[".repeat(500_000)}${"]".repeat(500_000)}`])(
    "is not looked into",
    (text) => {
      expect([findJsonFault(text), findRepeatedName(text)]).toEqual([undefined, undefined]);
    },
  );
});

describe("findRepeatedName", () => {
  test("finds a name that stands twice in one object, and no other", () => {
    const text = '{"a": {"b": 1},\n "c": {"b": 2, "d": 3, "b": 4}}';
    expect(findRepeatedName(text)).toEqual({ line: 2, column: 24, reason: '"b" stands there a second time' });
    expect(findRepeatedName('{"a": {"b": 1}, "c": {"b": 2}}')).toBeUndefined();
  });

  test("finds none in what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(findRepeatedName(JSON.stringify(value, null, 1))).toBeUndefined();
      }),
    );
  });
});
