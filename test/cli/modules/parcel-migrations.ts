import { defineMigration } from "opscycle/operations";
import { parcel } from "./parcel.js";

export const migrations = [defineMigration({ from: "4c1f0e", to: parcel })];
