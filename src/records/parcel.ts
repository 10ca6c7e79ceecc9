import { z } from "zod";

/** One parcel on its way to a customer: when it was paid for, sent, promised and delivered. */
export interface Parcel {
  /** The parcel: its waybill number. */
  readonly parcelId: string;
  /** The order that it belongs to. */
  readonly orderId?: string;
  /** Who carries it. */
  readonly carrier?: string;
  /** When the order was paid, ISO 8601 in UTC like all instants here: the clock of the shipping promise starts. */
  readonly paidAt?: string;
  /** When the shop handed it over: packed, labelled and announced. The clock of the pick-up starts. */
  readonly shippedAt?: string;
  /** When the carrier took it: its first scan. */
  readonly pickedUpAt?: string;
  /** The beginning of the agreed delivery window, where there is one. Before it a delivery is early. */
  readonly promisedFrom?: string;
  /** The latest agreed time of delivery. After it a delivery is late. */
  readonly promisedAt?: string;
  /** When the customer received it. */
  readonly deliveredAt?: string;
  /** When it was found to be lost. */
  readonly lostAt?: string;
  /** When it came back to the shop without having been delivered. */
  readonly returnedAt?: string;
  /** When the order was cancelled before shipping. */
  readonly cancelledAt?: string;
  /** What the carrier charged, in major units of `currency`. */
  readonly shippingCost?: number;
  /** ISO 4217 code. */
  readonly currency?: string;
  /** Where to: country, state or region, as the shop spells it. */
  readonly region?: string;
}

const optionalInstant = z.exactOptional(z.iso.datetime());

/** Parses a {@link Parcel}. */
export const parcelSchema = z
  .strictObject({
    parcelId: z.string().min(1),
    orderId: z.exactOptional(z.string().min(1)),
    carrier: z.exactOptional(z.string().min(1)),
    paidAt: optionalInstant,
    shippedAt: optionalInstant,
    pickedUpAt: optionalInstant,
    promisedFrom: optionalInstant,
    promisedAt: optionalInstant,
    deliveredAt: optionalInstant,
    lostAt: optionalInstant,
    returnedAt: optionalInstant,
    cancelledAt: optionalInstant,
    shippingCost: z.exactOptional(z.number().min(0)),
    currency: z.exactOptional(z.string().regex(/^[A-Z]{3}$/, "an ISO 4217 code such as CNY")),
    region: z.exactOptional(z.string()),
  })
  .refine((parcel) => parcel.promisedFrom === undefined || parcel.promisedAt !== undefined, {
    path: ["promisedFrom"],
    error: "absent where there is no promisedAt, which ends the window",
  }) satisfies z.core.$ZodType<Parcel>;
