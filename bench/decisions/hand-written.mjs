import { params } from "./ours.mjs";

const roi = params["ad.roi-gate"];
const trial = params["trial.pass"];

/** The same decisions as loops over columns that know nothing else: the limit. */
export const handWritten = {
  "ad.roi-gate"({ roas, spend, days }, rows) {
    const codes = new Uint8Array(rows);
    for (let row = 0; row < rows; row += 1) {
      if (!(spend[row] >= roi.minimumSpend && days[row] >= roi.minimumDays)) codes[row] = 3;
      else if (roas[row] >= roi.payBackRoas) codes[row] = 0;
      else codes[row] = roas[row] > roi.acceptableRoas ? 1 : 2;
    }
    return codes;
  },
  "trial.pass"(columns, rows) {
    const { days, units, maturedUnits, roundsUsed, conversionRate, grossMargin, returnRate } = columns;
    const codes = new Uint8Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const mature = maturedUnits[row] >= trial.minimumMaturedUnits;
      const daysLeft = days[row] < trial.maximumDays;
      const missed =
        units[row] < trial.minimumUnits ||
        conversionRate[row] < trial.minimumConversionRate ||
        grossMargin[row] < trial.minimumGrossMargin ||
        (mature && returnRate[row] > trial.maximumReturnRate);
      if (days[row] < trial.minimumDays) codes[row] = 3;
      else if (missed) codes[row] = roundsUsed[row] < trial.maximumRounds && daysLeft ? 1 : 2;
      else if (!mature) codes[row] = daysLeft ? 3 : 2;
      else codes[row] = 0;
    }
    return codes;
  },
};
