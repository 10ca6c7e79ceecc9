/** Not there yet. */
export function InstancePage() {
  return null;
}
