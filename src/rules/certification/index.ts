export { type CertificationFoodFacts, type CertificationFoodParams, certificationFood } from "./food.js";
