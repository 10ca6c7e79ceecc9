/** Not there yet. */
export function BoardPage() {
  return null;
}
