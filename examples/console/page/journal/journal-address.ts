/** Why a step was taken. */
export const causeKinds = ["start", "adopt", "command", "deadline", "migrate", "erase"] as const;
export type CauseKind = (typeof causeKinds)[number];

/** Which steps of the journal are shown; empty is all. */
export interface JournalFilter {
  readonly process: string;
  readonly id: string;
  readonly kind: CauseKind | "";
}

/** The filter that an address names; what is not known is left out. */
export function readFilter(address: URLSearchParams): JournalFilter {
  const kind = address.get("kind");
  return {
    process: address.get("process") ?? "",
    id: address.get("id") ?? "",
    kind: causeKinds.find((one) => one === kind) ?? "",
  };
}

/** The address of a filter, so that it can be kept and sent. */
export function writeFilter(filter: JournalFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ""));
}
