export {
  type AssortmentHitDependenceFacts,
  type AssortmentHitDependenceParams,
  assortmentHitDependence,
} from "./hit-dependence.js";
