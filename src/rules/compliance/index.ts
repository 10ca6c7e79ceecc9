export { complianceRedLines } from "./red-lines.js";
