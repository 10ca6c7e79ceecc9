import { didYouMean, type InputIssue, InvalidInputError } from "../../errors/index.js";
import { headerKey } from "./columns.js";

/**
 * Reads a column map as it is typed on a command line: our fields, each with the header of the file.
 *
 * @param text - `field=Header` pairs with commas between; a header that contains a comma is put in quotes
 * @throws InvalidInputError when a part is no pair, or a field comes twice
 *
 * @example
 * ```ts
 * import { parseColumnMap } from "opscycle/records";
 *
 * parseColumnMap('sku=StockCode,quantity="Qty, units"'); // => { sku: "StockCode", quantity: "Qty, units" }
 * ```
 */
export function parseColumnMap(text: string): { readonly [field: string]: string } {
  const parts = text.match(/(?:"[^"]*"|[^,"])+/g) ?? [];
  const map: { [field: string]: string } = {};
  const issues: InputIssue[] = [];
  for (const part of parts) {
    const [, field, quoted, bare] = /^\s*(\w+)\s*=\s*(?:"([^"]*)"|(.*?))\s*$/.exec(part) ?? [];
    const header = quoted ?? bare ?? "";
    if (field === undefined || header === "") {
      issues.push({ path: "each part", expected: "field=Header", received: `"${part}"` });
    } else if (Object.hasOwn(map, field)) {
      issues.push({ path: field, expected: "named once", received: `"${map[field]}" and "${header}"` });
    } else map[field] = header;
  }
  if (parts.length === 0) {
    issues.push({ path: "", expected: "field=Header, with commas between", received: "nothing" });
  }
  if (issues.length > 0) throw new InvalidInputError("column map", issues);
  return map;
}

/** Checks that a column map names fields that we have, all that are needed, and headers that a file has. */
export function checkColumnMap(
  map: { readonly [field: string]: string },
  fields: { readonly known: readonly string[]; readonly needed: readonly (readonly string[])[] },
): void {
  const issues: InputIssue[] = [];
  for (const field of Object.keys(map)) {
    if (fields.known.includes(field)) continue;
    const received = `"${field}"${didYouMean(field, fields.known)}`;
    issues.push({ path: "each field", expected: `one of ${fields.known.join(", ")}`, received });
  }
  for (const alternatives of fields.needed) {
    if (alternatives.some((field) => Object.hasOwn(map, field))) continue;
    issues.push({ path: alternatives.join(" or "), expected: "a header", received: "nothing" });
  }
  if (issues.length > 0) throw new InvalidInputError("column map", issues);
}

/** Checks that every mapped header stands in the file. */
export function checkMappedHeaders(
  fileName: string,
  map: { readonly [field: string]: string },
  header: readonly string[],
): void {
  const keys = header.map(headerKey);
  const issues = Object.entries(map)
    .filter(([, mapped]) => !keys.includes(headerKey(mapped)))
    .map(([field, mapped]) => ({
      path: field,
      expected: `mapped to one of the headers ${header.join(", ")}`,
      received: `"${mapped}"${didYouMean(mapped, header)}`,
    }));
  if (issues.length > 0) throw new InvalidInputError(fileName, issues);
}
