import { InvalidArgumentError } from "commander";
import { z } from "zod";
import { InvalidInputError, type JsonValue } from "../errors/index.js";
import { parseColumnMap } from "../records/index.js";

/** Reads a number of 0 or more from an option. @throws InvalidArgumentError, which commander reports. */
export function amountOption(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value >= 0) return value;
  throw new InvalidArgumentError("It must be a number of 0 or more.");
}

/** Reads a whole number of 1 or more from an option. */
export function countOption(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError("It must be a whole number of 1 or more.");
}

/** Reads an IANA time zone from an option. */
export function zoneOption(zone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch {
    throw new InvalidArgumentError("It must be an IANA time zone such as Europe/London.");
  }
}

/** Reads an ISO 4217 code from an option. */
export function currencyOption(code: string): string {
  if (/^[A-Z]{3}$/.test(code)) return code;
  throw new InvalidArgumentError("It must be an ISO 4217 code such as CNY.");
}

/** Reads the name of an encoding from an option. */
export function encodingOption(name: string): string {
  try {
    return new TextDecoder(name).encoding && name;
  } catch {
    throw new InvalidArgumentError("It must be an encoding such as utf-8 or gb18030.");
  }
}

/** Reads an instant from an option. */
export function instantOption(text: string): string {
  if (z.iso.datetime({ offset: true }).safeParse(text).success) return text;
  throw new InvalidArgumentError(
    "It must be an ISO 8601 instant such as 2026-11-11T00:00:00+08:00, with its zone.",
  );
}

/** Reads a path, a code or another text that is not empty from an option. */
export function textOption(text: string): string {
  if (text.trim() !== "") return text;
  throw new InvalidArgumentError("It must not be empty.");
}

/** Reads texts between commas from an option. */
export function textsOption(text: string): readonly string[] {
  const parts = text.split(",").map((part) => part.trim());
  if (!parts.includes("")) return parts;
  throw new InvalidArgumentError("It must be texts between commas, such as ordered.late,closed.");
}

/** Reads a column map from an option. */
export function columnsOption(text: string): { readonly [field: string]: string } {
  try {
    return parseColumnMap(text);
  } catch (error) {
    if (error instanceof InvalidInputError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

/** Reads a number from an option. */
export function numberOption(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new InvalidArgumentError("It must be a number.");
}

/** Reads values between commas from an option: numbers, true, false, null, and texts. */
export function valuesOption(text: string): readonly JsonValue[] {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.includes(""))
    throw new InvalidArgumentError("It must be values between commas, such as 7,14,21.");
  return parts.map((part) => {
    const words: { readonly [word: string]: JsonValue } = { true: true, false: false, null: null };
    if (Object.hasOwn(words, part)) return words[part] ?? null;
    return Number.isFinite(Number(part)) ? Number(part) : part;
  });
}
