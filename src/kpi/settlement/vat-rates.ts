/** Kinds of taxpayer of Chinese value-added tax. */
export type VatTaxpayer = "general" | "small-scale";

/** A rate of value-added tax and when it holds. */
export interface VatRate {
  /** Whom it holds for. */
  readonly taxpayer: VatTaxpayer;
  /** `statutory`: the rate of the law. `relief`: a lower one for a time, which a taxpayer may go without. */
  readonly kind: "statutory" | "relief";
  /** The rate, a number of 0 or more: 0.13. 0 is an exemption. */
  readonly rate: number;
  /** First date on which it holds. */
  readonly validFrom: string;
  /** Last date on which it holds; `null` while no end is known. */
  readonly validTo: string | null;
  /** Where it comes from. */
  readonly source: string;
  /** Whether rate and dates were checked against a publication for this table. Check the others before use. */
  readonly confirmed: boolean;
}

/**
 * Rates of Chinese value-added tax (VAT, 增值税) on the sale of goods, with the dates on which they hold (R031, R032).
 *
 * For goods of the main rate, without those of the lower rates (grain, books, …), export and services. The reliefs of
 * small-scale taxpayers are those of all provinces but Hubei, where such sales were exempt from 2020-03-01 to
 * 2021-03-31; the exemption of small monthly sales is not in the table. The 13 % that documents call a levy rate
 * (征收率) is the tax rate (税率) of general taxpayers; a levy rate is what small-scale taxpayers have.
 *
 * Data to start from and no tax advice: hand in a table of your own where it differs.
 *
 * @example
 * ```ts
 * import { vatRates } from "opscycle/kpi";
 *
 * vatRates.filter(({ taxpayer }) => taxpayer === "general").map(({ rate }) => rate); // => [0.17, 0.16, 0.13]
 * ```
 */
export const vatRates: readonly VatRate[] = [
  {
    taxpayer: "general",
    kind: "statutory",
    rate: 0.17,
    validFrom: "1994-01-01",
    validTo: "2018-04-30",
    source: "Provisional Regulations on Value-Added Tax, State Council Decree 134 of 1993, article 2",
    confirmed: true,
  },
  {
    taxpayer: "general",
    kind: "statutory",
    rate: 0.16,
    validFrom: "2018-05-01",
    validTo: "2019-03-31",
    source: "Ministry of Finance and State Taxation Administration, Caishui [2018] 32",
    confirmed: true,
  },
  {
    taxpayer: "general",
    kind: "statutory",
    rate: 0.13,
    validFrom: "2019-04-01",
    validTo: null,
    source:
      "MOF, STA and General Administration of Customs, Announcement 39 of 2019; VAT Law from 2026-01-01",
    confirmed: true,
  },
  {
    taxpayer: "small-scale",
    kind: "statutory",
    rate: 0.03,
    validFrom: "2009-01-01",
    validTo: null,
    source: "Provisional Regulations on VAT as revised in 2008, article 12; VAT Law from 2026-01-01",
    confirmed: true,
  },
  {
    taxpayer: "small-scale",
    kind: "relief",
    rate: 0.01,
    validFrom: "2020-03-01",
    validTo: "2022-03-31",
    source: "MOF and STA, Announcements 13 and 24 of 2020, 7 of 2021 and 15 of 2022",
    confirmed: true,
  },
  {
    taxpayer: "small-scale",
    kind: "relief",
    rate: 0,
    validFrom: "2022-04-01",
    validTo: "2022-12-31",
    source: "MOF and STA, Announcement 15 of 2022",
    confirmed: true,
  },
  {
    taxpayer: "small-scale",
    kind: "relief",
    rate: 0.01,
    validFrom: "2023-01-01",
    validTo: "2025-12-31",
    source: "MOF and STA, Announcements 1 and 19 of 2023 (to 2027-12-31 as issued)",
    confirmed: true,
  },
  {
    taxpayer: "small-scale",
    kind: "relief",
    rate: 0.01,
    validFrom: "2026-01-01",
    validTo: "2027-12-31",
    source: "Announcement 19 of 2023 as issued; under the VAT Law MOF and STA, Announcement 10 of 2026",
    confirmed: false,
  },
];
