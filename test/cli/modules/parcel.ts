export { first as parcel } from "../../operations/migrations/parcel.js";
