import { Hono } from "hono";
import { NotFoundError } from "opscycle";
import type { Operations, StoredInstance } from "opscycle/operations";
import { type Role, roleTitles } from "opscycle/processes";
import { z } from "zod";
import { commandRequestSchema } from "../../shared/api.js";
import { checked } from "../answers.js";
import type { ConsoleShop } from "../console-shop.js";
import { commandAnswer } from "../read-model/command-answer.js";
import { instanceView } from "../read-model/instance-view.js";
import type { ShopView } from "../read-model/shop-view.js";

const roleSchema = z.custom<Role>(
  (value) => typeof value === "string" && Object.hasOwn(roleTitles, value),
  "a role that GET /api/shop lists",
);
const place = z.strictObject({ process: z.string().min(1).max(200), id: z.string().min(1).max(500) });
const asked = z.strictObject({ role: roleSchema.optional() });
const sent = commandRequestSchema.extend({ by: commandRequestSchema.shape.by.extend({ role: roleSchema }) });

/** `GET /api/instances/:process/:id` and `POST /api/instances/:process/:id/commands` */
export function instanceRoutes(shop: ConsoleShop, view: ShopView): Hono {
  const { operations } = shop;
  const { processes } = view;
  return new Hono()
    .get("/:process/:id", checked("param", place), checked("query", asked), async (context) => {
      const { process, id } = context.req.valid("param");
      const instance = await existing(operations, process, id);
      return context.json(await instanceView(shop, view, instance, context.req.valid("query").role));
    })
    .post("/:process/:id/commands", checked("param", place), checked("json", sent), async (context) => {
      const { process, id } = context.req.valid("param");
      const { command, by, override, idempotencyKey } = context.req.valid("json");
      const options = { ...by, idempotencyKey, ...(override && { override }) };
      const answer = await operations.send(process, id, command, options);
      return context.json(commandAnswer(answer, processes.get(process), processes, operations.rulebook));
    });
}

/** @throws NotFoundError when there is no such instance */
async function existing(operations: Operations, process: string, id: string): Promise<StoredInstance> {
  const instance = await operations.get(process, id);
  if (instance === undefined) throw new NotFoundError(`there is no ${process} ${id}`, { process, id });
  return instance;
}
