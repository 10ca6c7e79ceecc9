import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { comparisonHtml, sweepHtml } from "opscycle/replay";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "../../../browser.js";
import { smallReport } from "../small-result.js";
import { hostileName, smallComparison, smallSweep } from "./small-back-tests.js";

describe.skipIf(!hasBrowser)("pages of back-tests in Chromium", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "opscycle-"));
    const entry = createRequire(import.meta.url).resolve("chart.js");
    const chartScript = await readFile(join(dirname(entry), "chart.umd.min.js"), "utf8");
    const reports = [await smallReport()];
    await writeFile(
      join(folder, "comparison.html"),
      comparisonHtml(smallComparison, reports, { chartScript }),
    );
    await writeFile(join(folder, "sweep.html"), sweepHtml(smallSweep, reports, { chartScript }));
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(name: string, width: number, colorScheme: "light" | "dark" = "light") {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`file://${join(folder, name)}`);
    return { page, complaints };
  }

  const drawnCharts = (page: Page) =>
    page.locator("canvas").evaluateAll((canvases) =>
      canvases.map((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return false;
        const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return pixels.some((value) => value !== 0);
      }),
    );

  test.each([
    ["comparison.html", 390, "light"],
    ["comparison.html", 1280, "dark"],
    ["sweep.html", 390, "dark"],
    ["sweep.html", 1280, "light"],
  ] as const)("%s is whole at a width of %i in the %s", async (name, width, scheme) => {
    const { page, complaints } = await open(name, width, scheme);
    expect(await drawnCharts(page)).toEqual([true, true]);
    const tooWide = await page
      .locator("html, section, .rows > li, .figure")
      .evaluateAll((boxes) =>
        boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.outerHTML),
      );
    expect(tooWide).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("a flip opens to both decisions", async () => {
    const { page } = await open("comparison.html", 1280);
    const row = page.locator("#flip-rows-0 > li");
    expect(await row.count()).toBe(1);
    await row.locator("summary").click();
    await expect.poll(() => row.textContent()).toContain("units 4 ≥ 3");
    const text = await row.textContent();
    expect(text).toContain("units 4 ≥ 5");
    expect(text).toContain("After that evening: operating under now, dropped under then.");
    await page.close();
  });

  test("a product opens to how it fares under both, its name as text", async () => {
    const { page } = await open("comparison.html", 1280);
    const row = page.locator("#product-rows-0 > li");
    await row.locator("summary").click();
    await expect.poll(() => row.textContent()).toContain("Forgone off sale10");
    expect(await row.locator(".name").textContent()).toBe(hostileName);
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.title()).toBe("now and then");
    await page.close();
  });
});
