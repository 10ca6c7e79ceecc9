import { Hono } from "hono";
import { NotFoundError } from "opscycle";
import type { Operations, StoredInstance } from "opscycle/operations";
import { type Role, roleTitles } from "opscycle/processes";
import { explainDecision } from "opscycle/rules";
import { z } from "zod";
import { type CommandAnswer, commandRequestSchema, type InstanceView } from "../../shared/api.js";
import { checked } from "../answers.js";
import type { ConsoleShop } from "../console-shop.js";
import { titleOf } from "../read-model/process-words.js";
import type { ShopView } from "../read-model/shop-view.js";
import { stepOf } from "../read-model/steps.js";
import { suggestionsFor } from "../read-model/suggestions.js";

const roleSchema = z.custom<Role>(
  (value) => typeof value === "string" && Object.hasOwn(roleTitles, value),
  "a role that GET /api/shop lists",
);
const place = z.strictObject({ process: z.string().min(1).max(200), id: z.string().min(1).max(500) });
const asked = z.strictObject({ role: roleSchema.optional() });
const sent = commandRequestSchema.extend({ by: commandRequestSchema.shape.by.extend({ role: roleSchema }) });

/** `GET /api/instances/:process/:id` and `POST /api/instances/:process/:id/commands` */
export function instanceRoutes(shop: ConsoleShop, view: ShopView): Hono {
  return new Hono()
    .get("/:process/:id", checked("param", place), checked("query", asked), async (context) => {
      const { process, id } = context.req.valid("param");
      const instance = await existing(shop.operations, process, id);
      const { role } = context.req.valid("query");
      return context.json(await instanceView(shop, view, instance, role));
    })
    .post("/:process/:id/commands", checked("param", place), checked("json", sent), async (context) => {
      const { process, id } = context.req.valid("param");
      const { command, by, override, idempotencyKey } = context.req.valid("json");
      const options = { ...by, idempotencyKey, ...(override && { override }) };
      const answer = await shop.operations.send(process, id, command, options);
      return context.json(commandAnswer(answer, view));
    });
}

type Answer = Awaited<ReturnType<Operations["send"]>>;

function commandAnswer(answer: Answer, view: ShopView): CommandAnswer {
  if (answer.accepted) return { accepted: true, step: stepOf(answer.entry, view.processes) };
  const { refusal } = answer;
  return {
    accepted: false,
    refusal,
    why: [refusal.message, ...(refusal.decision ? explainDecision(refusal.decision) : [])],
  };
}

/** @throws NotFoundError when there is no such instance */
async function existing(operations: Operations, process: string, id: string): Promise<StoredInstance> {
  const instance = await operations.get(process, id);
  if (instance === undefined) throw new NotFoundError(`there is no ${process} ${id}`, { process, id });
  return instance;
}

async function instanceView(
  { operations, stock }: ConsoleShop,
  { figures, processes }: ShopView,
  instance: StoredInstance,
  role: Role | undefined,
): Promise<InstanceView> {
  const { process, id, revision, states, deadlines, snapshot } = instance;
  const definition = processes.get(process);
  const possibilities = await operations.can(process, id, role ? { role } : {});
  return {
    process,
    id,
    title: definition?.title ?? { en: process, zh: process },
    revision,
    states,
    deadlines: deadlines.map(({ delay, dueAt }) => ({
      title: titleOf(definition, delay) ?? { en: delay, zh: delay },
      dueAt,
    })),
    context: snapshot.context,
    possibilities,
    suggested:
      process === "product"
        ? suggestionsFor({ figures, stock }, operations.rulebook, instance, possibilities)
        : {},
  };
}
