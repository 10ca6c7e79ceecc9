import type { AnyStateNode, AnyTransitionDefinition } from "xstate";
import { transitionsOf } from "../processes/chart-nodes.js";
import { type Labels, transitionLabel } from "./transition-label.js";

/** An arrow of a diagram. */
export interface Arrow {
  readonly from: AnyStateNode;
  readonly to: AnyStateNode;
  readonly label: string;
  /** The innermost state that both ends are inside of: Mermaid wants the arrow drawn there. */
  readonly container: AnyStateNode;
}

/** Every arrow of a chart, in its order. */
export function arrowsOf(labels: Labels, root: AnyStateNode): Arrow[] {
  const own = transitionsOf(root)
    .filter(isWorthDrawing)
    .flatMap((transition) =>
      targetsOf(transition).flatMap((to) =>
        startsOf(root, to, transition).map((from) => ({
          from,
          to,
          label: transitionLabel(labels, root, transition),
          container: containerOf(from, to),
        })),
      ),
    );
  return [...own, ...Object.values(root.states).flatMap((child) => arrowsOf(labels, child))];
}

/** A transition that only confirms the state that it leaves, and does nothing, is not drawn. */
export function isWorthDrawing({ source, target, actions, description }: AnyTransitionDefinition): boolean {
  return actions.length > 0 || description !== undefined || target?.some((to) => to !== source) === true;
}

/** What is done in a state without leaving it. */
export function stayingTransitions(node: AnyStateNode): AnyTransitionDefinition[] {
  return transitionsOf(node).filter(
    (transition) => isWorthDrawing(transition) && targetsOf(transition).length === 0,
  );
}

function targetsOf({ target }: AnyTransitionDefinition): readonly AnyStateNode[] {
  return target ?? [];
}

/**
 * A state cannot point into itself: what leads inside leads there from everything inside. A delay that has brought
 * about a state is over there.
 */
function startsOf(
  node: AnyStateNode,
  to: AnyStateNode,
  { eventType }: AnyTransitionDefinition,
): AnyStateNode[] {
  if (!ancestorsOf(to).includes(node)) return [node];
  const isDelay = node.after.some((after) => after.eventType === eventType);
  return Object.values(node.states).filter((child) => !(isDelay && child === to));
}

function containerOf(from: AnyStateNode, to: AnyStateNode): AnyStateNode {
  const around = ancestorsOf(to);
  return ancestorsOf(from).find((node) => around.includes(node)) ?? from.machine.root;
}

/** The states around a state, the innermost first. */
function ancestorsOf({ parent }: AnyStateNode): AnyStateNode[] {
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent)];
}
