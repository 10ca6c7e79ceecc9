import { basicFiveStepFlow } from "./basic-five-step-flow.js";
import { basicSixLinkFlow } from "./basic-six-link-flow.js";
import { customerServiceSystem } from "./customer-service-system.js";
import { eightProcessModel } from "./eight-process-model.js";
import { fullCycleSevenStages } from "./full-cycle-seven-stages.js";
import { fullLinkProcessDesign } from "./full-link-process-design.js";
import type { LifecycleFrame } from "./lifecycle-frame.js";
import { operatingLifecycle } from "./operating-lifecycle.js";
import { opsDepartmentFlow } from "./ops-department-flow.js";
import { phasedOperatingFlow } from "./phased-operating-flow.js";
import { taobaoStoreBusiness } from "./taobao-store-business.js";
import { tmallBrandOperation } from "./tmall-brand-operation.js";

/** The views of the whole by the catalogue's own names: each document has its own stages. */
export const lifecycleFrames = {
  "operating-lifecycle": operatingLifecycle,
  "full-cycle-seven-stages": fullCycleSevenStages,
  "phased-operating-flow": phasedOperatingFlow,
  "taobao-store-business": taobaoStoreBusiness,
  "tmall-brand-operation": tmallBrandOperation,
  "basic-six-link-flow": basicSixLinkFlow,
  "ops-department-flow": opsDepartmentFlow,
  "eight-process-model": eightProcessModel,
  "basic-five-step-flow": basicFiveStepFlow,
  "full-link-process-design": fullLinkProcessDesign,
  "customer-service-system": customerServiceSystem,
} as const satisfies Readonly<Record<string, LifecycleFrame>>;

/** The catalogue's name of a frame. */
export type FrameName = keyof typeof lifecycleFrames;
