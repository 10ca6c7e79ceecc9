export {
  type SelectionHitElementsFacts,
  type SelectionHitElementsParams,
  selectionHitElements,
} from "./hit-elements.js";
export { type SelectionNoHerdFacts, type SelectionNoHerdParams, selectionNoHerd } from "./no-herd.js";
export {
  type SelectionPreparationFacts,
  type SelectionPreparationParams,
  selectionPreparation,
} from "./preparation.js";
export {
  type SelectionPrinciplesFacts,
  type SelectionPrinciplesParams,
  selectionPrinciples,
} from "./principles.js";
export {
  type SelectionTriangleFacts,
  type SelectionTriangleParams,
  selectionTriangle,
} from "./triangle.js";
