// Which after-sales matters are big ones: a table that is kept in a spreadsheet, not in code.
import { InvalidInputError } from "opscycle";
import {
  defineRulebook,
  explainDecision,
  formatTableRows,
  parseTableRows,
  serviceGrade,
} from "opscycle/rules";

// The built-in rows, to begin the spreadsheet with.
console.log(formatTableRows(serviceGrade));

// The spreadsheet as it came back, saved as CSV. Amounts are in fen.
const csv = `safetyConcern;inPublic;amountMinor;contacts;grade;handler
true;-;-;-;big;dedicated-person
-;true;-;-;big;dedicated-person
-;-;≥ 50000;-;big;dedicated-person
-;-;[20000..50000);≥ 2;big;dedicated-person
-;-;-;-;small;online-service
`;
const rows = parseTableRows(serviceGrade, csv);
const rulebook = defineRulebook({
  rules: [serviceGrade],
  layers: [{ id: "service 2026-03", params: { "service.grade": { rows } } }],
});
const matter = { safetyConcern: false, inPublic: false, amountMinor: 32_000, contacts: 2 };
const decision = rulebook.decide("service.grade", matter);
console.log(explainDecision(decision).join("\n"));
console.log(decision.proposal);

// A slip is found before it decides anything: row and column are named.
try {
  parseTableRows(serviceGrade, csv.replace("≥ 50000", "50.000,00"));
} catch (error) {
  if (!(error instanceof InvalidInputError)) throw error;
  console.log(error.message);
}
