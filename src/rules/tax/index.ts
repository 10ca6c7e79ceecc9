export { type TaxDutyFacts, type TaxDutyParams, taxDuty } from "./duty.js";
export { type TaxForeignVatFacts, type TaxForeignVatParams, taxForeignVat } from "./foreign-vat.js";
export { type TaxIncomeFacts, type TaxIncomeParams, type TaxIncomeProposal, taxIncome } from "./income.js";
export { type TaxRecordsFacts, taxRecords } from "./records.js";
export { type TaxVatFacts, type TaxVatParams, type TaxVatProposal, taxVat } from "./vat.js";
