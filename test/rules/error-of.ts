/** What a function throws, or undefined where it throws nothing. */
export function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** The message of the error that a function throws. */
export function messageOf(run: () => unknown): string {
  const error = errorOf(run);
  return error instanceof Error ? error.message : "";
}
