import { zValidator } from "@hono/zod-validator";
import type { Context, ValidationTargets } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { OpscycleError } from "opscycle";
import { z } from "zod";
import type { ApiError } from "../shared/api.js";

/** Answers with an error as the page reads it. */
export function refuse(context: Context, status: ContentfulStatusCode, message: string, path?: string) {
  const error: ApiError = { error: { message, ...(path !== undefined && path !== "" && { path }) } };
  return context.json(error, status);
}

/** Checks a part of a request by a schema: its answer names the place, what was expected and what came. */
export function checked<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return zValidator(target, schema, (result, context) => {
    if (result.success) return;
    const [issue] = result.error.issues;
    const path = issue?.path.map(String).join(".") ?? "";
    const received = describe(valueAt(result.data, issue?.path ?? []));
    return refuse(context, 400, `${issue?.message ?? "Invalid input"}; received ${received}`, path);
  });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) => (typeof inside === "object" && inside !== null ? Reflect.get(inside, key) : undefined),
    value,
  );
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

const statusOf: Readonly<Record<OpscycleError["code"], ContentfulStatusCode>> = {
  "invalid-input": 422,
  "invalid-definition": 500,
  "not-found": 404,
  "rule-failed": 500,
  conflict: 409,
  closed: 503,
  overloaded: 503,
  "store-unavailable": 503,
};

/** Makes an answer of whatever was thrown. What nobody foresaw is told on the server, not to the page. */
export function answerError(error: Error, context: Context): Response {
  if (error instanceof HTTPException) return refuse(context, error.status, error.message) as Response;
  if (error instanceof OpscycleError) {
    const status = statusOf[error.code];
    if (status === 500) console.error(error);
    return refuse(context, status, error.message, firstPath(error));
  }
  console.error(error);
  return refuse(context, 500, "the server failed; its output says why");
}

const withIssues = z.object({ issues: z.array(z.object({ path: z.string() })).min(1) });

function firstPath({ details }: OpscycleError): string | undefined {
  const parsed = withIssues.safeParse(details);
  return parsed.success ? parsed.data.issues[0]?.path : undefined;
}
