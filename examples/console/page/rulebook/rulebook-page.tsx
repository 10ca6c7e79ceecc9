/** Not there yet. */
export function RulebookPage() {
  return null;
}
