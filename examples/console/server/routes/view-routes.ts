import { Hono } from "hono";
import { etag } from "hono/etag";
import type { ShopView } from "../read-model/shop-view.js";

/** `GET /api/board` and `GET /api/attention` */
export function viewRoutes(view: ShopView): Hono {
  return new Hono()
    .get("/board", etag(), async (context) => context.json(await view.board()))
    .get("/attention", etag(), async (context) => context.json(await view.attention()));
}
