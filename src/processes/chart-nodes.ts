import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";

/** Every state of a chart in its order, the chart itself first. */
export function nodesOf(machine: AnyStateMachine): AnyStateNode[] {
  const withInner = (node: AnyStateNode): AnyStateNode[] => [
    node,
    ...Object.values(node.states).flatMap(withInner),
  ];
  return withInner(machine.root);
}

/** The transitions that leave a state, those after a delay among them. */
export function transitionsOf(node: AnyStateNode): AnyTransitionDefinition[] {
  return [...(node.always ?? []), ...[...node.transitions.values()].flat()];
}

/** A state and those around it, the chart itself last. */
export function withAround(node: AnyStateNode): AnyStateNode[] {
  const around: AnyStateNode[] = [node];
  for (const { parent } of around) if (parent) around.push(parent);
  return around;
}

/** The states that the chart can come to from its start and from those given, were every guard to let it pass. */
export function reachableNodes(
  machine: AnyStateMachine,
  from: readonly AnyStateNode[] = [],
): Set<AnyStateNode> {
  const reached = new Set<AnyStateNode>();
  const waiting: AnyStateNode[] = [machine.root, ...from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    if (node.parent) waiting.push(node.parent);
    if (node.type === "parallel") waiting.push(...Object.values(node.states));
    if (node.type === "compound") waiting.push(...targetsOf(node.initial));
    waiting.push(...transitionsOf(node).flatMap(targetsOf));
  }
  return reached;
}

/** Where a transition leads; empty when it leads nowhere else. */
export function targetsOf({ target }: Pick<AnyTransitionDefinition, "target">): readonly AnyStateNode[] {
  return target ?? [];
}

/**
 * A guard that is made of others, as `and([…])` of XState is; undefined for any other. XState keeps the parts on the
 * function.
 */
export function partsOfGuard(guard: unknown): readonly unknown[] | undefined {
  const parts: unknown = typeof guard === "function" ? Reflect.get(guard, "guards") : undefined;
  return Array.isArray(parts) ? parts : undefined;
}
