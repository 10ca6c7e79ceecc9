// Commands as JSON over HTTP. What cannot be done comes back as data: 409 with the refusal, 422 with the faulty fields.
import { Hono } from "hono";
import { InvalidInputError, NotFoundError } from "opscycle";
import { createOperations, virtualClock } from "opscycle/operations";
import { builtInProcesses, type Process } from "opscycle/processes";
import { parseRulebook } from "opscycle/rules";

const rulebook = parseRulebook({ layers: [] });
// Which process is meant, a request says: so the host takes any of them, and checks at run time.
const processes: readonly Process[] = builtInProcesses;
const operations = createOperations({ rulebook, processes, clock: virtualClock("2026-03-01T09:00:00.000Z") });
const app = new Hono();

/** Whoever signs in has an actor and a role; here a table of tokens stands for that. */
const people = new Map([
  ["token-of-mei", { actor: "mei", role: "product-group" } as const],
  ["token-of-li", { actor: "li", role: "warehouse" } as const],
]);
const sender = (authorization = "") => people.get(authorization.replace("Bearer ", ""));

app.get("/:process/:id", async (context) => {
  const { process, id } = context.req.param();
  const by = sender(context.req.header("authorization"));
  if (by === undefined) return context.json({ error: "who are you?" }, 401);
  const instance = await operations.get(process, id);
  if (instance === undefined) return context.json({ error: "there is no such instance" }, 404);
  const offered = await operations.can(process, id, by); // the buttons, and the form behind each
  const { states, deadlines, revision } = instance;
  return context.json({
    states,
    deadlines,
    revision,
    commands: offered.filter(({ status }) => status !== "refused"),
  });
});

app.post("/:process/:id", async (context) => {
  const { process, id } = context.req.param();
  const by = sender(context.req.header("authorization"));
  if (by === undefined) return context.json({ error: "who are you?" }, 401);
  const idempotencyKey = context.req.header("idempotency-key");
  const answer = await operations.send(process, id, await context.req.json(), {
    ...by,
    ...(idempotencyKey && { idempotencyKey }),
  });
  if (!answer.accepted) return context.json(answer.refusal, 409);
  return context.json({ states: answer.instance.states, revision: answer.instance.revision });
});

app.onError((error, context) => {
  if (error instanceof InvalidInputError) return context.json({ issues: error.issues }, 422);
  if (error instanceof NotFoundError) return context.json({ error: error.message }, 404);
  throw error;
});

// In a program: serve({ fetch: app.fetch, port: 3000 }) of @hono/node-server.
const adoption = { input: { sku: "MUG-1" }, state: "selection.agreed", reason: "in the assortment" };
await operations.adopt("product", "MUG-1", adoption, { actor: "mei", role: "product-group" });
const post = (body: object, token: string) =>
  app.request("/product/MUG-1", {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "idempotency-key": `${token} ${JSON.stringify(body)}` },
    body: JSON.stringify(body),
  });
for (const [body, token] of [
  [{ type: "product.startTrial" }, "token-of-li"],
  [{ type: "product.startTrial" }, "token-of-mei"],
  [{ type: "product.startTrial" }, "token-of-mei"], // sent again: the same answer, no second step
  [{ type: "product.reviewTrial", metrics: { units: "many" } }, "token-of-mei"],
  [{ type: "product.reviewTrial", metrics: { units: 14, maturedUnits: 12 } }, "token-of-mei"],
] as const) {
  const response = await post(body, token);
  console.log(response.status, (await response.text()).slice(0, 140));
}
const view = await app.request("/product/MUG-1", { headers: { authorization: "Bearer token-of-mei" } });
console.log(view.status, (await view.text()).slice(0, 200));
