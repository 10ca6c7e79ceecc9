import * as currencies from "dinero.js/bigint/currencies";
import { z } from "zod";
import { type CurrencyCode, moneyToMajor } from "../../kpi/settlement/index.js";

/** The ISO 4217 code of an instance's one currency. */
export const currencyField = z.enum(
  // The keys of the table are what CurrencyCode is made of.
  Object.keys(currencies) as CurrencyCode[],
);

/** More than nothing, in minor units. */
export const someMoney = z.int().positive();

/** In major units, as the rules want it. */
export const inMajorUnits = (amountMinor: number, currency: CurrencyCode): number =>
  moneyToMajor({ amountMinor, currency });
