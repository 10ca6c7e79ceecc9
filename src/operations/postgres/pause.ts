/** A moment that grows with the attempts, so that those who are in each other's way do not meet again. */
export function pauseBefore(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** attempt));
}
