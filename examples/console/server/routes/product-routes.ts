import { Hono } from "hono";
import { NotFoundError } from "opscycle";
import { z } from "zod";
import { checked } from "../answers.js";
import type { ConsoleShop } from "../console-shop.js";
import { productKpis } from "../read-model/kpi-series.js";
import type { ShopView } from "../read-model/shop-view.js";

const place = z.strictObject({ sku: z.string().min(1).max(500) });

/** `GET /api/products/:sku/kpis` */
export function productRoutes({ operations, history }: ConsoleShop, { figures }: ShopView): Hono {
  return new Hono().get("/:sku/kpis", checked("param", place), async (context) => {
    const { sku } = context.req.valid("param");
    const product = await operations.get("product", sku);
    if (product === undefined) throw new NotFoundError(`there is no product ${sku}`, { sku });
    const journal = await operations.journal({ process: "product", id: sku });
    const { rulebook } = operations;
    const { adDays = [] } = history;
    return context.json(productKpis({ figures, adDays, rulebook, product, journal }));
  });
}
