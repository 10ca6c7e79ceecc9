import type { Column, Segment } from "./column.js";
import { factValue, type InputDomain } from "./input-domain.js";

/** A part of what the inputs can be: the segments of each column, by place. Their product is the part. */
export type Region = readonly (readonly number[])[];

/** Says a region in words: `amount from 100 up to 200 (not included), tier "gold"`. */
export function regionText(columns: readonly Column[], region: Region): string {
  const texts = columns.flatMap((column, index) => columnText(column, region[index] ?? []));
  return texts.length > 0 ? texts.join(", ") : "any facts";
}

/** Nothing where the column may be anything. */
function columnText(column: Column, places: readonly number[]): string[] {
  const left = column.possible.filter((place) => !places.includes(place));
  if (left.length === 0) return [];
  if (left.every((place) => column.segments[place]?.kind === "missing")) return [`${column.fact} present`];
  const texts = runs(column, places).map((run) => runText(column.domain, run));
  return [`${column.fact} ${texts.join(" or ")}`];
}

/** Neighbouring numbers are one run; everything else stands alone. */
function runs({ segments, possible }: Column, places: readonly number[]): Segment[][] {
  const all: Segment[][] = [];
  let before = -2;
  for (const place of places) {
    const segment = segments[place];
    if (segment === undefined) continue;
    const run = all.at(-1);
    const isNext = possible.indexOf(place) === before + 1 && isNumeric(segment) && isNumeric(run?.at(-1));
    if (run !== undefined && isNext) run.push(segment);
    else all.push([segment]);
    before = possible.indexOf(place);
  }
  return all;
}

function isNumeric(segment: Segment | undefined): boolean {
  return segment?.kind === "between" || (segment?.kind === "value" && typeof segment.value === "number");
}

function runText(domain: InputDomain, run: readonly Segment[]): string {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return "nothing";
  if (first.kind === "missing") return "missing";
  if (first.kind === "other") return "any other text";
  if (first === last && first.kind === "value") return JSON.stringify(factValue(domain, first.value));
  return [lowText(domain, first), highText(domain, last)].filter((text) => text !== "").join(" ");
}

function lowText(domain: InputDomain, segment: Segment): string {
  if (segment.kind === "value") return `from ${factValue(domain, segment.value)}`;
  if (segment.kind !== "between" || !Number.isFinite(segment.low)) return "";
  return `above ${factValue(domain, segment.low)}`;
}

function highText(domain: InputDomain, segment: Segment): string {
  if (segment.kind === "value") return `up to ${factValue(domain, segment.value)}`;
  if (segment.kind !== "between" || !Number.isFinite(segment.high)) return "";
  return `up to ${factValue(domain, segment.high)} (not included)`;
}
