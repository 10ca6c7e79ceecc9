/** Processes of the catalogue that consult the same rules of it. */
export interface ProcessRules {
  /** The catalogue's own names of the processes. */
  readonly processes: readonly string[];
  /** Numbers of the rules in the catalogue; its forbidden examples and its calendar entries among them. */
  readonly rules: readonly string[];
}

/** Which process of the catalogue consults which of its rules. */
export const processRules: readonly ProcessRules[] = [
  {
    processes: ["store-onboarding", "store-type-selection"],
    rules: ["R022", "R023", "R024", "R025", "R026", "R251"],
  },
  {
    processes: ["product-selection", "sample-evaluation", "product-decision"],
    rules: ["R003", "R106", "R107", "R201", "R202", "R203", "R204", "R255"],
  },
  { processes: ["trial-operation"], rules: ["R002", "R106", "R118"] },
  {
    processes: [
      "formal-operation",
      "product-lifecycle-stages",
      "product-restart",
      "product-upgrade",
      "product-retirement",
    ],
    rules: ["R107", "R108", "R109", "R110", "R119", "R250"],
  },
  { processes: ["slow-mover-handling"], rules: ["R004", "R005", "R105"] },
  { processes: ["new-arrival-cadence"], rules: ["R019", "R020", "R021", "R130"] },
  {
    processes: ["listing-review", "detail-page-optimisation"],
    rules: ["R017", "R053", "R205", "R206", "R207", "R208", "R209", "R210", "R211", "R212"],
  },
  { processes: ["pricing-decision", "promotion-design"], rules: ["R003", "R125", "R210", "R247"] },
  { processes: ["paid-ad-campaign"], rules: ["R001", "R002", "R117", "R118", "R119"] },
  { processes: ["live-streaming", "short-video"], rules: ["R038", "R039", "R116", "R238", "R261"] },
  { processes: ["kol-koc-cooperation"], rules: ["R131", "R237"] },
  { processes: ["community-operation", "public-private-loop"], rules: ["R225", "R236"] },
  {
    processes: ["order-processing", "shipment-fulfilment", "logistics-exception", "carrier-management"],
    rules: ["R008", "R009", "R047", "R101", "R102", "R114", "R115", "R213", "R214", "R256", "R262"],
  },
  {
    processes: ["inventory-management", "procurement-replenishment", "stock-take"],
    rules: ["R005", "R006", "R007", "R103", "R104", "R215"],
  },
  {
    processes: ["return-exchange", "reverse-logistics", "returned-goods-triage", "returns-analysis"],
    rules: ["R016", "R107", "R217", "R218", "R221", "R257"],
  },
  {
    processes: [
      "after-sales-graded-response",
      "complaint-handling",
      "negative-review-handling",
      "crisis-pr",
      "inquiry-handling",
    ],
    rules: ["R010", "R011", "R012", "R013", "R014", "R015", "R216", "R219", "R220"],
  },
  {
    processes: [
      "member-lifecycle",
      "customer-value-ladder",
      "rfm-segmentation",
      "customer-tiering",
      "win-back",
      "membership-programme",
    ],
    rules: ["R034", "R112", "R113", "R235", "R248", "R249"],
  },
  {
    processes: ["platform-settlement", "cash-flow-management"],
    rules: ["R027", "R028", "R029", "R030", "R230"],
  },
  {
    processes: ["tax-filing", "invoicing", "foreign-vat-registration"],
    rules: ["R031", "R032", "R033", "R123", "R124", "R242"],
  },
  {
    processes: ["operation-plan-approval", "promotion-fund-request", "internal-control-approval"],
    rules: ["R040", "R041", "R042", "R046", "R049", "R120", "R121", "R224"],
  },
  {
    processes: ["strategy-goal-setting", "kpi-dashboard-weekly-review", "campaign-review"],
    rules: ["R035", "R036", "R037", "R045", "R129", "R243", "R244", "R263"],
  },
  {
    processes: [
      "compliance-review",
      "platform-rule-compliance",
      "platform-penalty-appeal",
      "legal-compliance",
    ],
    rules: [
      "R205",
      "R209",
      "R210",
      "R211",
      "R222",
      "R223",
      "R224",
      "R225",
      "R226",
      "R227",
      "R228",
      "R231",
      "R232",
    ],
  },
  { processes: ["quality-management", "recall-and-withdrawal"], rules: ["R127", "R252", "R260"] },
  { processes: ["supplier-selection", "sourcing"], rules: ["R048", "R240"] },
  {
    processes: ["cross-border-compliance", "export-customs-clearance", "cross-border-logistics"],
    rules: ["R233", "R234", "R246"],
  },
  {
    processes: ["competitor-monitoring", "differentiated-competition", "demand-early-warning"],
    rules: ["R018", "R111", "R229", "R253"],
  },
  { processes: ["account-security", "data-security-privacy"], rules: ["R126", "R128", "R231"] },
  { processes: ["assortment-structure", "hit-product-building"], rules: ["R203", "R239"] },
  {
    processes: ["budget-management", "revenue-expense-monitoring", "profit-accounting"],
    rules: ["R003", "R122"],
  },
  { processes: ["logistics-mode-selection"], rules: ["R245"] },
  { processes: ["digital-tool-adoption"], rules: ["R241"] },
  {
    processes: ["platform-big-promotion", "store-promotion", "subscription-repurchase"],
    rules: ["R043", "R044", "R050", "R051", "R125", "R247"],
  },
  {
    processes: ["traffic-mix-planning", "search-optimisation", "recommendation-optimisation"],
    rules: ["R254", "R258", "R259"],
  },
];

/** Numbers of the catalogue that no process consults: figures to know and not to decide by. */
export const unboundRules: readonly string[] = [
  "R052",
  "R054",
  "R055",
  "R056",
  "R057",
  "R058",
  "R059",
  "R060",
  "R061",
  "R062",
  "R063",
  "R064",
];

/**
 * The catalogue's numbers of the rules that a process consults; none where it consults none.
 *
 * @param name - the catalogue's own name of the process
 *
 * @example
 * ```ts
 * import { findCatalogueRule, rulesOfProcess } from "opscycle/rules";
 *
 * const numbers = rulesOfProcess("trial-operation");
 * numbers; // => ["R002", "R106", "R118"]
 * numbers.map((number) => findCatalogueRule(number)?.carriedBy[0]).at(1); // => { rule: "trial.pass" }
 * ```
 */
export function rulesOfProcess(name: string): readonly string[] {
  return processRules.filter(({ processes }) => processes.includes(name)).flatMap(({ rules }) => rules);
}
