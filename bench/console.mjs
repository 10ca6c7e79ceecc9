// The console's board with 10,000 products in Chromium: when something is first painted, when the products are there, and how
// long frames last while the table is scrolled. npm run bench.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { chromium } from "playwright-core";
import { register } from "tsx/esm/api";
import { build } from "vite";

const executablePath = "/usr/bin/chromium";
const products = 10_000;
const rounds = 5;
const frames = 180;
const pixelsAFrame = 400;

register();
if (existsSync(executablePath)) await measure();
else console.log(`\nThe console: there is no ${executablePath}`);

async function measure() {
  const { createApp } = await import("../examples/console/server/app.ts");
  const { openLargeShop } = await import("./console/large-shop.mjs");
  const page = await mkdtemp(join(tmpdir(), "opscycle-page-"));
  const configFile = fileURLToPath(new URL("../examples/console/vite.config.ts", import.meta.url));
  await build({ configFile, logLevel: "error", build: { outDir: page, chunkSizeWarningLimit: 10_000 } });
  const shop = await openLargeShop(products);
  let port = 0;
  const app = await createApp({ shop, hosts: () => [`127.0.0.1:${port}`], page });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = server.address().port;
  const browser = await chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
  });
  try {
    await paintTimes(browser, `http://127.0.0.1:${port}/`);
    await frameTimes(browser, `http://127.0.0.1:${port}/`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await shop.operations.close();
    await Promise.all([shop.remove(), rm(page, { recursive: true, force: true })]);
  }
}

/** Cold: a browser that was never here. Warm: it has the page's files. */
async function paintTimes(browser, url) {
  const times = { cold: [], warm: [] };
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext();
    for (const kind of ["cold", "warm"]) times[kind].push(await paint(context, url));
    await context.close();
  }
  console.log(`\nThe console's board, ${products.toLocaleString("en")} products: median of ${rounds}, ms`);
  for (const [kind, measured] of Object.entries(times)) {
    const of = (name) => Math.round(median(measured.map((one) => one[name])));
    console.log(`  ${kind}: first contentful paint ${of("painted")}, products shown ${of("shown")}`);
  }
}

async function paint(context, url) {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "commit" });
  await page.locator("[role=grid] [data-index]").first().waitFor();
  const times = await page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    shown: performance.now(),
  }));
  await page.close();
  return times;
}

async function frameTimes(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url);
  await page.locator("[role=grid] [data-index]").first().waitFor();
  await page.waitForLoadState("networkidle");
  const deltas = await page.evaluate(scroll, { frames, pixelsAFrame });
  const sorted = deltas.toSorted((left, right) => left - right);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  console.log(
    `  scrolling ${pixelsAFrame} pixels a frame: frames of ${at(0.5)} ms (median), ${at(0.95)} (95 %), ${at(1)} (longest)`,
  );
  await page.close();
}

/** Runs in the page: scrolls the table by so much each frame, and gives how long each frame lasted. */
async function scroll({ frames: count, pixelsAFrame: step }) {
  let scroller = document.querySelector("[role=grid]");
  while (scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const deltas = [];
  let before = await frame();
  for (let index = 0; index < count; index += 1) {
    scroller.scrollTop += step;
    const now = await frame();
    deltas.push(now - before);
    before = now;
  }
  return deltas;
}

function median(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
}
