import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConsoleShop } from "../../examples/console/server/console-shop.js";
import { hasBrowser, launchBrowser } from "../browser.js";
import { buildPage, type OpenConsole, openConsole } from "./browser/open-console.js";
import { openPage, type PageOptions, seriousFaults } from "./browser/open-page.js";
import { openSmallShop } from "./browser/small-shop.js";

/** Two seconds are meant; where every core is busy it gets more. */
const soonMs = 5000;

describe.skipIf(!hasBrowser)("the console in a browser", () => {
  let browser: Browser;
  let shop: ConsoleShop;
  let console: OpenConsole;

  beforeAll(async () => {
    [browser, shop] = await Promise.all([launchBrowser(), openSmallShop()]);
    console = await openConsole(shop, await buildPage());
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await console?.close();
  });

  const open = (path: string, options?: PageOptions) => openPage(browser, console.url + path, options);
  const rows = (page: Page) => page.getByRole("grid").getByRole("row");
  const actAs = (page: Page, role: string) => page.getByRole("combobox", { name: "Role" }).selectOption(role);

  test("shows the products, and finds them by stage, category and words", async () => {
    const { page, complaints } = await open("/");
    const shown = page.getByText("12 of 12 products");
    await shown.waitFor();
    expect(await rows(page).count()).toBe(13);
    await page.getByRole("button", { name: "Trial 2" }).click();
    await page.getByText("2 of 12 products").waitFor();
    await page.getByRole("button", { name: "All 12" }).click();
    await page.getByText("12 of 12 products").waitFor();
    await page.getByRole("combobox", { name: "Category" }).selectOption("mugs");
    await page.getByText("4 of 12 products").waitFor();
    await page.getByRole("combobox", { name: "Category" }).selectOption("");
    await page.getByText("12 of 12 products").waitFor();
    await page.getByRole("searchbox", { name: "Search" }).fill("茶");
    await page.getByText("1 of 12 products").waitFor();
    expect(await rows(page).last().getByRole("link").textContent()).toBe("POT-1");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("requests a restock and approves it, and another page sees both soon", async () => {
    const [{ page, complaints }, { page: other }] = await Promise.all([open("/"), open("/")]);
    const panel = (on: Page, name: string) =>
      on.getByRole("region", { name: "Needs attention" }).locator("details", { hasText: name });
    await panel(other, "Restock proposals").getByRole("link", { name: "MUG-1" }).waitFor();
    await actAs(page, "supply-chain");
    await page.getByRole("button", { name: "Request 48 units of MUG-1" }).click();
    await panel(other, "Approvals waiting").getByRole("link", { name: "MUG-1" }).waitFor({ timeout: soonMs });
    await panel(other, "Restock proposals")
      .getByText("Nothing needs to be ordered.")
      .waitFor({ timeout: soonMs });

    await actAs(page, "finance");
    await panel(page, "Approvals waiting")
      .getByRole("button", { name: /^Approve/ })
      .click();
    await panel(other, "Approvals waiting")
      .getByText("Nothing waits for approval.")
      .waitFor({ timeout: soonMs });
    const approved = await shop.operations.list({ process: "replenishment" });
    expect(approved.map(({ states }) => states)).toEqual([["approved"]]);
    expect(complaints).toEqual([]);
    await Promise.all([page.close(), other.close()]);
  });

  test("says why a command is refused, and what would unblock it", async () => {
    const { page, complaints } = await open("/products/TRAY-1");
    await page.getByRole("button", { name: "Review the trial" }).click();
    await page.getByRole("button", { name: "Send: Review the trial" }).click();
    const refusal = page.getByRole("alert", { name: "Refused" });
    await refusal.waitFor();
    expect(await refusal.textContent()).toMatch(/30/);
    const tray = await shop.operations.get("product", "TRAY-1");
    expect(tray?.states).toEqual(["trial.testing"]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("changes a threshold, says what that would have changed, and saves it", async () => {
    const { page, complaints } = await open("/rulebook");
    const { page: other } = await open("/rulebook");
    await page.getByRole("textbox", { name: "minimumUnits" }).fill("40");
    await page.keyboard.press("Enter");
    const editor = page.getByRole("textbox", { name: "The file" });
    await editor.getByText('"trial.pass": { "minimumUnits": 40 }').waitFor();

    await page.getByRole("button", { name: "What would this change?" }).click();
    await page.getByText(/\d+ decisions flip, \d+ products fare otherwise/).waitFor({ timeout: 30_000 });
    await page.getByText("minimumUnits: 3 (starter) → 40 (house)").waitFor();
    expect(await page.getByRole("row", { name: /^Sales, CNY/ }).count()).toBe(1);

    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved. The shop decides by it from now on.").waitFor();
    const value = shop.operations.rulebook.at().paramValues("trial.pass").get("minimumUnits");
    expect(value).toEqual({ value: 40, layer: "house" });
    expect(shop.rulebook.text).toContain("40");
    await other.getByText("The rulebook was changed elsewhere.").waitFor({ timeout: soonMs });
    expect(complaints).toEqual([]);
    await Promise.all([page.close(), other.close()]);
  });

  test("marks a fault at its place, and leads there by keyboard", async () => {
    const { page, complaints } = await open("/rulebook");
    const editor = page.getByRole("textbox", { name: "The file" });
    await editor.click();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(
      '{\n  "layers": [\n    { "id": "house", "params": { "trial.pas": {} } }\n  ]\n}',
    );
    const fault = page.getByRole("button", { name: /there is no such rule \(did you mean "trial.pass"/ });
    await fault.waitFor();
    expect(await fault.textContent()).toMatch(/^line 3/);
    expect(await page.getByRole("button", { name: "Save" }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await isFocused(fault)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await isFocused(editor)).toBe(true);

    await page.getByRole("link", { name: "Journal" }).click();
    await page.getByRole("button", { name: "Stay" }).click();
    expect(new URL(page.url()).pathname).toBe("/rulebook");
    await page.getByRole("link", { name: "Journal" }).click();
    await page.getByRole("button", { name: "Leave" }).click();
    await page.getByRole("heading", { name: "Journal", level: 1 }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("opens a product from the board and sends a command by keyboard alone", async () => {
    const { page, complaints } = await open("/?stage=selection");
    await page.getByText("4 of 12 products").waitFor();
    await actAs(page, "product-group");
    for (let tabs = 0; !(await isFocused(rows(page).nth(1))); tabs++) {
      expect(tabs).toBeLessThan(40);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const heading = page.getByRole("heading", { level: 1, name: "Spoon long" });
    await heading.waitFor();
    const command = page.getByRole("button", { name: "Start the trial", exact: true });
    await command.focus();
    await page.keyboard.press("Enter");
    const send = page.getByRole("button", { name: "Send: Start the trial" });
    await send.focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => (await shop.operations.get("product", "SPOON-2"))?.states)
      .toEqual(["trial.testing"]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("speaks Chinese, and keeps to it", async () => {
    const { page, complaints } = await open("/journal");
    await page.getByRole("heading", { name: "Journal" }).waitFor();
    await page.getByLabel("Language").selectOption("zh");
    await page.getByRole("heading", { name: "操作日志" }).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
    await page.getByLabel("起因").selectOption("adopt");
    await page.getByRole("link", { name: /产品生命周期 JUG-1/ }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "规则手册" }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([
    ["/", "grid"],
    ["/products/MUG-2", "heading"],
    ["/instances/replenishment/MUG-1%2F1", "heading"],
    ["/rulebook", "textbox"],
    ["/journal", "listitem"],
  ] as const)("is accessible in light and dark, and fits a phone: %s", async (path, role) => {
    const { page, complaints } = await open(path);
    await page.getByRole("main").getByRole(role).first().waitFor();
    await page.waitForLoadState("networkidle");
    const light = await seriousFaults(page);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await seriousFaults(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(widest).toBe(390);
    expect({ light, dark, complaints }).toEqual({ light: [], dark: [], complaints: [] });
    await page.close();
  });

  test("takes nothing that the page of another origin sends", async () => {
    const elsewhere = await serveBlank();
    const { port } = elsewhere.address() as AddressInfo;
    const { page } = await openPage(browser, `http://127.0.0.1:${port}/`);
    const before = [shop.rulebook.text, (await shop.operations.journal()).length];
    const outcomes = await page.evaluate(async (target) => {
      const body = JSON.stringify({ text: '{ "layers": [] }' });
      const post = (path: string, init: RequestInit) =>
        fetch(target + path, { body, ...init }).then(
          ({ type, status }) => `${type} ${status}`,
          () => "no answer",
        );
      return [
        await post("/api/rulebook", { method: "PUT", headers: { "content-type": "application/json" } }),
        await post("/api/rulebook/compare", { method: "POST", mode: "no-cors" }),
        await post("/api/instances/product/SPOON-3/commands", {
          method: "POST",
          mode: "no-cors",
          body: JSON.stringify({
            command: { type: "product.startTrial" },
            by: { actor: "mallory", role: "product-group" },
            idempotencyKey: "1",
          }),
        }),
        await fetch(`${target}/api/board`).then(
          () => "read",
          () => "not read",
        ),
      ];
    }, console.url);
    expect(outcomes).toEqual(["no answer", "no answer", "no answer", "not read"]);
    expect([shop.rulebook.text, (await shop.operations.journal()).length]).toEqual(before);
    await page.close();
    elsewhere.close();
  });
});

function isFocused(element: ReturnType<Page["getByRole"]>): Promise<boolean> {
  return element.evaluate((one) => one === document.activeElement);
}

/** A site of another origin. */
function serveBlank(): Promise<Server> {
  const server = createServer((_, answer) =>
    answer.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Elsewhere</title>"),
  );
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
