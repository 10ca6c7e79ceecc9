export {
  type CrossborderCertificationFacts,
  type CrossborderCertificationParams,
  type CrossborderCertificationProposal,
  crossborderCertification,
} from "./certification.js";
export {
  type CrossborderDeclarationFacts,
  type CrossborderDeclarationParams,
  crossborderDeclaration,
} from "./declaration.js";
export {
  type CrossborderLogisticsModeFacts,
  type CrossborderLogisticsModeParams,
  type CrossborderLogisticsModeProposal,
  crossborderLogisticsMode,
} from "./logistics-mode.js";
