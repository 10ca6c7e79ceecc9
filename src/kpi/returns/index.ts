export {
  type ReturnRateByLinesInput,
  returnRateByLines,
  returnRateByLinesBatch,
} from "./return-rate-by-lines.js";
export {
  type ReturnRateByUnitsInput,
  returnRateByUnits,
  returnRateByUnitsBatch,
} from "./return-rate-by-units.js";
export {
  type ReturnRateByValueInput,
  returnRateByValue,
  returnRateByValueBatch,
} from "./return-rate-by-value.js";
