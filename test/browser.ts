import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const executablePath = "/usr/bin/chromium";

/** Whether there is a browser; where there is none, the tests that need one are skipped. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) console.warn(`No page is opened: there is no ${executablePath}`);

const args = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a browser that asks nobody on the network for anything but what a page asks for. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}
