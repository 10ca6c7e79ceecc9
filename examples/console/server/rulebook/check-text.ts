import { InvalidInputError } from "opscycle";
import {
  defineRulebook,
  type Layer,
  parseRulebook,
  platformLayers,
  type Rulebook,
  type RulebookFinding,
  starterLayer,
} from "opscycle/rules";
import type { RulebookCheck, RulebookFault } from "../../shared/api.js";
import { deepestNesting, nestingOf } from "../json-nesting.js";
import { JsonPlaces } from "./json-places.js";

/** A rulebook's text that was read: the rulebook and where its parts stand, or the faults that keep it from being one. */
type ReadText =
  | { readonly rulebook: Rulebook; readonly places: JsonPlaces }
  | { readonly rulebook?: undefined; readonly faults: readonly RulebookFault[] };

/** More than anybody reads at once: whoever mends these sees the next. */
const mostFaults = 100;

/** Checks the text of a rulebook file: its faults with their places; where it has none, what to know before relying on it. */
export function checkText(text: string): RulebookCheck {
  const read = readText(text);
  return read.rulebook === undefined
    ? { faults: read.faults, isUsable: false }
    : { faults: findings(read.rulebook, read.places), isUsable: true };
}

/** Reads the text of a rulebook file. */
export function readText(text: string): ReadText {
  const json = text.replace(/^\uFEFF/, " ");
  if (nestingOf(json) > deepestNesting) return { faults: [tooDeep(json)] };
  const places = new JsonPlaces(json);
  const parsed = parseJson(json, places);
  if (!parsed.isJson) return { faults: [parsed.fault] };
  const repeated = places.repeated.slice(0, mostFaults).map(
    ({ path, place }): RulebookFault => ({
      severity: "error",
      message: `${path} stands there a second time, and only one can hold`,
      ...place,
    }),
  );
  if (repeated.length > 0) return { faults: repeated };
  try {
    return { rulebook: parseRulebook(parsed.value), places };
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const issues = error.issues.slice(0, mostFaults);
    return { faults: issues.map((issue) => issueFault(issue, places)) };
  }
}

function tooDeep({ length }: string): RulebookFault {
  return { severity: "error", message: `nested more than ${deepestNesting} deep`, from: 0, to: length };
}

function parseJson(
  json: string,
  places: JsonPlaces,
):
  | { readonly isJson: true; readonly value: unknown }
  | { readonly isJson: false; readonly fault: RulebookFault } {
  try {
    return { isJson: true, value: JSON.parse(json) };
  } catch (error) {
    const place = places.broken ?? { from: 0, to: Math.min(1, json.length) };
    const reason = json.trim() === "" ? "the file is empty" : reasonOf(error);
    return { isJson: false, fault: { severity: "error", message: `not JSON: ${reason}`, ...place } };
  }
}

/** What the parser says, without the text around the fault: that is marked. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, (\.\.\.)?".*$/s, "").replace(/ in JSON at position .*$/s, "");
}

function issueFault(
  { path, expected, received }: InvalidInputError["issues"][number],
  places: JsonPlaces,
): RulebookFault {
  const where = path === "" ? "the file" : path;
  const place = places.place(path);
  // A name that is not known should not be there: the path says which.
  const [, unknown] = /^absent: (.*)$/s.exec(expected) ?? [];
  const fault = unknown === undefined ? ` should be ${expected}, not ${received}` : `: ${unknown}`;
  return { severity: "error", message: `${where}${fault}`, ...place };
}

const severities: Readonly<Record<RulebookFinding["kind"], RulebookFault["severity"]>> = {
  impossible: "error",
  unreachable: "warning",
  idle: "warning",
  shadowed: "warning",
  unset: "info",
  questionable: "info",
  assumed: "info",
};

/** What the rulebook's own check finds in what this file sets; what stands in no layer of it is nobody's to change here. */
function findings(rulebook: Rulebook, places: JsonPlaces): readonly RulebookFault[] {
  const named = ofNamedRules(rulebook);
  return named.lint().flatMap((finding) => {
    const path = pathOf(finding, named, places);
    if (path === undefined) return [];
    return [{ severity: severities[finding.kind], message: finding.message, ...places.place(path) }];
  });
}

/** The same with only the rules that the file's layers name: to try every rule takes too long while somebody types. */
function ofNamedRules({ rules, layers }: Rulebook): Rulebook {
  const own = layers.filter(({ id, assumed }) => !(assumed && id === starterLayer.id) && !isOfPlatform(id));
  const named = new Set(own.flatMap(({ params }) => Object.keys(params)));
  return defineRulebook({
    rules: rules.filter(({ id }) => named.has(id)),
    layers: layers.map((layer) => ({
      ...layer,
      params: Object.fromEntries(Object.entries(layer.params).filter(([rule]) => named.has(rule))),
    })),
  });
}

const isOfPlatform = (id: string): boolean => platformLayers.some((layer) => layer.id === id);

/** Where the file says what a finding is about; undefined where another layer says it, or none. */
function pathOf(
  { rule, param, layer }: RulebookFinding,
  rulebook: Rulebook,
  places: JsonPlaces,
): string | undefined {
  const { layers } = rulebook;
  const beneath = layers.length - places.count("layers");
  const placeOf = (found: number) => (found < beneath ? undefined : `layers.${found - beneath}`);
  if (layer !== undefined) {
    const place = placeOf(layers.findIndex(({ id }) => id === layer));
    return place && `${place}.id`;
  }
  if (rule === undefined || param === undefined) return undefined;
  const setBy = rulebook.at().paramValues(rule).get(param)?.layer;
  const sets = (each: Layer) => Object.hasOwn(each.params[rule] ?? {}, param);
  // What is unset here was unset by the last layer that names it for the whole shop.
  const place = placeOf(
    setBy === undefined
      ? layers.findLastIndex((each) => each.when === undefined && sets(each))
      : layers.findIndex(({ id }) => id === setBy),
  );
  return place && `${place}.params.${rule}.${param}`;
}
