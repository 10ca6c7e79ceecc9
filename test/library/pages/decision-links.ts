import { readFileSync } from "node:fs";

/** The place in the decision log of each number that has one: E-10. */
const places = new Map(
  [...readFileSync("docs/decision-log.md", "utf8").matchAll(/^### (E-.*)$/gm)].flatMap(([, heading = ""]) => {
    const place = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, "")
      .replaceAll(/\s/g, "-");
    return [...heading.matchAll(/E-\d\d/g)].map(([number]) => [number, place] as const);
  }),
);

/** Numbers in a row; those that the decision log settles lead there. `up` leads from the page to `docs/`. */
export function numberLinks(numbers: readonly string[], up: string): string {
  return numbers
    .map((number) => {
      const place = places.get(number);
      return place === undefined ? number : `[${number}](${up}decision-log.md#${place})`;
    })
    .join(", ");
}
