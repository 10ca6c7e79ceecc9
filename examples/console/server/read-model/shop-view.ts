import type { StoredInstance } from "opscycle/operations";
import type { Process } from "opscycle/processes";
import type { Attention, Board, BoardProduct } from "../../shared/api.js";
import type { ConsoleShop } from "../console-shop.js";
import { Alerts, isRaised, subjectOf } from "./alerts.js";
import { Approvals, skuOf } from "./approvals.js";
import { LiveInstances } from "./live-instances.js";
import { RestockProposals, restockCommand } from "./proposals.js";
import { SkuFigures } from "./sku-figures.js";

/** Days that the units a day on the board are the mean of. */
const meanDays = 30;

/** What the board and the attention page show, kept in memory beside the store. */
export class ShopView {
  readonly figures: SkuFigures;
  private readonly proposals: RestockProposals;
  private readonly alerts: Alerts;

  private constructor(
    private readonly shop: ConsoleShop,
    readonly processes: ReadonlyMap<string, Process>,
    private readonly approvals: Approvals,
    private readonly products: LiveInstances,
    private readonly others: LiveInstances,
  ) {
    this.figures = new SkuFigures(shop.history.daily, shop.clock);
    this.proposals = new RestockProposals({ figures: this.figures, stock: shop.stock }, this.mayRequest());
    this.alerts = new Alerts(shop.operations, (sku) => this.nameOf(sku));
  }

  /** Reads the store once; from then on the host's steps keep the view. */
  static async open(shop: ConsoleShop): Promise<ShopView> {
    const { operations } = shop;
    const processes = new Map(shop.processes.map((process) => [process.id, process]));
    const approvals = new Approvals(processes);
    const products = await LiveInstances.open(operations, processes.has("product") ? ["product"] : []);
    const others = await LiveInstances.open(
      operations,
      [...new Set([...(processes.has("alert") ? ["alert"] : []), ...approvals.processIds])],
      (instance) => isRaised(instance) || approvals.isWaiting(instance),
    );
    return new ShopView(shop, processes, approvals, products, others);
  }

  async board(): Promise<Board> {
    const [products, others] = [await this.products.now(), await this.others.now()];
    const marks = this.marks(others.values(), this.proposalsOf(products.values()));
    return {
      now: this.shop.clock.now(),
      products: [...products.values()].map((product) => this.row(product, marks)),
    };
  }

  async attention(): Promise<Attention> {
    const [products, others] = [await this.products.now(), [...(await this.others.now()).values()]];
    return {
      alerts: await this.alerts.explain(others.filter(isRaised), this.shop.operations.rulebook),
      proposals: this.proposalsOf(products.values()),
      approvals: this.approvals.describe(
        others.filter((instance) => this.approvals.isWaiting(instance)),
        (sku) => this.nameOf(sku),
      ),
    };
  }

  /** What a product is called; its code where the history has no name for it. */
  nameOf(sku: string): string {
    return this.figures.profile(sku)?.name ?? sku;
  }

  /** Who may ask for a restock. */
  private mayRequest(): readonly string[] {
    return this.processes.get("product")?.commands[restockCommand]?.roles ?? [];
  }

  private proposalsOf(products: Iterable<StoredInstance>) {
    return this.proposals.of(products, this.shop.operations.rulebook);
  }

  private marks(others: Iterable<StoredInstance>, proposals: readonly { readonly sku: string }[]) {
    const alerts = new Map<string, number>();
    const waiting = new Set(proposals.map(({ sku }) => sku));
    for (const instance of others) {
      if (isRaised(instance)) {
        const subject = subjectOf(instance);
        alerts.set(subject, (alerts.get(subject) ?? 0) + 1);
      } else {
        const sku = skuOf(instance);
        if (sku !== undefined) waiting.add(sku);
      }
    }
    return { alerts, waiting };
  }

  private row(product: StoredInstance, marks: ReturnType<ShopView["marks"]>): BoardProduct {
    const { id: sku, states, updatedAt } = product;
    const { name = sku, category = "" } = this.figures.profile(sku) ?? {};
    const stage = states[0]?.split(".")[0] ?? "";
    // What the history goes on selling of a product that is gone is not the product's any more.
    const isSold = product.snapshot.status === "active" && this.figures.number(sku) !== undefined;
    return {
      sku,
      name,
      category,
      stage,
      states,
      stockUnits: this.shop.stock.unitsOf(sku),
      unitsPerDay: isSold ? this.figures.unitsSold(sku, meanDays) / meanDays : null,
      alerts: marks.alerts.get(sku) ?? 0,
      isWaiting: marks.waiting.has(sku),
      updatedAt,
    };
  }
}
