import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiError } from "../../examples/console/shared/api.js";
import { commandOf, fromPage, host, openTestShop, type TestShop } from "./server-shop.js";

let tested: TestShop;
beforeAll(async () => {
  tested = await openTestShop();
});
afterAll(() => tested.close());

const place = "/api/instances/product/SKU-3/commands";
const body = JSON.stringify(commandOf({ type: "product.planActions" }));
const json = { "content-type": "application/json" };

async function post(
  headers: Record<string, string>,
  content: string = body,
  path = place,
): Promise<[number, string]> {
  const response = await tested.app.request(`http://${host}${path}`, {
    method: "POST",
    headers,
    body: content,
  });
  const answer = (await response.json()) as ApiError;
  return [response.status, "error" in answer ? answer.error.message : "taken"];
}

describe("what changes something", () => {
  test("is taken from the page", async () => {
    expect(await post({ ...fromPage, ...json })).toEqual([200, "taken"]);
  });

  test.each([
    ["another site's origin", { host, ...json, origin: "http://evil.example" }],
    ["an origin of no name", { host, ...json, origin: "null" }],
    ["another port of this machine", { host, ...json, origin: "http://127.0.0.1:9999" }],
    ["no origin", { host, ...json }],
    ["another site, whatever its origin", { ...fromPage, ...json, "sec-fetch-site": "cross-site" }],
    ["a sibling site", { ...fromPage, ...json, "sec-fetch-site": "same-site" }],
    ["the address bar", { host, ...json, "sec-fetch-site": "none" }],
  ])("is refused from %s", async (_, headers) => {
    const revision = (await tested.shop.operations.get("product", "SKU-3"))?.revision;
    expect((await post(headers))[0]).toBe(403);
    expect((await tested.shop.operations.get("product", "SKU-3"))?.revision).toBe(revision);
  });

  test.each(["/api/clock", "/api/rulebook/check", "/api/rulebook/compare"])(
    "%s is guarded as well",
    async (path) => {
      expect((await post({ host, ...json, origin: "http://evil.example" }, "{}", path))[0]).toBe(403);
    },
  );
});

describe("the server's name", () => {
  test.each([
    "evil.example",
    "evil.example:4173",
    "127.0.0.1",
    "127.0.0.1:80",
    "localhost:4173.evil.example",
  ])("is not %s", async (name) => {
    for (const path of ["/api/board", "/api/events", "/"]) {
      const response = await tested.app.request(`http://${host}${path}`, { headers: { host: name } });
      expect(response.status).toBe(421);
    }
  });

  test("must be said", async () => {
    expect((await tested.app.request(`http://${host}/api/board`)).status).toBe(421);
  });
});

describe("reading", () => {
  test.each(["/api/board", "/api/attention", "/api/events", "/api/rulebook"])(
    "%s is refused to other sites",
    async (path) => {
      for (const site of ["cross-site", "same-site"])
        expect((await tested.get(path, { "sec-fetch-site": site })).status).toBe(403);
      expect((await tested.get(path, { origin: "http://evil.example" })).status).toBe(403);
    },
  );

  test("a link from elsewhere may open the page, and nothing else", async () => {
    const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect((await tested.get("/api/board", link)).status).toBe(403);
    expect((await tested.get("/", link)).status).toBe(404);
  });

  test("no other site is allowed to look at an answer", async () => {
    const response = await tested.get("/api/board");
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });

  test("no script but the page's own may run, and no page may frame it", async () => {
    const policy = (await tested.get("/api/shop")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-eval");
  });
});

describe("a body", () => {
  test.each(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"])(
    "of type %s is refused",
    async (type) => {
      expect((await post({ ...fromPage, "content-type": type }))[0]).toBe(415);
    },
  );

  test("without a type is refused", async () => {
    const init = { method: "POST", headers: fromPage, body: new TextEncoder().encode(body) };
    expect((await tested.app.request(`http://${host}${place}`, init)).status).toBe(415);
  });

  test("that is too large is refused", async () => {
    const text = JSON.stringify({ text: "x".repeat(1_300_000) });
    const headers = { ...fromPage, ...json, "content-length": String(text.length) };
    expect((await post(headers, text, "/api/rulebook/check"))[0]).toBe(413);
    expect((await post({ ...fromPage, ...json }, text, "/api/rulebook/check"))[0]).toBe(413);
  });

  test("that is not JSON is refused", async () => {
    expect(await post({ ...fromPage, ...json }, "{")).toEqual([400, "Malformed JSON in request body"]);
  });

  test("that is nested too deep is refused, as a rulebook's text is", async () => {
    const deep = "[".repeat(100_000);
    expect((await post({ ...fromPage, ...json }, `${deep}${"]".repeat(100_000)}`))[0]).toBe(400);
    expect((await post({ ...fromPage, ...json }, `{"text":${deep}`, "/api/rulebook/check"))[0]).toBe(400);
    for (const text of [deep, `{"a\n":${deep}`, `"\n${deep}`]) {
      const response = await tested.send("POST", "/api/rulebook/check", { text });
      expect([response.status, await response.json()]).toMatchObject([200, { isUsable: false }]);
    }
  });

  test("that is not UTF-8 is refused", async () => {
    const bytes = new Uint8Array([0x22, 0xff, 0x22]);
    const init = { method: "POST", headers: { ...fromPage, ...json }, body: bytes };
    const response = await tested.app.request(`http://${host}${place}`, init);
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: { message: "the body is not UTF-8" } },
    ]);
  });

  test.each([
    ["command", { by: { actor: "mei", role: "finance" }, idempotencyKey: "1" }, "command"],
    [
      "key",
      { command: { type: "product.startUpgrade" }, by: { actor: "mei", role: "finance" } },
      "idempotencyKey",
    ],
    ["known role", commandOf({ type: "product.startUpgrade" }, "emperor"), "by.role"],
  ])("without a %s is refused by its place", async (_, content, path) => {
    const response = await tested.send("POST", place, content);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { path, message: expect.stringContaining("received") },
    });
  });

  test("with a field that nobody knows is refused", async () => {
    const response = await tested.send("POST", "/api/clock", { days: 1, hours: 2 });
    expect(response.status).toBe(400);
  });

  test.each([0, 32, 1.5, "2", null])("letting %s days pass is refused", async (days) => {
    expect((await tested.send("POST", "/api/clock", { days })).status).toBe(400);
  });
});

describe("what is asked for", () => {
  test.each([
    ["/api/journal?limit=0", "limit"],
    ["/api/journal?limit=501", "limit"],
    ["/api/journal?before=yesterday", "before"],
    ["/api/journal?kind=dance", "kind"],
    ["/api/instances/product/SKU-1?role=emperor", "role"],
    ["/api/processes/product/chart?language=fr", "language"],
  ])("%s is refused by its place", async (path, at) => {
    const response = await tested.get(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { path: at } });
  });

  test.each(["/api/instances/product/nobody", "/api/products/nobody/kpis", "/api/nothing"])(
    "%s is not there",
    async (path) => {
      const response = await tested.get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        error: { message: expect.stringContaining("there is no") },
      });
    },
  );

  test("a command that the process does not know is not there", async () => {
    const response = await tested.send("POST", place, commandOf({ type: "product.fly" }));
    expect(response.status).toBe(404);
  });

  test("a field of a command that is wrong is refused by its place", async () => {
    const command = { type: "product.reviewSales", metrics: { unitsSold: "many", stockOnHand: 1 } };
    const response = await tested.send("POST", place, commandOf(command));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ error: { path: "metrics.unitsSold" } });
  });
});
