import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

const readers = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md"];
const folders = ["docs", "examples"];
const notWritten = /(^|\/)(node_modules|reference)\//;

const pages = [
  ...readers,
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name).replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".md") && !notWritten.test(path)),
  ),
];

/** The text without its programs, in which a bracket is no link. */
function prose(path: string): string {
  return readFileSync(path, "utf8").replaceAll(/^( *)```[\s\S]*?^\1```/gm, "");
}

function linksOf(path: string): string[] {
  const text = prose(path).replaceAll(/`[^`\n]*`/g, "");
  return [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map(([, link = ""]) => link);
}

const anchorsByPage = new Map<string, ReadonlySet<string>>();

/** Where a link may lead within a page: its headings, as GitHub and TypeDoc name them, and what it names itself. */
function anchorsOf(path: string): ReadonlySet<string> {
  const known = anchorsByPage.get(path);
  if (known !== undefined) return known;
  const text = prose(path);
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)"/g)].map(([, id = ""]) => id));
  for (const [, heading = ""] of text.matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const name = slug(heading);
    let place = name;
    for (let times = 1; anchors.has(place); times++) place = `${name}-${times}`;
    anchors.add(place);
  }
  anchorsByPage.set(path, anchors);
  return anchors;
}

function slug(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");
}

function faultOf(page: string, link: string): string | undefined {
  if (/^(https?:|mailto:)/.test(link)) return undefined;
  const [address = "", place = ""] = decodeURI(link).split("#");
  const target = address === "" ? page : normalize(join(dirname(page), address)).replaceAll("\\", "/");
  if (!existsSync(target)) return `${link} is not there`;
  if (place === "" || !target.endsWith(".md") || !statSync(target).isFile()) return undefined;
  return anchorsOf(target).has(place) ? undefined : `${link} has no such heading`;
}

describe("links of the Markdown files", () => {
  test("there are links", () => {
    expect(pages.flatMap(linksOf).length).toBeGreaterThan(1000);
  });

  test("lead somewhere", () => {
    const dead = pages.flatMap((page) =>
      linksOf(page).flatMap((link) => {
        const fault = faultOf(page, link);
        return fault === undefined ? [] : [`${page}: ${fault}`];
      }),
    );
    expect(dead).toEqual([]);
  });
});
