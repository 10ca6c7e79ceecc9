import { describe, expect, test } from "vitest";
import { foldText, joinSpelledOut } from "../../../src/rules/wording/fold-text.js";

describe("foldText", () => {
  test.each([
    ["ＢＥＳＴ", "best"],
    ["Crème", "creme"],
    ["國級療藥", "国级疗药"],
    ["вest", "best"],
    ["ᴛᴏᴘ", "top"],
    ["🇧🇪", "be"],
    ["①②", "12"],
    ["a\u200bb", "ab"],
    ["a…b", "a...b"],
    ["a。b？c", "a.b.c"],
    ["甲，乙、丙", "甲,乙,丙"],
    ["a\u3000b\tc", "a b c"],
    ["a_b", "a b"],
    ["❶➁➌⓸", "1234"],
    ["a🔥b", "a-b"],
    ["b3$t!", "b3$t!"],
    ['a<b class="x">b</b>&nbsp;c<br/>d<!-- e -->f', "abcdf"],
    ["1 < 2 > 0", "1 - 2 - 0"],
  ])("makes of %j %j", (original, plain) => {
    expect(foldText(original).text).toBe(plain);
  });

  test("says where each unit comes from", () => {
    expect(foldText("🔥№")).toEqual({ text: "-no", starts: [0, 2, 2], ends: [2, 3, 3] });
  });

  test("keeps the places of what stands after mark-up", () => {
    expect(foldText("a<b>b")).toEqual({ text: "ab", starts: [0, 4], ends: [1, 5] });
  });

  test("writes rare characters as the ones that they stand for", () => {
    expect(foldText("蕞佳", { 蕞: "最" }).text).toBe("最佳");
  });
});

describe("joinSpelledOut", () => {
  const join = (text: string) => joinSpelledOut(foldText(text))?.text;

  test.each([
    ["c.u.r.e.s a.c.n.e", "cures acne"],
    ["c u r e s   i n   3   d a y s", "cures   in   3   days"],
    ["【见】【效】【三】【天】", "-见效三天-"],
    ["w-e-l-l made", "well made"],
    ["s.i.z.e 5.5", "size 55"],
  ])("makes of %j %j", (text, joined) => {
    expect(join(text)).toBe(joined);
  });

  test.each(["12 V x 2", "size 5.5 cm", "S M L", "well-made", ""])(
    "finds nothing spelled out in %j",
    (text) => {
      expect(join(text)).toBeUndefined();
    },
  );

  test("keeps the places in the original", () => {
    expect(joinSpelledOut(foldText("🔥 n i c e"))).toEqual({
      text: "- nice",
      starts: [0, 2, 3, 5, 7, 9],
      ends: [2, 3, 4, 6, 8, 10],
    });
  });
});
