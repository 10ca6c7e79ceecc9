import { Hono } from "hono";
import { roleTitles } from "opscycle/processes";
import type { Shop } from "../../shared/api.js";
import type { ConsoleShop } from "../console-shop.js";
import { statesOf } from "../read-model/process-words.js";

/** `GET /api/shop` */
export function shopRoutes({ name, operations, processes, history, demoClock }: ConsoleShop): Hono {
  const shop: Shop = {
    name,
    currency: history.daily.currency ?? "",
    zone: history.daily.zone,
    hasDemoClock: demoClock !== undefined,
    roles: Object.entries(roleTitles).map(([id, title]) => ({ id, title })),
    processes: processes.map((process) => ({
      id: process.id,
      title: process.title,
      states: Object.fromEntries(statesOf(process).map(({ path, title }) => [path, title])),
    })),
    rules: Object.fromEntries(operations.rulebook.rules.map(({ id, title }) => [id, title])),
  };
  return new Hono().get("/shop", (context) => context.json(shop));
}
