import { describe, expect, test } from "vitest";
import { foldText } from "../../../src/rules/wording/fold-text.js";

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
