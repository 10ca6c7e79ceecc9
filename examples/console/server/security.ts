import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { refuse } from "./answers.js";
import { deepestNesting, nestingOf } from "./json-nesting.js";

/** More than the largest rulebook file that is taken. */
const maximumBodyBytes = 1_200_000;

/**
 * Refuses requests that came to another name than the server's own: a site whose name is made to point at this machine
 * (DNS rebinding) is not to read from it.
 *
 * @param hosts - what may stand in `Host`, such as `127.0.0.1:4173`
 */
export function ownHostOnly(hosts: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host")?.toLowerCase();
    if (host !== undefined && hosts().includes(host)) return next();
    return refuse(
      context,
      421,
      `this server is ${hosts().join(" or ")}, not ${host ?? "a host without a name"}`,
    );
  };
}

/**
 * Refuses what other sites make a browser send. A browser says where a request is from, in `Sec-Fetch-Site` and `Origin`;
 * what changes something must say that it is from here.
 */
export function ownPageOnly(hosts: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    const reads = method === "GET" || method === "HEAD";
    const site = context.req.header("sec-fetch-site");
    const origin = context.req.header("origin");
    const isForeignSite = site !== undefined && site !== "same-origin" && !(site === "none" && reads);
    // A link from elsewhere may open the page itself; it cannot read it.
    const opensPage =
      reads && context.req.header("sec-fetch-mode") === "navigate" && !isApi(context.req.path);
    if (isForeignSite && !opensPage) return refuse(context, 403, "requests from other sites are not taken");
    if (origin !== undefined && !isOwn(origin, hosts()))
      return refuse(context, 403, `requests from ${origin} are not taken`);
    if (!reads && origin === undefined && site !== "same-origin")
      return refuse(
        context,
        403,
        "a request that changes something must say where it is from: Origin is missing",
      );
    return next();
  };
}

/** Takes JSON only: a form of another site cannot send it. */
export const jsonOnly: MiddlewareHandler = async (context, next) => {
  const { method } = context.req;
  if (method === "GET" || method === "HEAD") return next();
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") return next();
  return refuse(context, 415, `the body must be application/json, not ${type ?? "without a type"}`);
};

/** Refuses bodies that no form of the page is. */
export const smallBodies: MiddlewareHandler = bodyLimit({
  maxSize: maximumBodyBytes,
  onError: (context) => refuse(context, 413, `a body may have ${maximumBodyBytes} bytes at most`),
});

/** Refuses what no text is, and JSON that is nested so deep that reading it would exhaust the stack. */
export const soundBodies: MiddlewareHandler = async (context, next) => {
  const { method } = context.req;
  if (method === "GET" || method === "HEAD") return next();
  const text = textOf(await context.req.arrayBuffer());
  if (text === undefined) return refuse(context, 400, "the body is not UTF-8");
  if (nestingOf(text) > deepestNesting)
    return refuse(context, 400, `the body may be nested ${deepestNesting} deep at most`);
  return next();
};

function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What the browser may do with the page: its own scripts, styles and data, and nothing else. */
export const strictHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // CodeMirror, recharts and the charts of processes bring styles with them as they are drawn.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: "same-origin",
  crossOriginOpenerPolicy: "same-origin",
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  strictTransportSecurity: false,
});

function isApi(path: string): boolean {
  return path.startsWith("/api/");
}

function isOwn(origin: string, hosts: readonly string[]): boolean {
  return hosts.some((host) => origin === `http://${host}` || origin === `https://${host}`);
}
