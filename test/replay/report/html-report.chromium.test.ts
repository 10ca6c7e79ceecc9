import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { htmlReport } from "opscycle/replay";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "../../browser.js";
import { hostileName, smallReport, smallResult } from "./small-result.js";

describe.skipIf(!hasBrowser)("htmlReport in Chromium", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "opscycle-"));
    const entry = createRequire(import.meta.url).resolve("chart.js");
    const chartScript = await readFile(join(dirname(entry), "chart.umd.min.js"), "utf8");
    await writeFile(
      join(folder, "report.html"),
      htmlReport(smallResult, [await smallReport()], { chartScript }),
    );
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(width: number, colorScheme: "light" | "dark" = "light") {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`file://${join(folder, "report.html")}`);
    return { page, complaints, requests };
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
    ["a phone", 390, "light"],
    ["a desktop", 1280, "light"],
    ["a desktop in the dark", 1280, "dark"],
  ] as const)("is whole on %s", async (_, width, scheme) => {
    const { page, complaints, requests } = await open(width, scheme);
    expect(await drawnCharts(page)).toEqual([true, true, true, true]);
    const tooWide = await page
      .locator("html, section, .rows > li, .figure")
      .evaluateAll((boxes) =>
        boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.outerHTML),
      );
    expect(tooWide).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
    await page.close();
  });

  test("finds products by part of a name and by state", async () => {
    const { page } = await open(1280);
    const rows = page.locator("#product-rows > li");
    expect(await rows.count()).toBe(2);
    await page.fill("#product-search", "马克 KITCHEN");
    expect(await rows.count()).toBe(1);
    expect(await page.textContent("#product-count")).toBe("1 product");
    await page.fill("#product-search", "");
    await page.selectOption("#product-state", "dropped");
    expect(await rows.locator(".code").allTextContents()).toEqual(["tea"]);
    await page.close();
  });

  test("opens to why a product is where it is, by keyboard alone", async () => {
    const { page } = await open(390);
    await page.focus("#product-rows summary");
    await page.keyboard.press("Enter");
    const life = page.locator("#product-rows .life").first();
    await life.waitFor();
    const text = await life.textContent();
    expect(text).toContain("trial.testing → operating");
    expect(text).toContain("units 24 ≥ 20 minimumUnits from layer house");
    expect(text).toContain("days 36 ≥ 30 minimumDays from layer guess assumed");
    await page.close();
  });

  test("says what would change a decision", async () => {
    const { page } = await open(1280);
    await page.locator("#product-rows summary", { hasText: "tea" }).click();
    await expect
      .poll(() => page.locator("#product-rows .decision").textContent())
      .toContain("units ≥ 20 (now 4)");
    await page.close();
  });

  test("shows a hostile name as text", async () => {
    const { page } = await open(1280);
    expect(await page.locator("#product-rows .name").allTextContents()).toContain(hostileName);
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.title()).toBe("Replay 2024-05-01 to 2024-06-05");
    await page.close();
  });

  test("opens a proposal to its arithmetic and a rule to its example", async () => {
    const { page } = await open(1280);
    await page.locator("#proposal-rows summary").click();
    await expect.poll(() => page.locator("#proposal-rows .inside").textContent()).toContain("orderUpTo = 35");
    await page.locator("#decisions summary").first().click();
    await expect
      .poll(() => page.locator("#decisions .example").first().textContent())
      .toContain("trial.pass says pass");
    await page.close();
  });

  test("has readable contrast in light and dark", async () => {
    for (const scheme of ["light", "dark"] as const) {
      const { page } = await open(1280, scheme);
      const ratios = await page.evaluate(contrastRatios);
      for (const [pair, ratio] of Object.entries(ratios))
        expect({ scheme, pair, ok: ratio >= 4.5 }).toEqual({ scheme, pair, ok: true });
      await page.close();
    }
  });
});

/** Contrast of text colours on their grounds (WCAG 2.2, 1.4.3). Runs in the page. */
function contrastRatios(): { [pair: string]: number } {
  const style = getComputedStyle(document.documentElement);
  const luminance = (name: string) => {
    const hex = style.getPropertyValue(`--${name}`).trim();
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const pairs = ["ink", "soft", "link", "passed", "failed"].flatMap((text) => [
    [text, "card"],
    [text, "page"],
  ]);
  return Object.fromEntries(
    [...pairs, ["mark-ink", "mark"]].map(([text = "", ground = ""]) => {
      const [dark = 0, light = 0] = [luminance(text), luminance(ground)].sort((a, b) => a - b);
      return [`${text} on ${ground}`, (light + 0.05) / (dark + 0.05)];
    }),
  );
}
