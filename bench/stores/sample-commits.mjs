import { sealed } from "../../dist/operations/journal/seal.js";
import { productProcess, start } from "../../dist/processes/index.js";
import { parseRulebook } from "../../dist/rules/index.js";

const tenant = "bench";
const at = "2026-01-01T00:00:00.000Z";
const rulebook = parseRulebook({ layers: [] });

/** How many instances the commits take turns with. */
const instances = 1024;

/**
 * Commits of one step each: an instance of about 1.3 kB and its journal entry. The first 1,024 start instances, the
 * others step them in turn.
 */
export function sampleCommits(count) {
  const first = start(productProcess, productProcess.input({ sku: "A" }, rulebook.at({ at })), at);
  const context = { ...first.snapshot.context, note: "n".repeat(900) };
  const snapshot = { ...first.snapshot, context };
  const definition = { version: productProcess.version, fingerprint: productProcess.fingerprint };
  const heads = new Map();
  return Array.from({ length: count }, (_, index) => {
    const id = `P-${index % instances}`;
    const { revision, journalHash } = heads.get(id) ?? { revision: 0, journalHash: "" };
    const key = { tenant, process: "product", id };
    const entry = sealed(
      {
        ...key,
        revision: revision + 1,
        at,
        by: { actor: "bench", role: "system" },
        cause: { type: "command", command: { type: "product.recordStock", stockOnHand: index } },
        from: first.states,
        to: first.states,
        events: [],
        definition: definition.fingerprint,
        rulebook: rulebook.fingerprint,
      },
      journalHash,
    );
    const instance = {
      ...key,
      revision: revision + 1,
      definition,
      snapshot,
      states: first.states,
      tags: first.tags,
      deadlines: [],
      journalHash: entry.seal.hash,
      updatedAt: at,
    };
    heads.set(id, { revision: revision + 1, journalHash: entry.seal.hash });
    const write = { instance, expectedRevision: revision };
    return { instances: [write], entries: [entry], outbox: [], takes: [], answers: [] };
  });
}

/** The same commits in portions. */
export function inPortions(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
