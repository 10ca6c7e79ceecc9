import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { dailyFacts } from "opscycle/kpi";
import { createOperations, virtualClock } from "opscycle/operations";
import {
  adCampaignProcess,
  alertProcess,
  type Process,
  productProcess,
  replenishmentProcess,
} from "opscycle/processes";
import type { OrderLine } from "opscycle/records";
import { createApp } from "../../examples/console/server/app.js";
import type { ConsoleShop } from "../../examples/console/server/console-shop.js";
import { RulebookFile } from "../../examples/console/server/rulebook/rulebook-file.js";
import type { ShopEvent } from "../../examples/console/shared/api.js";

export const host = "127.0.0.1:4173";
const dayMs = 86_400_000;
const firstDay = Date.UTC(2025, 0, 1, 4);
const days = 200;
export const now = new Date(firstDay + (days - 1) * dayMs).toISOString();
const processes: readonly Process[] = [productProcess, replenishmentProcess, alertProcess, adCampaignProcess];
const by = { actor: "mei", role: "product-group" } as const;

/** A dozen products: `SKU-1` sells one unit on every day, `SKU-2` on every second, and so on. */
export const skus: readonly string[] = Array.from({ length: 12 }, (_, index) => `SKU-${index + 1}`);

function orderLines(): OrderLine[] {
  return Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    skus.flatMap((sku, index): OrderLine[] =>
      day % (index + 1) === 0
        ? [
            {
              orderId: `${day}-${sku}`,
              lineId: "1",
              sku,
              name: `Mug no. ${index + 1}`,
              category: index < 6 ? "mugs" : "cups",
              type: "sale",
              item: "product",
              quantity: 1,
              unitPrice: 20,
              unitCost: 12,
              currency: "CNY",
              status: "delivered",
              orderedAt: new Date(firstDay + day * dayMs).toISOString(),
            },
          ]
        : [],
    ),
  );
}

/** A rulebook as a person would have it in a file. */
export const rulesText = `{
  "layers": [
    { "id": "house", "params": { "trial.pass": { "minimumUnits": 5 }, "inventory.slow-mover": { "raiseBelowUnits": 3 } } }
  ]
}
`;

/** A small shop in memory, with the console's server over it. */
export interface TestShop {
  readonly shop: ConsoleShop;
  readonly app: Hono;
  /** Reads as the page does. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends as the page does. */
  send(
    method: "POST" | "PUT",
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
  close(): Promise<void>;
}

/** What a browser says of a request of the page. */
export const fromPage = { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };

export async function openTestShop(): Promise<TestShop> {
  const folder = await mkdtemp(join(tmpdir(), "opscycle-console-"));
  const path = join(folder, "rules.json");
  await writeFile(path, rulesText);
  const rulebook = await RulebookFile.open(path);
  const clock = virtualClock(new Date(firstDay).toISOString());
  const operations = createOperations({ rulebook: rulebook.parse(), processes, clock });
  for (const sku of skus) {
    const input = { sku, category: skus.indexOf(sku) < 6 ? "mugs" : "cups" };
    await operations.adopt(
      "product",
      sku,
      { input, state: "operating", reason: "in the assortment", context: { onSaleSince: clock.now() } },
      by,
    );
  }
  clock.set(now);
  const stock = new Map(skus.map((sku, index) => [sku, index === 0 ? 2 : 400]));
  const passDays = async (count: number) => {
    clock.set(new Date(Date.parse(clock.now()) + count * dayMs).toISOString());
    await operations.tick();
  };
  const shop: ConsoleShop = {
    name: "Mugs",
    operations,
    processes,
    history: { daily: dailyFacts(orderLines()) },
    stock: { unitsOf: (sku) => stock.get(sku) ?? null },
    rulebook,
    clock,
    demoClock: { clock, passDays },
  };
  const app = await createApp({ shop, hosts: () => [host] });
  const request = async (path: string, init: RequestInit) => app.request(`http://${host}${path}`, init);
  return {
    shop,
    app,
    get: (path, headers = {}) =>
      request(path, { headers: { host, "sec-fetch-site": "same-origin", ...headers } }),
    send: (method, path, body, headers = {}) =>
      request(path, {
        method,
        headers: { ...fromPage, "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    close: async () => {
      await operations.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A command as the page sends it. */
export function commandOf(
  command: { readonly type: string; readonly [field: string]: unknown },
  role = "product-group",
  key: string = command.type,
) {
  return { command, by: { actor: "mei", role }, idempotencyKey: key };
}

/** The events that a page hears. */
export async function listen({ get }: TestShop) {
  const response = await get("/api/events");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error("there is no stream");
  // The first that comes says that the connection stands.
  await reader.read();
  return {
    type: response.headers.get("content-type"),
    next: async (): Promise<ShopEvent> => {
      const { value = "" } = await reader.read();
      return JSON.parse(value.replace(/^data: /, "")) as ShopEvent;
    },
    end: () => reader.cancel(),
  };
}
