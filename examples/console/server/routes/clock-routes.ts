import { Hono } from "hono";
import { clockRequestSchema } from "../../shared/api.js";
import { checked, refuse } from "../answers.js";
import type { ConsoleShop } from "../console-shop.js";
import type { EventHub } from "../events.js";

/** `POST /api/clock` */
export function clockRoutes({ demoClock, clock }: ConsoleShop, hub: EventHub): Hono {
  return new Hono().post("/clock", checked("json", clockRequestSchema), async (context) => {
    if (demoClock === undefined) return refuse(context, 409, "this shop's time is real");
    await demoClock.passDays(context.req.valid("json").days);
    const now = clock.now();
    hub.tell({ type: "clock", now });
    return context.json({ now });
  });
}
