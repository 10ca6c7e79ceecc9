export { type PrivacyConsentFacts, privacyConsent } from "./consent.js";
