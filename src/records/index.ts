/**
 * What a shop hands in: order lines, stock movements, parcels, reviews, ad days; readers for CSV files.
 *
 * @packageDocumentation
 */
export { type AdDay, adDaySchema } from "./ad-day.js";
export { parseColumnMap } from "./csv/column-map.js";
export type { DecimalMark } from "./csv/decimal.js";
export { formatOrderLines } from "./csv/format-order-lines.js";
export type { DateOrder } from "./csv/instant.js";
export { readAdDays } from "./csv/read-ad-days.js";
export { readDeliveries } from "./csv/read-deliveries.js";
export type { ReadOptions } from "./csv/read-options.js";
export { type OrderLineReading, type OrderLineReport, readOrderLines } from "./csv/read-order-lines.js";
export type { RecordReading } from "./csv/read-records.js";
export type {
  FileReport,
  ProblemCount,
  ReadNote,
  ReadReport,
  RowPlace,
  RowProblem,
} from "./csv/read-report.js";
export type { ReadPlan } from "./csv/read-session.js";
export { readStockMovements } from "./csv/read-stock-movements.js";
export { type RecordFile, recordFile } from "./csv/record-file.js";
export { type Delivery, deliverySchema } from "./delivery.js";
export { type Measurement, measurementSchema } from "./measurement.js";
export { type OrderLine, type OrderLineStatus, type OrderLineType, orderLineSchema } from "./order-line.js";
export { type Parcel, parcelSchema } from "./parcel.js";
export { type Review, reviewSchema } from "./review.js";
export { type ServiceTicket, type ServiceTicketKind, serviceTicketSchema } from "./service-ticket.js";
export { type StockMovement, stockMovementSchema } from "./stock-movement.js";
export { type TrafficDay, trafficDaySchema } from "./traffic-day.js";
