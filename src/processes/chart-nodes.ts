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
