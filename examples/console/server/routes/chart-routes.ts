import { Hono } from "hono";
import { NotFoundError } from "opscycle";
import { toSvg } from "opscycle/diagrams";
import { z } from "zod";
import { checked } from "../answers.js";
import type { ShopView } from "../read-model/shop-view.js";

const place = z.strictObject({ process: z.string().min(1).max(200) });
const asked = z.strictObject({
  language: z.enum(["en", "zh"]).default("en"),
  states: z
    .string()
    .max(2000)
    .default("")
    .transform((list) => list.split(",").filter((state) => state !== "")),
});

/** `GET /api/processes/:process/chart` */
export function chartRoutes({ processes }: ShopView): Hono {
  return new Hono().get("/:process/chart", checked("param", place), checked("query", asked), (context) => {
    const { process } = context.req.valid("param");
    const definition = processes.get(process);
    if (definition === undefined) throw new NotFoundError(`there is no process ${process}`, { process });
    return context.body(toSvg(definition, context.req.valid("query")), 200, {
      "content-type": "image/svg+xml; charset=utf-8",
    });
  });
}
