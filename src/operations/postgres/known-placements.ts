import { Placements } from "../sql/placement.js";

/** The placements that are known to be in the database, until the connection is to another one. */
export class KnownPlacements {
  private known = new Placements();

  get(): Placements {
    return this.known;
  }

  forget(): void {
    this.known = new Placements();
  }
}
