import type { ApiError } from "../shared/api.js";

/** What the server answered instead of what was asked for; `status` is 0 where there was no answer. */
export class RequestError extends Error {
  readonly status: number;
  /** What is wrong, where the server says so. */
  readonly path: string | undefined;
  /** The whole answer. */
  readonly body: unknown;

  constructor(message: string, status: number, body?: unknown, path?: string) {
    super(message);
    this.name = "RequestError";
    this.status = status;
    this.body = body;
    this.path = path;
  }
}

/** Reads JSON from the server. @throws {RequestError} */
export function readJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return request<Answer>(path, signal ? { signal } : {});
}

/** Sends JSON to the server. @throws {RequestError} */
export function sendJson<Answer>(
  method: "POST" | "PUT",
  path: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  return request<Answer>(path, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

async function request<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw new RequestError("", 0);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body as Answer;
  const problem = isApiError(body) ? body.error : { message: `HTTP ${response.status}` };
  throw new RequestError(problem.message, response.status, body, problem.path);
}

function isApiError(body: unknown): body is ApiError {
  if (typeof body !== "object" || body === null || !("error" in body)) return false;
  const { error } = body;
  return (
    typeof error === "object" && error !== null && "message" in error && typeof error.message === "string"
  );
}
