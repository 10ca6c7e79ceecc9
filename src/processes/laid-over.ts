/** One object of several, the later over the earlier; what is worked out when it is first asked for stays so. */
export function laidOver(...parts: readonly object[]): object {
  const all = Object.assign({}, ...parts.map(Object.getOwnPropertyDescriptors));
  return Object.freeze(Object.defineProperties({}, all));
}
