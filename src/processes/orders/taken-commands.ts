/** A command about something with an identity, as it was taken: its fields under one id. */
export interface TakenCommand {
  /** The command's type and the id of what it is about. */
  readonly id: string;
  /** Its fields as canonical JSON, to tell a repeat from another command about the same thing. */
  readonly fields: string;
}

/** Which field of a command names what it is about; several where one alone does not tell. */
export type Identities = { readonly [command: string]: readonly string[] };

/** How a command would be remembered; undefined where it is about nothing with an identity. */
export function takenCommand(
  event: { readonly type: string },
  identities: Identities,
): TakenCommand | undefined {
  const names = identities[event.type];
  if (names === undefined) return undefined;
  const { type, at: _at, by: _by, ...fields } = event as { type: string; at?: unknown; by?: unknown };
  const ids = names.map((name) => Reflect.get(fields, name) ?? "");
  return { id: [type, ...ids].join(" "), fields: JSON.stringify(sorted(fields)) };
}

/** Whether the very same command was taken before. */
export const isRepeat = (taken: readonly TakenCommand[], command: TakenCommand | undefined): boolean =>
  command !== undefined && taken.some(({ id, fields }) => id === command.id && fields === command.fields);

/** Whether no command about the same thing was taken before. */
export const isNew = (taken: readonly TakenCommand[], command: TakenCommand | undefined): boolean =>
  command !== undefined && !taken.some(({ id }) => id === command.id);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}

/** For a chart: the same command about the same thing again is taken, and nothing is done twice. */
export const repeat = { guard: "isRepeat", actions: "changeNothing" } as const;

/** For a chart: hands the whole command to a guard or an action. */
export const payload = <Command>({ event }: { readonly event: Command }): Command => event;
