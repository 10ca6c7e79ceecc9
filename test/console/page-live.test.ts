import { QueryClient } from "@tanstack/react-query";
import { describe, expect, test } from "vitest";
import { withGone } from "../../examples/console/page/attention/use-kept.js";
import { firstLanguage } from "../../examples/console/page/i18n/i18n.js";
import { staleKeys } from "../../examples/console/page/live.js";
import type { ShopEvent } from "../../examples/console/shared/api.js";

/** Which of these queries an event makes stale. */
function stale(event: ShopEvent): string[] {
  const client = new QueryClient();
  const queries = [
    ["shop"],
    ["board"],
    ["attention"],
    ["rulebook"],
    ["journal", {}],
    ["kpis", "A-1"],
    ["kpis", "A-2"],
    ["instance", "product", "A-1", "finance"],
    ["instance", "product", "A-2", "finance"],
  ];
  for (const queryKey of queries) client.setQueryData(queryKey, 1);
  for (const queryKey of staleKeys(event)) void client.invalidateQueries({ queryKey });
  const marked = queries.filter((queryKey) => client.getQueryState(queryKey)?.isInvalidated);
  return marked.map((queryKey) => queryKey.filter((part) => typeof part === "string").join(" "));
}

describe("staleKeys", () => {
  test("a step of a product touches that product, the board and the journal", () => {
    expect(stale({ type: "step", process: "product", id: "A-1", revision: 4 })).toEqual([
      "board",
      "attention",
      "journal",
      "kpis A-1",
      "instance product A-1 finance",
    ]);
  });

  test("another rulebook touches what rules say, and not the journal", () => {
    const touched = stale({ type: "rulebook", fingerprint: "f" });
    expect(touched).toContain("kpis A-2");
    expect(touched).toContain("rulebook");
    expect(touched).not.toContain("journal");
  });

  test("a day touches everything but the shop and its rulebook", () => {
    const touched = stale({ type: "clock", now: "2026-03-02T00:00:00.000Z" });
    expect(touched).toHaveLength(7);
    expect(touched).not.toContain("shop");
    expect(touched).not.toContain("rulebook");
  });
});

test.each([
  ["zh", ["en"], "zh"],
  ["en", ["zh-CN"], "en"],
  [null, ["zh-TW", "en"], "zh"],
  [null, ["fr-FR", "en-GB", "zh"], "en"],
  [null, ["fr", "zh-CN"], "zh"],
  ["xx", [], "en"],
] as const)("firstLanguage(%s, %j) is %s", (stored, wanted, language) => {
  expect(firstLanguage(stored, wanted)).toBe(language);
});

test("withGone leaves what is gone where it stood", () => {
  const kept = [
    { item: "d", at: 3 },
    { item: "b", at: 1 },
    { item: "c", at: 2 },
  ];
  expect(withGone(["a", "c", "e"], kept, (item) => item)).toEqual(["a", "b", "c", "d", "e"]);
});
