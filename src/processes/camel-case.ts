/** `live-streaming` as `liveStreaming`. */
export type CamelCase<Id extends string> = Id extends `${infer Head}-${infer Rest}`
  ? `${Head}${Capitalize<CamelCase<Rest>>}`
  : Id;

/** What the commands and events of a process start with. */
export const camelCase = <Id extends string>(id: Id): CamelCase<Id> =>
  id.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase()) as CamelCase<Id>;
