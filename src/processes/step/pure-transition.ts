import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyTransitionDefinition,
  createActor,
  type Snapshot,
} from "xstate";

/** An action as a machine gives it: XState's own and the chart's alike. */
export interface MachineAction {
  readonly type: string;
  readonly params: unknown;
}

/** The next snapshot, and the actions that would be carried out on the way to it. */
export type Transition = readonly [snapshot: AnyMachineSnapshot, actions: readonly MachineAction[]];

/**
 * What an event makes of a snapshot. Does what XState's `transition` does, in a third of the time: that one makes an
 * actor of the machine for every call, initial snapshot and all, as the scope to step in. Here all steps share one
 * actor that does nothing.
 */
export function nextTransition(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: { readonly type: string },
): Transition {
  const actions: MachineAction[] = [];
  return [machine.transition(snapshot, event, inertScope(actions)), actions];
}

/** Where a machine starts with this input. @throws what the machine's own `context` throws. */
export function firstTransition(machine: AnyStateMachine, input: unknown): Transition {
  const actions: MachineAction[] = [];
  const snapshot = machine.getInitialSnapshot(inertScope(actions), input);
  if (snapshot.status === "error") throw snapshot.error;
  return [snapshot, actions];
}

/** A transition, and those of the chart that were taken for it: all microsteps', in their order. */
export interface TracedTransition {
  readonly snapshot: AnyMachineSnapshot;
  readonly actions: readonly MachineAction[];
  readonly taken: readonly AnyTransitionDefinition[];
}

/** Does what {@link nextTransition} does, and tells which transitions of the chart were taken. */
export function tracedTransition(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: { readonly type: string },
): TracedTransition {
  return traced((scope) => machine.transition(snapshot, event, scope));
}

/** Does what {@link firstTransition} does, and tells which transitions were taken without waiting for any event. */
export function tracedStart(machine: AnyStateMachine, input: unknown): TracedTransition {
  const start = traced((scope) => machine.getInitialSnapshot(scope, input));
  if (start.snapshot.status === "error") throw start.snapshot.error;
  return start;
}

function traced(transition: (scope: AnyActorScope) => AnyMachineSnapshot): TracedTransition {
  const actions: MachineAction[] = [];
  const taken: AnyTransitionDefinition[] = [];
  const scope = inertScope(actions);
  const _sendInspectionEvent = (told: object) => {
    const transitions: unknown = Reflect.get(told, "_transitions");
    if (Array.isArray(transitions)) taken.push(...transitions);
  };
  const system = { ...scope.system, _sendInspectionEvent };
  return { snapshot: transition({ ...scope, system }), actions, taken };
}

const nothing = (): void => {};
const idle: Snapshot<undefined> = { status: "active", output: undefined, error: undefined };
const inertLogic = {
  transition: () => idle,
  getInitialSnapshot: () => idle,
  getPersistedSnapshot: () => idle,
};
let inertActor: ReturnType<typeof createActor<typeof inertLogic>> | undefined;

/** A scope in which nothing happens but that the actions are written down. */
function inertScope(actions: MachineAction[]): AnyActorScope {
  inertActor ??= createActor(inertLogic);
  return {
    self: inertActor,
    system: inertActor.system,
    id: "",
    sessionId: "",
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (action) => {
      actions.push(action);
    },
  };
}
