import { aiApplication } from "./ai-application.js";
import { assortmentStructure } from "./assortment-structure.js";
import { digitalMarketingChannels } from "./digital-marketing-channels.js";
import { ecosystemCollaboration } from "./ecosystem-collaboration.js";
import { incentiveCulture } from "./incentive-culture.js";
import { internalPolicyAndSystems } from "./internal-policy-and-systems.js";
import { invoicing } from "./invoicing.js";
import { membershipProgramme } from "./membership-programme.js";
import { newRetailIntegration } from "./new-retail-integration.js";
import { offlineMarketing } from "./offline-marketing.js";
import { productInformationCompliance } from "./product-information-compliance.js";
import { repairAndMaintenance } from "./repair-and-maintenance.js";
import { teamSetup } from "./team-setup.js";
import { trafficDataInterpretation } from "./traffic-data-interpretation.js";
import { trafficMixPlanning } from "./traffic-mix-planning.js";
import { warehouseOperations } from "./warehouse-operations.js";

/**
 * What the catalogue lists and no process goes through: parties, posts, roles of products, channels, by the catalogue's own
 * name of the entry.
 *
 * @example
 * ```ts
 * import { processReferences } from "opscycle/processes";
 *
 * const [sources] = processReferences["traffic-mix-planning"].groups;
 * sources.items.map(({ title }) => title.en); // => ["Search", "Recommendation", "Paid", "Off-site"]
 * ```
 */
export const processReferences = {
  "ecosystem-collaboration": ecosystemCollaboration,
  "team-setup": teamSetup,
  "incentive-culture": incentiveCulture,
  "internal-policy-and-systems": internalPolicyAndSystems,
  "assortment-structure": assortmentStructure,
  "traffic-mix-planning": trafficMixPlanning,
  "digital-marketing-channels": digitalMarketingChannels,
  "offline-marketing": offlineMarketing,
  "warehouse-operations": warehouseOperations,
  "repair-and-maintenance": repairAndMaintenance,
  "membership-programme": membershipProgramme,
  invoicing: invoicing,
  "product-information-compliance": productInformationCompliance,
  "traffic-data-interpretation": trafficDataInterpretation,
  "ai-application": aiApplication,
  "new-retail-integration": newRetailIntegration,
} as const;
