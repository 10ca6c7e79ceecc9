import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJsonFault } from "../../src/cli/json-fault.js";

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
    expect(findJsonFault(text)).toEqual(place);
  });
});
