import { Script } from "node:vm";
import { htmlReport } from "opscycle/replay";
import { describe, expect, test } from "vitest";
import { hostileName, smallReport, smallResult } from "./small-result.js";

const chartScript = "globalThis.Chart = class {};\n//# sourceMappingURL=chart.umd.min.js.map";
const page = htmlReport(smallResult, [await smallReport()], { chartScript });

function scripts(): readonly string[] {
  return [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, content = ""]) => content);
}

describe("htmlReport", () => {
  test("gives equal bytes for equal results", async () => {
    expect(htmlReport(smallResult, [await smallReport()], { chartScript })).toBe(page);
  });

  test("loads nothing from anywhere", () => {
    expect(page).not.toMatch(/(?:src|href)="(?!#|data:)/);
    expect(page).not.toContain("sourceMappingURL");
    expect(page).toContain("default-src &#39;none&#39;");
  });

  test("lets no data end a script or become an element", () => {
    expect(page).not.toContain(hostileName);
    expect(page).not.toContain("<img");
    expect(scripts()).toHaveLength(3);
  });

  test("keeps the data as they are", () => {
    const { products, productFields } = JSON.parse(scripts()[0] ?? "");
    const name = productFields.indexOf("name");
    expect(products.map((values: readonly unknown[]) => values[name])).toEqual(["马克杯 Mug", hostileName]);
  });

  test("has a script that parses", () => {
    expect(() => new Script(scripts()[2] ?? "")).not.toThrow();
  });

  test("escapes a library's own closing tag", () => {
    const hostile = htmlReport(smallResult, [], { chartScript: 'const tag = "</script><!--";' });
    expect(hostile).toContain('const tag = "\\x3c/script>\\x3c!--";');
  });

  test("gives every section a heading and every table column headers", () => {
    const sections = page.match(/<section /g)?.length ?? 0;
    expect(page.match(/<h2 /g)).toHaveLength(sections);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<table>/g)?.length).toBe(page.match(/<thead><tr><th scope="col"/g)?.length);
    for (const [canvas] of page.matchAll(/<canvas[^>]*>/g))
      expect(canvas).toMatch(/role="img" aria-label="[^"]{20,}"/);
  });

  test("has each id once, and an element for each that the page links to", () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});
