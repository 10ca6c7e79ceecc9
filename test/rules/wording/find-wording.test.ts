import { describe, expect, test } from "vitest";
import { findWording } from "../../../src/rules/wording/find-wording.js";
import { starterWordingLexicon } from "../../../src/rules/wording/starter-lexicon.js";
import { wordingClasses, wordingLexiconSchema } from "../../../src/rules/wording/wording-lexicon.js";
import { banned, innocent } from "./known-wordings.js";

const own = {
  terms: { absolute: ["{peak}之王", "kingly"] },
  allowed: ["点心之王"],
  sets: { peak: ["点心", "面点"] },
  pinyin: { 王: "wang" },
  spellings: { 亾: "人" },
};

describe("findWording", () => {
  test.each(banned)("finds %s in %j", (wordingClass, text) => {
    expect(findWording(text).map((finding) => finding.class)).toContain(wordingClass);
  });

  test.each(innocent)("finds nothing in %j", (text) => {
    expect(findWording(text)).toEqual([]);
  });

  test("is tried on more than a hundred banned and innocent texts, and on every class", () => {
    expect(banned.length).toBeGreaterThanOrEqual(120);
    expect(innocent.length).toBeGreaterThanOrEqual(120);
    expect(new Set(banned.map(([wordingClass]) => wordingClass))).toEqual(new Set(wordingClasses));
  });

  test("says where a term stands in the text as it was written", () => {
    const text = "🙂 本品\u200b最 佳，ｂ３ｓｔ！";
    const findings = findWording(text);
    expect(findings).toEqual([
      { class: "absolute", term: "最佳", text: "最 佳", start: 6, end: 9 },
      { class: "absolute", term: "best", text: "ｂ３ｓｔ", start: 10, end: 14 },
    ]);
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(["最 佳", "ｂ３ｓｔ"]);
  });

  test("counts positions of characters that become several, or none", () => {
    // № becomes two letters; a combining mark none
    expect(findWording("x №1 y")).toMatchObject([{ text: "№1", start: 2, end: 4 }]);
    expect(findWording("最\u0336佳")).toMatchObject([{ text: "最\u0336佳", start: 0, end: 3 }]);
  });

  test("says where a text spelled out stands", () => {
    const text = "x: I.m.p.r.o.v.e.s s.k.i.n i.n 3 d.a.y.s!";
    expect(findWording(text)).toMatchObject([
      { class: "exaggeration", text: "I.m.p.r.o.v.e.s s.k.i.n i.n 3 d.a.y.s", start: 3, end: 40 },
    ]);
  });

  test("takes a text spelled out for innocent where its words are", () => {
    expect(findWording("n.i.c.e, best before 2027")).toEqual([]);
  });

  test("finds a term again at each place", () => {
    expect(findWording("顶级面料，顶级做工").map(({ start }) => start)).toEqual([0, 5]);
  });

  test("keeps of one class the longest, and each class", () => {
    expect(findWording("中国第一").map(({ text }) => text)).toEqual(["中国第一"]);
    const classes = findWording("3天治愈湿疹").map((finding) => finding.class);
    expect(new Set(classes)).toEqual(new Set(["medical", "exaggeration"]));
  });

  test("bridges four signs between two characters and not five", () => {
    expect(findWording("最----佳")).toHaveLength(1);
    expect(findWording("最-----佳")).toEqual([]);
  });

  test("links a time and an effect over twelve characters and not thirteen", () => {
    expect(findWording(`3天${"哈".repeat(12)}见效`)).toHaveLength(1);
    expect(findWording(`3天${"哈".repeat(13)}见效`)).toEqual([]);
  });

  test("does not take a neighbouring phrase for an excuse", () => {
    expect(findWording("最佳,最近上新")).toMatchObject([{ text: "最佳" }]);
    expect(findWording("best cream, best before 2027")).toMatchObject([{ start: 0, end: 4 }]);
  });

  test("looks for a shop's own terms with all disguises", () => {
    const extraTerms = { absolute: ["镇店之宝", "kingly"] };
    const find = (text: string) => findWording(text, starterWordingLexicon, { extraTerms });
    expect(find("鎮店·之寶")).toMatchObject([{ class: "absolute", term: "镇店之宝", text: "鎮店·之寶" }]);
    expect(find("k1ngly")).toHaveLength(1);
    expect(findWording("镇店之宝")).toEqual([]);
  });

  test("leaves out a shop's own innocent phrases, and no more", () => {
    const find = (text: string) =>
      findWording(text, starterWordingLexicon, { allowedTerms: ["第一坊", "Best Western"] });
    expect(find("第一坊面霜")).toEqual([]);
    expect(find("第一坊第一").map(({ start }) => start)).toEqual([3]);
    expect(find("BEST WESTERN")).toEqual([]);
  });

  test("takes another lexicon whole", () => {
    expect(findWording("最佳点心", own)).toEqual([]);
    expect(findWording("面点之wang", own)).toMatchObject([{ term: "{peak}之王" }]);
    expect(findWording("点心之王", own)).toEqual([]);
  });

  test("refuses a term that names an unknown set", () => {
    const extraTerms = { absolute: ["{peaks}之王"] };
    expect(() => findWording("面点", own, { extraTerms })).toThrow(
      "wording lexicon has no set peaks, which a term names",
    );
  });

  test("answers a long hostile text at once", () => {
    const rows = ["3天", "b-", "b ", "1", "a", "<a", "a@", "最", "improves skin in "];
    const hostile = rows.map((row) => row.repeat(20_000 / row.length));
    const start = performance.now();
    for (const text of hostile) findWording(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("findWording, over 100 kB", () => {
  const long = (row: string) => row.repeat(Math.ceil(100_000 / row.length));
  const duration = (text: string) => {
    const start = performance.now();
    findWording(text);
    return performance.now() - start;
  };

  // 33 000 findings, which once were compared each with each other
  test.each(["好评返", "第一", "面料柔软，适合日常穿着。", "soft and warm, for daily wear. "])(
    "answers rows of %j",
    (row) => {
      expect(duration(long(row))).toBeLessThan(5_000);
    },
  );
});

describe("starterWordingLexicon", () => {
  test("is a lexicon", () => {
    expect(wordingLexiconSchema.parse(JSON.parse(JSON.stringify(starterWordingLexicon)))).toEqual(
      starterWordingLexicon,
    );
  });

  test("finds each of its own terms that are plain words", () => {
    const { terms, allowed } = starterWordingLexicon;
    const plain = wordingClasses.flatMap((one) => (terms[one] ?? []).filter((term) => !term.includes("{")));
    expect(plain.length).toBeGreaterThan(300);
    expect(plain.filter((term) => !allowed.includes(term) && findWording(term).length === 0)).toEqual([]);
  });

  test("lists nothing twice", () => {
    const terms = Object.values(starterWordingLexicon.terms).flat();
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });
});
