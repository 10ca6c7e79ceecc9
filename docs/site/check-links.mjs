// Checks the built site: every address leads to a file and a place in it, and nothing comes from another server.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";

const root = path.resolve("docs/reference");
const pages = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.(html|svg)$/.test(name),
);
const faults = [];
const idsByPage = new Map();
const linksByPage = new Map();

// TypeDoc and the manual put every value into double quotes.
for (const page of pages) {
  const html = readFileSync(path.join(root, page), "utf8");
  idsByPage.set(page, new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => unescaped(id))));
  linksByPage.set(
    page,
    [...html.matchAll(/<(\w+)\b[^>]*?\s(?:xlink:)?(?:href|src)="([^"]*)"/g)].map(([, tag, link]) => [
      tag,
      unescaped(link),
    ]),
  );
}

// What the scripts link to: the navigation and what the search finds.
const data = (name) => {
  const [, packed] = /"([^"]+)"/.exec(readFileSync(path.join(root, "assets", name), "utf8"));
  return JSON.parse(inflateSync(Buffer.from(packed, "base64")));
};
const pathsIn = (entries) =>
  entries.flatMap(({ path: own, children = [] }) => [...(own ? [["a", own]] : []), ...pathsIn(children)]);
linksByPage.set("navigation", pathsIn(data("navigation.js")));
linksByPage.set(
  "search",
  data("search.js").rows.map(({ url }) => ["a", url]),
);

for (const [page, links] of linksByPage) {
  for (const [tag, link] of links) {
    const fault = faultOf(page, tag, link);
    if (fault !== undefined) faults.push(`${page}: ${link} ${fault}`);
  }
}

function faultOf(page, tag, link) {
  if (/^(data:|mailto:)/.test(link)) return undefined;
  if (/^(\w+:)?\/\//.test(link)) return tag === "a" ? undefined : "is loaded from another server";
  const [address, place = ""] = link.split("#");
  const file = address === "" ? page : path.join(path.dirname(page), decodeURIComponent(address));
  if (!existsSync(path.join(root, file))) return "is not there";
  const ids = idsByPage.get(file);
  if (place === "" || ids === undefined || ids.has(decodeURIComponent(place))) return undefined;
  return "has no such place";
}

function unescaped(text) {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

const count = [...linksByPage.values()].reduce((sum, links) => sum + links.length, 0);
if (faults.length > 0) console.error([...new Set(faults)].join("\n"));
console.log(`${pages.length} pages, ${count} links, ${faults.length} dead`);
if (faults.length > 0) process.exitCode = 1;
