import fc from "fast-check";
import { describe, test } from "vitest";
import { findWording } from "../../../src/rules/wording/find-wording.js";

const noise = fc.constantFrom("", "-", " ", "·", "🔥", "\u200b", "\u0336", "*", "|", "，");
const term = fc.constantFrom("国家级", "最佳", "疗效", "刷单", "高仿");
const around = fc.constantFrom("", "本店", "x ", "！", "2024 ");

describe("findWording", () => {
  test("finds a term with anything unseen or unspoken between its characters", () => {
    fc.assert(
      fc.property(
        term,
        fc.array(noise, { minLength: 3, maxLength: 3 }),
        around,
        around,
        (word, gaps, before, after) => {
          const disguised = [...word]
            .map((one, index) => one + (index < word.length - 1 ? gaps[index] : ""))
            .join("");
          const text = before + disguised + after;
          return findWording(text).some(
            ({ start, end }) => start <= before.length && end >= before.length + disguised.length,
          );
        },
      ),
    );
  });

  test("gives places within the text, in order, with what stands there", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(term, noise, fc.string({ unit: "grapheme", maxLength: 6 }))),
        (pieces) => {
          const text = pieces.join("");
          const findings = findWording(text);
          return findings.every(
            (one, index) =>
              one.text === text.slice(one.start, one.end) &&
              one.text !== "" &&
              (index === 0 || (findings[index - 1]?.start ?? 0) <= one.start),
          );
        },
      ),
    );
  });
});
