export { type AcosInput, acos } from "./acos.js";
export { type BreakEvenRoasInput, breakEvenRoas } from "./break-even-roas.js";
export { type ClickConversionRateInput, clickConversionRate } from "./click-conversion-rate.js";
export { type CpcInput, cpc } from "./cpc.js";
export { type CtrInput, ctr } from "./ctr.js";
export { type NetRoiInput, netRoi } from "./net-roi.js";
export { type RoasInput, roas, roasBatch } from "./roas.js";
