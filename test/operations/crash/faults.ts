import type { Logs } from "./logs.js";
import type { Reading } from "./reading.js";

/** What is wrong at any moment, however the hosts died. */
export function faultsNow(reading: Reading, logs: Logs): readonly string[] {
  return [
    ...lost(reading),
    ...gaps(reading),
    ...twice(reading),
    ...unbalanced(reading),
    ...effectsOfTwoIds(logs),
  ];
}

/** What is wrong once all is done. */
export function faultsAtEnd(reading: Reading, logs: Logs): readonly string[] {
  return [
    ...faultsNow(reading, logs),
    ...reading.outbox.map(({ id }) => `the outbox still has ${id}`),
    ...missing(reading, logs),
    ...alarms(reading),
    ...effectsNotDone(reading, logs),
  ];
}

type Step = Reading["journal"][number];
const commandOf = ({ cause }: Step) => cause["command"] as { readonly [field: string]: unknown } | undefined;
/** The steps that were asked for from outside. */
const sent = ({ journal }: Reading) =>
  journal.filter(({ cause, isHandedOver }) => cause.type === "command" && !isHandedOver);
const ofType = (reading: Reading, type: string) =>
  sent(reading).filter((step) => commandOf(step)?.["type"] === type);
const sum = (numbers: readonly unknown[]): number =>
  numbers.reduce<number>((total, one) => total + Number(one), 0);

/** A command that was answered is remembered, and so is its step. */
function lost({ keys, acknowledged }: Reading): readonly string[] {
  return [...acknowledged].filter((key) => !keys.has(key)).map((key) => `${key} was answered and is lost`);
}

/** The revisions of an instance follow one another, up to its own. */
function gaps({ instances, journal }: Reading): readonly string[] {
  const last = new Map<string, number>();
  const faults: string[] = [];
  for (const { process, id, revision } of journal) {
    const name = `${process} ${id}`;
    if (revision !== (last.get(name) ?? 0) + 1)
      faults.push(`${name} has revision ${revision} after ${last.get(name)}`);
    last.set(name, revision);
  }
  for (const { process, id, revision } of instances)
    if (last.get(`${process} ${id}`) !== revision)
      faults.push(`the journal of ${process} ${id} ends before ${revision}`);
  if (last.size !== instances.length)
    faults.push(`${last.size} instances have a journal, ${instances.length} are there`);
  return faults;
}

/** Each command has made one step at most. */
function twice(reading: Reading): readonly string[] {
  const seen = new Set<unknown>();
  return sent(reading).flatMap((step) => {
    const number = commandOf(step)?.["number"];
    if (number === undefined) return [];
    if (seen.has(number)) return [`the command ${number} was applied twice`];
    seen.add(number);
    return [];
  });
}

/** What was added is in the vaults, or on its way in what was set aside. Each has counted its own. */
function unbalanced(reading: Reading): readonly string[] {
  const vaults = reading.instances.filter(({ process }) => process === "vault");
  const added = ofType(reading, "vault.add");
  const underWay = reading.outbox.filter(({ message }) => message.type === "hand-over");
  const total = sum(added.map((step) => commandOf(step)?.["amount"]));
  const there = sum(vaults.map(({ context }) => context["balance"]));
  const aside = sum(underWay.map(({ message }) => message.payload?.["amount"] ?? 0));
  const counts = vaults.flatMap(({ id, context }) => {
    const adds = added.filter((step) => step.id === id).length;
    return context["adds"] === adds ? [] : [`${id} has counted ${context["adds"]} of ${adds}`];
  });
  return there + aside === total ? counts : [...counts, `${total} was added, ${there} + ${aside} is there`];
}

function effectsOfTwoIds(logs: Logs): readonly string[] {
  const ids = new Map<number, string>();
  return logs.effectsDone().flatMap(([id, number]) => {
    const first = ids.get(number) ?? id;
    ids.set(number, first);
    return first === id ? [] : [`the effect ${number} was done as ${first} and as ${id}`];
  });
}

function missing({ keys, acknowledged }: Reading, logs: Logs): readonly string[] {
  return logs
    .planned()
    .filter(({ key }) => !keys.has(key) || !acknowledged.has(key))
    .map(({ key }) => `${key} was never taken`);
}

/** Each alarm that was set has rung once, and was noted once. */
function alarms(reading: Reading): readonly string[] {
  const numbers = ofType(reading, "vault.arm").map((step) => commandOf(step)?.["number"]);
  const rung = reading.journal.filter(
    ({ cause, process }) => cause.type === "deadline" && process === "vault",
  );
  const ledgers = reading.instances.filter(({ process }) => process === "ledger");
  const [notes, noted] = ["notes", "sum"].map((field) => sum(ledgers.map(({ context }) => context[field])));
  const given = ofType(reading, "vault.give").length;
  const received = reading.journal.filter((step) => commandOf(step)?.["type"] === "vault.receive").length;
  return [
    ...(rung.length === numbers.length ? [] : [`${numbers.length} alarms were set, ${rung.length} rang`]),
    ...(notes === numbers.length && noted === sum(numbers) ? [] : [`${notes} alarms were noted: ${noted}`]),
    ...(received === 2 * given ? [] : [`${given} were given, ${received} were received`]),
  ];
}

function effectsNotDone(reading: Reading, logs: Logs): readonly string[] {
  const done = new Set(logs.effectsDone().map(([, number]) => number));
  return ofType(reading, "vault.add")
    .map((step) => Number(commandOf(step)?.["number"]))
    .filter((number) => !done.has(number))
    .map((number) => `the effect ${number} was never done`);
}
