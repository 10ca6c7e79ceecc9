import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isLoopback, readOptions } from "../../examples/console/server/options.js";
import { RulebookFile } from "../../examples/console/server/rulebook/rulebook-file.js";
import {
  checkListening,
  type StartedServer,
  startServer,
} from "../../examples/console/server/start-server.js";
import { openTestShop, type TestShop } from "./server-shop.js";

let tested: TestShop;
let folder: string;
let started: StartedServer;
let port: number;
beforeAll(async () => {
  tested = await openTestShop();
  folder = await mkdtemp(join(tmpdir(), "opscycle-page-"));
  const page = join(folder, "page");
  await mkdir(join(page, "assets"), { recursive: true });
  await writeFile(join(page, "index.html"), "the page");
  await writeFile(join(page, "assets/one.js"), "one");
  await writeFile(join(folder, "secret.txt"), "secret");
  started = await startServer({ shop: tested.shop, host: "127.0.0.1", port: 0, names: [], page });
  port = Number(new URL(started.address).port);
});
afterAll(async () => {
  await tested.close();
  await rm(folder, { recursive: true });
});

/** Asks as the path stands, which `fetch` would tidy up before. */
function ask(path: string, host = `127.0.0.1:${port}`): Promise<readonly [number | undefined, string]> {
  return new Promise((resolve, reject) => {
    get({ port, path, headers: { host } }, async (response) => {
      let text = "";
      for await (const piece of response) text += String(piece);
      resolve([response.statusCode, text]);
    }).on("error", reject);
  });
}

describe("the page's files", () => {
  test("are given, and the page itself for the addresses that it makes up", async () => {
    expect(await ask("/assets/one.js")).toEqual([200, "one"]);
    expect(await ask("/products/A-1")).toEqual([200, "the page"]);
  });

  test.each([
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/assets/%2e%2e/%2e%2e/secret.txt",
    "/assets/%252e%252e%252fsecret.txt",
    "/.%2e/secret.txt",
    "/assets/one%00.js",
  ])("%s leads to nothing outside", async (path) => {
    expect((await ask(path))[1]).not.toContain("secret");
  });

  test("one that is not there is not the page", async () => {
    expect((await ask("/assets/two.js"))[0]).toBe(404);
  });
});

test("the server answers to the names of this machine only", async () => {
  expect((await ask("/api/shop", `localhost:${port}`))[0]).toBe(200);
  for (const host of ["localhost", `localhost.:${port}`, `evil.example:${port}`])
    expect((await ask("/api/shop", host))[0]).toBe(421);
});

describe("where it cannot start", () => {
  test("it says that the port is taken", async () => {
    const where = { host: "127.0.0.1", port };
    await expect(checkListening(where)).rejects.toThrow(`port ${port} of 127.0.0.1 is taken; choose another`);
  });

  test("it says that the address is another machine's", async () => {
    await expect(checkListening({ host: "192.0.2.1", port: 0 })).rejects.toThrow(
      "no address of this machine",
    );
  });

  test("it names the rulebook file that is none", async () => {
    const path = join(folder, "rules.json");
    await writeFile(path, '{ "layers": [');
    const file = await RulebookFile.open(path);
    expect(() => file.parse()).toThrow(path);
  });

  test.each([["--port=x"], ["--port="], ["--port=70000"], ["--prt=1"], ["more"]])(
    "%s is no option",
    (option) => {
      expect(() => readOptions([option], "data")).toThrow();
    },
  );
});

test("only addresses of the loopback are this machine's own", () => {
  expect(["127.0.0.1", "127.1.2.3", "::1", "localhost"].map(isLoopback)).toEqual([true, true, true, true]);
  expect(["0.0.0.0", "::", "127.evil.example", "shop.local"].some(isLoopback)).toBe(false);
});

test("closed, it ends those that wait for events", async () => {
  const ended = new Promise((resolve, reject) => {
    get({ port, path: "/api/events", headers: { host: `127.0.0.1:${port}` } }, (response) => {
      response.once("data", () => void started.close().catch(reject));
      response.once("close", resolve);
      response.on("error", () => undefined);
    });
  });
  await ended;
  await expect(ask("/")).rejects.toThrow("ECONNREFUSED");
});
