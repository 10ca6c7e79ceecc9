export { type CrisisConductFacts, crisisConduct } from "./conduct.js";
