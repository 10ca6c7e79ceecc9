import { Hono } from "hono";
import { z } from "zod";
import type { JournalPage } from "../../shared/api.js";
import { checked } from "../answers.js";
import type { ConsoleShop } from "../console-shop.js";
import { type Cursor, latestSteps } from "../read-model/latest-steps.js";
import type { ShopView } from "../read-model/shop-view.js";
import { stepOf } from "../read-model/steps.js";

const cursor = z
  .string()
  .max(60)
  .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z~\d+$/, "the next of a page")
  .transform((text): Cursor => {
    const [at = "", taken = "0"] = text.split("~");
    return { at, taken: Number(taken) };
  })
  .refine(({ at }) => !Number.isNaN(Date.parse(at)), "the next of a page");

const asked = z.strictObject({
  process: z.string().min(1).max(200).optional(),
  id: z.string().min(1).max(500).optional(),
  kind: z.enum(["start", "adopt", "command", "deadline", "migrate", "erase"]).optional(),
  before: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** `GET /api/journal` */
export function journalRoutes({ operations, clock }: ConsoleShop, { processes }: ShopView): Hono {
  return new Hono().get("/journal", checked("query", asked), async (context) => {
    const { process, id, kind, before, limit } = context.req.valid("query");
    const { entries, next } = await latestSteps(operations, clock.now(), {
      ...(process !== undefined && { process }),
      ...(id !== undefined && { id }),
      ...(kind !== undefined && { kind }),
      ...(before && { before }),
      limit,
    });
    const page: JournalPage = {
      steps: entries.map((entry) => stepOf(entry, processes)),
      ...(next && { next: `${next.at}~${next.taken}` }),
    };
    return context.json(page);
  });
}
