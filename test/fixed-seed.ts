import fc from "fast-check";

// Any number would do. One for all runs, so that a failure is due to what was changed and not to luck.
const usualSeed = 20_260_101;

const wanted = process.env["FAST_CHECK_SEED"] ?? String(usualSeed);
const seed = wanted === "random" ? undefined : Number(wanted);

if (seed !== undefined && !Number.isSafeInteger(seed))
  throw new Error(`FAST_CHECK_SEED must be an integer or "random", but is ${JSON.stringify(wanted)}.`);

// A property that gives its own seed keeps it.
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
