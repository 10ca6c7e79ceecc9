import { deliverableTitles, processCatalogue, processEntries, roleTitles } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { catalogueCells, catalogueText } from "../../rules/catalogue-text.js";

/** What the catalogue says of one entry. */
interface SpecEntry {
  readonly number: string;
  readonly name: string;
  readonly en: string;
  readonly zh: string;
  readonly kind: string;
  readonly body: string;
}

const heading = /^#### (P\d{3}) · `([a-z0-9-]+)` — (.+?) \(([^()]+)\) · kind: (\w+)\n([\s\S]*?)(?=^#)/gm;
const specEntries: readonly SpecEntry[] = [...(catalogueText ?? "").matchAll(heading)].map(
  ([, number = "", name = "", en = "", zh = "", kind = "", body = ""]) => ({
    number,
    name,
    en,
    zh,
    kind,
    body,
  }),
);
const specRows = specEntries.map((entry) => [entry.number, entry.name, entry] as const);

/** What stands after a label of an entry, up to the next label or the end. */
function after(label: string, body: string): string {
  return (
    new RegExp(`\\*{0,2}${label}\\*{0,2}: ([\\s\\S]*?)(?= \\*\\*[A-Z]|\\n- \\*\\*|\\n\\n|$)`).exec(
      body,
    )?.[1] ?? ""
  );
}

/** Keys of sections without the remarks around them: `002 S36 (both items)` is `002 S36`. */
function sourcesOf(body: string): string[] {
  const [line = ""] = after("Source", body).split("\n");
  const [keys = ""] = line.split(/\. |\.$/);
  return keys
    .replaceAll(/ \((?!\d)[^()]*\)/g, "")
    .split(";")
    .map((key) => key.trim());
}

/** Other words of the appendix for a deliverable that it has named already. */
const aliases = ["思路文件", "详情页计划"];

const namesIn = (text: string) => [...text.matchAll(/`([a-z0-9-]+)`/g)].map(([, name = ""]) => name);

describe.skipIf(catalogueText === undefined)(
  "processCatalogue (with the catalogue beside the repository)",
  () => {
    test("has every entry of the catalogue, in its order, and no other", () => {
      expect(processEntries.map(({ number, name }) => [number, name])).toEqual(
        specRows.map(([number, name]) => [number, name]),
      );
    });

    test.each(specRows)("%s %s has its title, kind and sources", (number, _name, { en, zh, kind, body }) => {
      const entry = processCatalogue.get(number);
      expect([entry?.title.en, entry?.kind]).toEqual([en, kind]);
      expect(zh).toContain(entry?.title.zh);
      expect(entry?.source).toEqual(sourcesOf(body));
    });

    test.each(specRows)("%s %s hands over to whom it says", (number, _name, { body }) => {
      const [told = ""] = after("Hands over to", body).split(/ \(| Closing|\.\s/);
      expect(processCatalogue.get(number)?.handsOverTo).toEqual(namesIn(told));
    });

    test.each(specRows)("%s %s has inputs where it says so", (number, _name, { body }) => {
      expect((processCatalogue.get(number)?.inputs.length ?? 0) > 0).toBe(after("Inputs", body) !== "");
    });

    test.each(specRows)("%s %s has the roles that it names", (number, _name, { body }) => {
      const stated = after("Roles", body);
      const named = Object.entries(roleTitles).filter(([, { zh }]) => stated.includes(zh));
      const roles: readonly string[] = processCatalogue.get(number)?.roles ?? [];
      expect(named.map(([role]) => role).filter((role) => !roles.includes(role))).toEqual([]);
    });

    test("has the deliverables of Appendix 2", () => {
      const rows = catalogueCells("# Appendix 2", "# Appendix 3").filter(([, , by = ""]) => by.includes("`"));
      const zhOf = (name: string) =>
        processCatalogue.get(name)?.deliverables.map((id) => deliverableTitles[id].zh) ?? [];
      const lacking = rows.flatMap(([, titles = "", by = ""]) => {
        const has = namesIn(by).flatMap(zhOf);
        return titles
          .split(/[《》、;/ ]+/)
          .filter((title) => !aliases.includes(title) && !has.some((zh) => zh.includes(title)))
          .map((title) => `${title}: ${by}`);
      });
      expect(lacking).toEqual([]);
    });
  },
);
