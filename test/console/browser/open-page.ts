import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** How a page is opened. */
export interface PageOptions {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
}

/** A page of the console, with what the browser complained about. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** Opens an address in a window of its own, which remembers nothing. */
export async function openPage(
  browser: Browser,
  url: string,
  { width = 1280, scheme = "light" }: PageOptions = {},
): Promise<OpenPage> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, complaints };
}

/** What axe-core finds that is serious or critical, with where it is. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  // The page's own policy lets no foreign script in: this one comes by the debugger.
  await page.evaluate(await readFile(axeFile, "utf8"));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
      );
  });
}
