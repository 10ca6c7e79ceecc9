import { z } from "zod";

/** A process that may take over. */
export interface FollowUpTarget {
  /** Its id. */
  readonly to: string;
  /** The command that it is told; absent, it is started, or a review cycle is given a topic. */
  readonly does?: string;
}

/** What is handed over to another process by somebody's decision, not by itself. */
export interface FollowUp {
  /** The process that takes over: one of those that the process may hand over to. */
  readonly to: string;
  /** Its instance; the subject, or the shop's review cycle, where it is absent. */
  readonly id?: string;
  /** Its start input or the fields of its command, where they do not follow from the subject. */
  readonly payload?: { readonly [field: string]: unknown };
}

/** The schema of a {@link FollowUp} to one of these processes. */
export const followUpSchema = (targets: readonly string[]) =>
  z.strictObject({
    to: z.enum(targets),
    id: z.exactOptional(z.string().min(1)),
    payload: z.exactOptional(z.record(z.string(), z.unknown())),
  }) satisfies z.core.$ZodType<FollowUp>;
