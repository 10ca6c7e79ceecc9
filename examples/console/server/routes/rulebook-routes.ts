import { Hono } from "hono";
import { type RulebookView, rulebookRequestSchema, rulebookSaveSchema } from "../../shared/api.js";
import { checked, refuse } from "../answers.js";
import type { ConsoleShop } from "../console-shop.js";
import { checkText, readText } from "../rulebook/check-text.js";
import type { Comparisons } from "../rulebook/comparisons.js";
import { readRuleText } from "../rulebook/rule-text.js";

/** `GET` and `PUT /api/rulebook`, `GET /api/rulebook/rules/:id`, `POST /api/rulebook/check` and `/compare` */
export function rulebookRoutes({ operations, rulebook: file }: ConsoleShop, comparisons: Comparisons): Hono {
  const view = (): RulebookView => ({
    text: file.text,
    fingerprint: operations.rulebook.fingerprint,
    schema: operations.rulebook.jsonSchema(),
  });
  const text = checked("json", rulebookRequestSchema);
  return new Hono()
    .get("/", (context) => context.json(view()))
    .get("/rules/:id", async (context) => {
      const { id } = operations.rulebook.at().rule(context.req.param("id"));
      const described = await readRuleText(id);
      return described === undefined
        ? refuse(context, 404, `${id} is not described`)
        : context.json(described);
    })
    .post("/check", text, (context) => context.json(checkText(context.req.valid("json").text)))
    .post("/compare", text, async (context) => {
      const changed = context.req.valid("json").text;
      const read = readText(changed);
      if (read.rulebook === undefined) return context.json({ faults: read.faults, isUsable: false }, 422);
      const result = await comparisons.compare(file.text, changed, context.req.raw.signal);
      if (result === undefined) return refuse(context, 409, "a later comparison took the place of this one");
      return context.body(result, 200, { "content-type": "application/json" });
    })
    .put("/", checked("json", rulebookSaveSchema), async (context) => {
      const { text: changed, replaces } = context.req.valid("json");
      const read = readText(changed);
      if (read.rulebook === undefined) return context.json({ faults: read.faults, isUsable: false }, 422);
      const isReplaced = await file.replace(changed, {
        isWanted: () => operations.rulebook.fingerprint === replaces,
        apply: () => operations.replaceRulebook(read.rulebook),
      });
      return isReplaced
        ? context.json(view())
        : refuse(context, 409, "the rulebook was changed elsewhere since this one was read");
    });
}
