import type { Store } from "../../operations/index.js";

/** How the suite comes by the store that it tries. */
export interface StoreUnderTest {
  /** Opens a store with nothing in it. */
  open(): Promise<Store>;
  /** Closes a store and opens the same data again. Without it, what a store keeps beyond its life is not tried. */
  reopen?(store: Store): Promise<Store>;
  /**
   * Opens the data of an open store once more, as a second host does. Without it, what hosts do at the same time is not
   * tried.
   */
  beside?(store: Store): Promise<Store>;
}

/** One thing that every store does, to be run by any test runner. */
export interface StoreCase {
  /** What is tried, as a sentence. */
  readonly name: string;
  /** Rejects with an error that says what was expected and what came. */
  run(): Promise<void>;
}

/** What a case works with. */
export interface CaseSite {
  /** A store with nothing in it. */
  readonly store: Store;
  reopen(store: Store): Promise<Store>;
  beside(store: Store): Promise<Store>;
}

/** A case before it is known how to come by a store. */
export interface CaseOutline {
  readonly name: string;
  /** What the store under test must be able to do for it. */
  readonly needs?: "reopen" | "beside";
  run(site: CaseSite): Promise<void>;
}
