/** Not there yet. */
export function JournalPage() {
  return null;
}
