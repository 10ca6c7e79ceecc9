/** A hand-over of the catalogue that no single row carries. */
export interface IndirectHandOver {
  /** The catalogue's name of the entry that hands over. */
  readonly from: string;
  /** The catalogue's name of the entry that takes over. */
  readonly to: string;
  /** Ids of the processes in between, in their order; none where it only goes the other way. */
  readonly through: readonly string[];
  /** True where the rows lead from the one that the catalogue names last to the one that it names first. */
  readonly backwards?: true;
  /** Why it is so. */
  readonly why: string;
}

/** The hand-overs of the catalogue that a third process carries, or that go the other way here. */
export const indirectHandOvers: readonly IndirectHandOver[] = [
  {
    from: "formal-operation",
    to: "budget-management",
    through: ["ad-campaign", "fund-request"],
    why: "a product asks for money by its campaigns, whose fund requests are booked in a budget",
  },
  {
    from: "paid-ad-campaign",
    to: "budget-management",
    through: ["fund-request"],
    why: "a campaign's money is requested, granted and booked by its fund request",
  },
  {
    from: "formal-operation",
    to: "negative-review-handling",
    through: [],
    backwards: true,
    why: "a review comes in at the service, which tells the product of its weakness",
  },
  {
    from: "formal-operation",
    to: "return-exchange",
    through: ["stock-item"],
    backwards: true,
    why: "an order starts a return; what comes back reaches the product by its stock",
  },
  {
    from: "listing-review",
    to: "inventory-management",
    through: [],
    backwards: true,
    why: "the stock item says how much of it may be shown online",
  },
  {
    from: "pricing-decision",
    to: "promotion-design",
    through: ["product"],
    backwards: true,
    why: "a promotion is planned for products, whose pricing then carries the offer",
  },
  {
    from: "subscription-repurchase",
    to: "member-lifecycle",
    through: ["order"],
    why: "each cycle is an order, which is a purchase of the member",
  },
  {
    from: "transaction-flow",
    to: "shipment-fulfilment",
    through: ["order"],
    why: "a payment covers an order, which then releases its shipments",
  },
  {
    from: "order-exception",
    to: "procurement-replenishment",
    through: ["stock-item"],
    why: "what an order lacks is short in the stock item, which asks for it",
  },
  {
    from: "shipment-fulfilment",
    to: "platform-settlement",
    through: ["order"],
    why: "the settlement counts from the confirmed receipt of the order",
  },
  {
    from: "return-exchange",
    to: "platform-settlement",
    through: ["payment", "order"],
    why: "what a return gives back is a refund of the payment, which the order tells its settlement",
  },
  {
    from: "after-sales-graded-response",
    to: "return-exchange",
    through: ["order"],
    why: "the order checks what of it may come back, and starts the return",
  },
  {
    from: "complaint-handling",
    to: "return-exchange",
    through: ["order"],
    why: "the order checks what of it may come back, and starts the return",
  },
  {
    from: "business-model-selection",
    to: "platform-selection",
    through: [],
    why: "the strategy chooses the model and hands over to the sales channels, which choose the platforms",
  },
  {
    from: "customer-value-ladder",
    to: "customer-tiering",
    through: [],
    backwards: true,
    why: "customer care asks for the tier, and tells the member what it comes to",
  },
  {
    from: "supplier-selection",
    to: "sample-evaluation",
    through: [],
    backwards: true,
    why: "a product names its supplier and judges its sample by a command of its own",
  },
  {
    from: "supplier-negotiation",
    to: "procurement-replenishment",
    through: ["quality-inspection"],
    backwards: true,
    why: "a replenishment names the supplier that it is ordered from, and its inspection tells the supplier",
  },
  {
    from: "recall-and-withdrawal",
    to: "return-exchange",
    through: ["service-case", "order"],
    why: "the notice of a recall opens a case for each order, from which its return is asked for",
  },
];
