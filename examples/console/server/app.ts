import { Hono } from "hono";
import { compress } from "hono/compress";
import { answerError, refuse } from "./answers.js";
import type { ConsoleShop } from "./console-shop.js";
import { EventHub } from "./events.js";
import { ShopView } from "./read-model/shop-view.js";
import { chartRoutes } from "./routes/chart-routes.js";
import { clockRoutes } from "./routes/clock-routes.js";
import { eventRoutes } from "./routes/event-routes.js";
import { instanceRoutes } from "./routes/instance-routes.js";
import { journalRoutes } from "./routes/journal-routes.js";
import { pageRoutes } from "./routes/page-routes.js";
import { productRoutes } from "./routes/product-routes.js";
import { rulebookRoutes } from "./routes/rulebook-routes.js";
import { shopRoutes } from "./routes/shop-routes.js";
import { viewRoutes } from "./routes/view-routes.js";
import { Comparisons } from "./rulebook/comparisons.js";
import { jsonOnly, ownHostOnly, ownPageOnly, smallBodies, soundBodies, strictHeaders } from "./security.js";

/** What {@link createApp} takes. */
export interface AppOptions {
  readonly shop: ConsoleShop;
  /** What requests may call this server by, such as `127.0.0.1:4173`: asked at each, as a port may be chosen late. */
  readonly hosts: () => readonly string[];
  /** The folder of the built page; without it the server answers `/api` only. */
  readonly page?: string;
}

/** The console's server over a shop: wiring only, so that tests ask it without a port. */
export async function createApp({ shop, hosts, page }: AppOptions): Promise<Hono> {
  const view = await ShopView.open(shop);
  const hub = new EventHub(shop.operations);
  const comparisons = new Comparisons(shop.history, (progress) => hub.tell(progress));
  const api = new Hono()
    .use(jsonOnly, smallBodies, soundBodies)
    .route("/", shopRoutes(shop))
    .route("/", viewRoutes(view))
    .route("/", journalRoutes(shop, view))
    .route("/", clockRoutes(shop, hub))
    .route("/", eventRoutes(hub))
    .route("/instances", instanceRoutes(shop, view))
    .route("/products", productRoutes(shop, view))
    .route("/processes", chartRoutes(view))
    .route("/rulebook", rulebookRoutes(shop, comparisons))
    .all("*", (context) => refuse(context, 404, `there is nothing at ${context.req.path}`));
  const app = new Hono();
  app.onError(answerError);
  app.use(strictHeaders, ownHostOnly(hosts), ownPageOnly(hosts), compress());
  app.route("/api", api);
  if (page !== undefined) app.route("/", pageRoutes(page));
  return app;
}
