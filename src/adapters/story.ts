import type {
  CommandOf,
  orderProcess,
  paymentProcess,
  returnProcess,
  shipmentProcess,
} from "../processes/index.js";
import { type Happening, type History, type HistoryGap, type HistoryWarning, inOrder } from "./happening.js";
import type { PlatformOrder, PlatformPayment } from "./platform-order.js";

/** Collects what happened to one order. */
export class Story {
  private readonly happenings: Happening[] = [];
  private readonly warnings: HistoryWarning[] = [];

  constructor(readonly told: PlatformOrder) {}

  /** Adds a happening; none comes before the order was placed. */
  add(happening: Happening): void {
    this.happenings.push({ ...happening, at: this.later(happening.at) });
  }

  /** A command to the order. */
  order(at: string, command: CommandOf<(typeof orderProcess)["commands"]>): void {
    this.add({ process: "order", id: this.told.orderId, at, command });
  }

  /** A command to one of its payments. */
  payment(at: string, id: string, command: CommandOf<(typeof paymentProcess)["commands"]>): void {
    this.add({ process: "payment", id, at, command });
  }

  /** A command to one of its shipments. */
  shipment(at: string, id: string, command: CommandOf<(typeof shipmentProcess)["commands"]>): void {
    this.add({ process: "shipment", id, at, command });
  }

  /** A command to one of its returns. */
  return(at: string, id: string, command: CommandOf<(typeof returnProcess)["commands"]>): void {
    this.add({ process: "return", id, at, command });
  }

  /** Notes what the data could not say. */
  warn(gap: HistoryGap, detail: string): void {
    this.warnings.push({ orderId: this.told.orderId, gap, detail });
  }

  /** The latest of some instants and the placing of the order. */
  later(...instants: readonly (string | undefined)[]): string {
    return latest(this.told.placedAt, ...instants);
  }

  /** What is due for the order as it was placed. */
  get dueMinor(): number {
    const { lines, chargesMinor, discountMinor } = this.told;
    const goods = lines.reduce((sum, line) => sum + Math.round(line.units * line.unitPriceMinor), 0);
    return Math.max(0, goods + chargesMinor - discountMinor);
  }

  /** Whether the payment that the order asks for is the one that was made. */
  get isPaidAsAsked(): boolean {
    const { payments, paidLater } = this.told;
    return !paidLater && payments.length === 1 && payments[0]?.amountMinor === this.dueMinor;
  }

  /** The id of a payment's instance: the one that the order asks for where it is the only one, else its own. */
  paymentId({ paymentId }: PlatformPayment): string {
    return this.isPaidAsAsked ? `${this.told.orderId}/1` : `${this.told.orderId}/tender/${paymentId}`;
  }

  /** What a line is. */
  skuOf(lineId: string): string {
    return this.told.lines.find((line) => line.lineId === lineId)?.sku ?? lineId;
  }

  /** The whole, in order of time. */
  end(): History {
    return { happenings: inOrder(this.happenings), warnings: this.warnings };
  }
}

/** The latest of some instants. */
export function latest(first: string, ...others: readonly (string | undefined)[]): string {
  return others.reduce<string>(
    (last, instant) => (instant !== undefined && Date.parse(instant) > Date.parse(last) ? instant : last),
    first,
  );
}
