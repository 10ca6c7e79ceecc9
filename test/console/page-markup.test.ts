import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parseActing } from "../../examples/console/page/acting.js";
import type { Shop } from "../../examples/console/shared/api.js";

const shop: Partial<Shop> = {
  zone: "UTC",
  roles: [{ id: "finance", title: { en: "Finance", zh: "财务" } }],
  processes: [],
};

/** Draws a part of the page as it is at first. */
function draw(element: ReactElement): string {
  const client = new QueryClient();
  client.setQueryData(["shop"], shop);
  return renderToStaticMarkup(createElement(QueryClientProvider, { client }, element));
}

beforeAll(async () => {
  vi.stubGlobal("localStorage", { getItem: () => null });
  vi.stubGlobal("navigator", { languages: ["en"] });
  vi.stubGlobal("document", { documentElement: {} });
  const { startLanguage } = await import("../../examples/console/page/i18n/i18n.js");
  const said = vi.spyOn(console, "info");
  startLanguage();
  // The console of the browser is for faults.
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

// Other files run in the same process.
afterAll(() => {
  vi.unstubAllGlobals();
});

describe("the journal", () => {
  test("goes on where the steps read so far are none of those asked for", async () => {
    const { JournalList } = await import("../../examples/console/page/journal/journal-list.js");
    await import("../../examples/console/page/journal/journal-page.js");
    const nothing = { steps: [], isReading: false, onMore: () => undefined };
    expect(draw(createElement(JournalList, { ...nothing, hasMore: true }))).toContain("Show earlier steps");
    expect(draw(createElement(JournalList, { ...nothing, hasMore: false }))).not.toContain("button");
  });

  test("keeps a name that is written from right to left from turning what stands beside it", async () => {
    const { By } = await import("../../examples/console/page/product/timeline/step-words.js");
    const by = { actor: "\u202Enimda", role: "finance" };
    expect(draw(createElement(By, { by }))).toBe("<bdi>\u202Enimda</bdi> (Finance)");
  });
});

test("a number is not written as 0 unless it is", async () => {
  const { formatNumber } = await import("../../examples/console/page/i18n/format.js");
  const written = [2 / 540, 0, 0.1 + 0.2 - 0.3, 0.005, 1.234, -0.001, null].map((value) =>
    formatNumber(value, "en", 2),
  );
  expect(written).toEqual(["0.004", "0", "0", "0.01", "1.23", "-0.001", "–"]);
});

test.each([
  [null, { actor: "", role: "store-manager" }],
  ["{", { actor: "", role: "store-manager" }],
  ["null", { actor: "", role: "store-manager" }],
  ['{"actor":7,"role":null}', { actor: "7", role: "store-manager" }],
  ['{"actor":"mei","role":"finance"}', { actor: "mei", role: "finance" }],
])("of %s that was kept, a name and a role come out", (stored, acting) => {
  expect(parseActing(stored)).toEqual(acting);
});
