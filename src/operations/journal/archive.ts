import { InvalidInputError } from "../../errors/index.js";
import { utcInstant } from "../clock.js";
import type { HostParts } from "../host/host.js";
import { pageSize } from "./read-journal.js";

/** Which instances are archived. */
export interface ArchiveOptions {
  /** Finished ones that were last changed before this instant. */
  readonly finishedBefore: string;
  /** How many at a time; 500 by default. */
  readonly batch?: number;
}

/** Archives finished instances, batch by batch. @returns how many */
export async function archive(
  { store, tenant, clock }: Pick<HostParts, "store" | "tenant" | "clock">,
  options: ArchiveOptions,
): Promise<number> {
  const finishedBefore = utcInstant("archive", "finishedBefore", options.finishedBefore);
  const limit = options.batch ?? pageSize;
  if (!Number.isInteger(limit) || limit < 1) {
    const issue = { path: "batch", expected: "an integer of 1 or more", received: String(limit) };
    throw new InvalidInputError("archive", [issue]);
  }
  let archived = 0;
  for (;;) {
    const count = await store.archive({ tenant, finishedBefore, at: clock.now(), limit });
    archived += count;
    if (count < limit) return archived;
  }
}
