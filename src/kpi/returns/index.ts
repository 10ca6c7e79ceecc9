export { type ReturnCostInput, returnCost } from "./return-cost.js";
export { type ReturnCostShareInput, returnCostShare, returnCostShareBatch } from "./return-cost-share.js";
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
export { type ReverseLogisticsCostInput, reverseLogisticsCost } from "./reverse-logistics-cost.js";
export {
  type ReverseLogisticsCostPerReturnInput,
  reverseLogisticsCostPerReturn,
  reverseLogisticsCostPerReturnBatch,
} from "./reverse-logistics-cost-per-return.js";
