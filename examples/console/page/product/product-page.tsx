/** Not there yet. */
export function ProductPage() {
  return null;
}
