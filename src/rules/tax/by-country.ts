import { z } from "zod";

/** An ISO 3166 code of two letters, or another of two that tax offices use: `DE`, `GB`, `EU`. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/, "two capital letters, such as DE");

/** An amount for each country, in major units of the currency that its law names. */
export const amountsByCountrySchema = z.record(countrySchema, z.number().nonnegative());
