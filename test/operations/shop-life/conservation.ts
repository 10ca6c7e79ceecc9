import { type ProcessSnapshot, passDeadline, type Step, start, step } from "opscycle/processes";
import { expect } from "vitest";
import { builtInProcesses } from "../../../src/processes/built-in-processes.js";
import type { Process } from "../../../src/processes/define-process.js";
import type { ReturnContext } from "../../../src/processes/fulfilment/return.context.js";
import type { ShipmentContext } from "../../../src/processes/fulfilment/shipment.commands.js";
import type { StockItemContext } from "../../../src/processes/fulfilment/stock-item.commands.js";
import { reservedUnits, waitingUnits } from "../../../src/processes/fulfilment/stock-updates.js";
import type { OrderContext } from "../../../src/processes/orders/order.context.js";
import {
  type GoodsLine,
  goodsOf,
  type OrderLine,
  openLines,
  stockUnits,
} from "../../../src/processes/orders/order-lines.js";
import type { PaymentContext } from "../../../src/processes/orders/payment.commands.js";
import type { ProcessId, WholeShop } from "./shop-life.js";

interface Standing<Context> {
  readonly id: string;
  readonly states: readonly string[];
  readonly context: Context;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const unitsOf = (lines: readonly { readonly lineId: string; readonly units: number }[], lineId: string) =>
  sum(lines.filter((line) => line.lineId === lineId).map(({ units }) => units));
const ofSku = (lines: readonly GoodsLine[], sku: string) =>
  sum(
    stockUnits(lines)
      .filter((one) => one.sku === sku)
      .map(({ units }) => units),
  );

/** Everything of a shop that must agree across its processes. */
export async function expectConserved(
  { operations }: WholeShop,
  boughtIn: (sku: string) => number,
): Promise<void> {
  const all = async <Context>(process: ProcessId): Promise<Standing<Context>[]> =>
    (await operations.list({ process })).map(({ id, states, snapshot }) => ({
      id,
      states,
      context: snapshot.context as Context,
    }));
  const orders = await all<OrderContext>("order");
  const payments = await all<PaymentContext>("payment");
  const shipments = await all<ShipmentContext>("shipment");
  const returns = await all<ReturnContext>("return");
  const stock = await all<StockItemContext>("stock-item");
  const journal = await operations.journal();
  const told = (event: string) =>
    new Set(journal.filter(({ events }) => events.some(({ type }) => type === event)).map(({ id }) => id));
  const dispatched = told("shipment.dispatched");
  const arrived = told("shipment.delivered");
  for (const order of orders) {
    expectUnits(order, shipments, arrived);
    expectMoney(order, payments);
    expectReturns(order, returns);
  }
  for (const item of stock) {
    const { sku } = item.context;
    expectStock(item.context, boughtIn(sku), shipments, dispatched, returns);
    expectReserved(item.context, orders);
  }
}

const isAt = ({ states }: Standing<unknown>, ...names: readonly string[]) =>
  states.some((state) => names.some((name) => state.startsWith(`open.parcel.${name}`)));

/** Units of an order are cancelled, with a shipment, or open; what shipments say is what the order says. */
function expectUnits(
  { id, context }: Standing<OrderContext>,
  shipments: readonly Standing<ShipmentContext>[],
  arrived: ReadonlySet<string>,
) {
  const own = shipments.filter((one) => one.context.orderId === id && one.context.returnId === undefined);
  const gone = own.filter(
    (one) => !isAt(one, "cancelled", "annulled", "dispatched.lost", "dispatched.returned"),
  );
  const delivered = gone.filter((one) => arrived.has(one.id));
  for (const line of context.lines) {
    const { lineId, units, cancelledUnits, shippedUnits, deliveredUnits, returnedUnits } = line;
    const inShipments = sum(gone.map((one) => unitsOf(one.context.lines, lineId)));
    expect({ id, lineId, shippedUnits }).toEqual({ id, lineId, shippedUnits: inShipments });
    expect(units - cancelledUnits - shippedUnits).toBeGreaterThanOrEqual(0);
    const inHand = sum(delivered.map((one) => unitsOf(one.context.lines, lineId)));
    if (!context.wasCompleted)
      expect({ id, lineId, deliveredUnits }).toEqual({ id, lineId, deliveredUnits: inHand });
    expect(returnedUnits).toBeLessThanOrEqual(deliveredUnits);
  }
}

/** What payments say was taken and given back is what the order believes; no more goes back than was taken. */
function expectMoney({ id, context }: Standing<OrderContext>, payments: readonly Standing<PaymentContext>[]) {
  const own = payments.filter((one) => one.context.orderId === id).map((one) => one.context);
  const captured = sum(own.map((one) => one.capturedMinor));
  const back = own.flatMap(({ refunds }) => refunds.filter(({ state }) => state === "settled"));
  const believed = context.refunds.filter(({ settled }) => settled);
  expect({ id, captured: sum(context.payments.map((one) => one.capturedMinor)) }).toEqual({ id, captured });
  expect({ id, back: sum(believed.map(({ amountMinor }) => amountMinor)) }).toEqual({
    id,
    back: sum(back.map(({ amountMinor }) => amountMinor)),
  });
  for (const { capturedMinor, refunds } of own) {
    const going = refunds.filter(({ state }) => state === "settled" || state === "pending");
    expect(sum(going.map(({ amountMinor }) => amountMinor))).toBeLessThanOrEqual(capturedMinor);
  }
}

/** What came back by the order's returns is what the order says. */
function expectReturns({ id, context }: Standing<OrderContext>, returns: readonly Standing<ReturnContext>[]) {
  const settled = returns.filter((one) => one.context.orderId === id && one.states[0] === "settled");
  for (const { lineId, returnedUnits } of context.lines) {
    const accepted = settled.flatMap((one) => one.context.lines.filter((line) => line.lineId === lineId));
    expect({ id, lineId, returnedUnits }).toEqual({
      id,
      lineId,
      returnedUnits: sum(accepted.map(({ acceptedUnits }) => acceptedUnits)),
    });
  }
}

/** What is there is what was there, came and went. */
function expectStock(
  { sku, openingUnits, onHandUnits, quarantineUnits, issuedUnits, receivedUnits }: StockItemContext,
  bought: number,
  shipments: readonly Standing<ShipmentContext>[],
  dispatched: ReadonlySet<string>,
  returns: readonly Standing<ReturnContext>[],
) {
  const left = shipments.filter(({ id }) => dispatched.has(id));
  const home = left.filter((one) => isAt(one, "annulled", "dispatched.returned"));
  const backIn = returns.flatMap(({ context }) =>
    context.inspections
      .filter(({ verdict, disposition }) => verdict === "accepted" && disposition !== "scrap")
      .flatMap(({ lineId, units }) =>
        context.lines.filter((line) => line.lineId === lineId).map((line) => ({ ...line, units })),
      ),
  );
  expect({ sku, issuedUnits }).toEqual({
    sku,
    issuedUnits: sum(left.map((one) => ofSku(one.context.lines, sku))),
  });
  expect({ sku, receivedUnits }).toEqual({
    sku,
    receivedUnits: bought + sum(home.map((one) => ofSku(one.context.lines, sku))) + ofSku(backIn, sku),
  });
  expect(onHandUnits + quarantineUnits).toBe(openingUnits + receivedUnits - issuedUnits);
}

/** What orders still need from stock, and nothing else, is reserved or waited for. */
function expectReserved(item: StockItemContext, orders: readonly Standing<OrderContext>[]) {
  for (const { id, context } of orders) {
    const waiting = context.shipments
      .filter(({ state }) => state === "released")
      .flatMap(({ lines }) => lines);
    const needed = goodsOf(context.lines as readonly OrderLine[], [...openLines(context.lines), ...waiting]);
    const wanted = item.reservations.find(({ orderId }) => orderId === id)?.wantedUnits ?? 0;
    expect({ id, sku: item.sku, wanted }).toEqual({ id, sku: item.sku, wanted: ofSku(needed, item.sku) });
  }
  expect(reservedUnits(item)).toBeLessThanOrEqual(item.onHandUnits);
  expect(waitingUnits(item)).toBeGreaterThanOrEqual(0);
}

/** The journal alone gives every snapshot again, and every snapshot survives JSON. */
export async function expectReplayed(
  { operations }: WholeShop,
  inputOf: (process: Process, input: object, at: string) => unknown,
) {
  const processes: readonly Process[] = builtInProcesses;
  for (const instance of await operations.list()) {
    expect(JSON.parse(JSON.stringify(instance.snapshot))).toEqual(instance.snapshot);
    const process = processes.find(({ id }) => id === instance.process);
    if (process === undefined) continue;
    let snapshot: ProcessSnapshot = instance.snapshot;
    const deadlines: Step["deadlines"]["set"][number][] = [];
    for (const { cause, at, by, decision } of await operations.journal({
      process: instance.process as ProcessId,
      id: instance.id,
    })) {
      const taken =
        cause.type === "start"
          ? start(process, inputOf(process, cause.input ?? {}, at), at)
          : cause.type === "command"
            ? step(process, snapshot, {
                ...cause.command,
                at,
                ...(by && { by }),
                ...(decision && { decision }),
              })
            : cause.type === "deadline"
              ? passDeadline(
                  process,
                  snapshot,
                  deadlines.findLast(({ delay, dueAt }) => delay === cause.delay && dueAt === at)?.id ?? "",
                  at,
                )
              : undefined;
      if (taken === undefined || ("accepted" in taken && !taken.accepted))
        throw new Error(`${instance.id}: ${JSON.stringify(cause)}`);
      snapshot = (taken as Step).snapshot;
      deadlines.push(...(taken as Step).deadlines.set);
    }
    expect(snapshot).toEqual(instance.snapshot);
  }
}
