import type { Possibility, ProcessEvent, Refusal } from "opscycle/processes";
import type { Decision } from "opscycle/rules";
import { z } from "zod";

/** What the page and the server say to each other. The server checks what comes in by these schemas. */

/** A text in the two languages of the console. */
export interface Title {
  readonly en: string;
  readonly zh: string;
}

/** `GET /api/shop`: what stands still while the shop goes on. */
export interface Shop {
  readonly name: string;
  readonly currency: string;
  readonly zone: string;
  /** Whether time is the demo's own: then the page may let a day pass. */
  readonly hasDemoClock: boolean;
  readonly roles: readonly { readonly id: string; readonly title: Title }[];
  /** The processes of which there are instances, with the titles of their states by dotted path. */
  readonly processes: readonly {
    readonly id: string;
    readonly title: Title;
    readonly states: Readonly<Record<string, Title>>;
  }[];
  /** The titles of the rules by id. */
  readonly rules: Readonly<Record<string, Title>>;
}

/** A product on the board. */
export interface BoardProduct {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  /** The first part of its states: `selection`, `trial`, `operating`, … */
  readonly stage: string;
  /** The active states as dotted paths. */
  readonly states: readonly string[];
  readonly stockUnits: number | null;
  readonly unitsPerDay: number | null;
  /** Alerts that are raised now. */
  readonly alerts: number;
  /** Whether a proposal or an approval waits for somebody. */
  readonly isWaiting: boolean;
  readonly updatedAt: string;
}

/** `GET /api/board` */
export interface Board {
  readonly now: string;
  readonly products: readonly BoardProduct[];
}

/** An alert that is raised. */
export interface RaisedAlert {
  readonly id: string;
  readonly rule: string;
  readonly title: Title;
  readonly subject: string;
  /** What the product is called that it is about; the subject itself where it is about something else. */
  readonly name: string;
  readonly since: string;
  readonly states: readonly string[];
  /** The decision that raised it. */
  readonly decision?: Decision;
}

/** What the restock rule proposes for a product, and nobody has ordered. */
export interface RestockProposal {
  readonly sku: string;
  readonly name: string;
  readonly units: number;
  /** The decision that proposes it. */
  readonly decision: Decision;
  /** Who may ask for it. */
  readonly roles: readonly string[];
  /** The command that takes it up: `product.requestReplenishment` with its metrics. */
  readonly command: { readonly type: string; readonly metrics: Readonly<Record<string, unknown>> };
}

/** An instance that waits for a decision of a person. */
export interface WaitingApproval {
  readonly process: string;
  readonly id: string;
  readonly title: Title;
  /** What is to be approved, as pairs of a label and a value. */
  readonly about: readonly { readonly label: Title; readonly value: string }[];
  readonly sku?: string;
  readonly since: string;
  /** The commands that settle it, with who may send them. */
  readonly commands: readonly {
    readonly type: string;
    readonly title: Title;
    readonly roles: readonly string[];
    /** Whether it takes a `reason`, which the page then asks for. */
    readonly needsReason: boolean;
  }[];
}

/** `GET /api/attention` */
export interface Attention {
  readonly alerts: readonly RaisedAlert[];
  readonly proposals: readonly RestockProposal[];
  readonly approvals: readonly WaitingApproval[];
}

/** `GET /api/instances/:process/:id?role=…` */
export interface InstanceView {
  readonly process: string;
  readonly id: string;
  readonly title: Title;
  readonly revision: number;
  readonly states: readonly string[];
  /** When it came into these states. */
  readonly since: string;
  readonly deadlines: readonly { readonly title: Title; readonly dueAt: string }[];
  readonly context: unknown;
  readonly possibilities: readonly Possibility[];
  /** By command: the states that have a transition for it, as dotted paths; the empty path is the chart as a whole. */
  readonly takenIn: Readonly<Record<string, readonly string[]>>;
  /** By command: values that the server knows, to fill the form with. */
  readonly suggested: Readonly<Record<string, object>>;
}

/** `GET /api/processes/:process/chart?language=…&states=a.b,c` answers with SVG. */

/** A step as the timeline shows it. */
export interface Step {
  readonly process: string;
  readonly id: string;
  readonly revision: number;
  readonly at: string;
  readonly by?: { readonly actor: string; readonly role: string };
  /** `start`, `command`, `deadline`, …, with the command's type or the deadline's name. */
  readonly cause: { readonly type: string; readonly name?: string; readonly title?: Title };
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly decision?: Decision;
  /** The decision in sentences. */
  readonly why: readonly string[];
  readonly events: readonly ProcessEvent[];
}

/** `GET /api/journal?process=&id=&kind=&before=&limit=`: the latest first; `kind` is the type of a step's cause. A page may hold fewer
 * than `limit`, or none, although more follow: `next` says so. */
export interface JournalPage {
  readonly steps: readonly Step[];
  /** Pass it as `before` for what came before; absent at the end. */
  readonly next?: string;
}

/** A KPI of a product over time. */
export interface KpiSeries {
  readonly kpi: string;
  readonly title: Title;
  readonly unit: string;
  readonly points: readonly { readonly date: string; readonly value: number | null }[];
  /** The lines that rules draw, with the layer that sets each. */
  readonly thresholds: readonly {
    readonly rule: string;
    readonly param: string;
    readonly title: Title;
    readonly value: number;
    readonly from: string;
  }[];
}

/** `GET /api/products/:sku/kpis` */
export interface ProductKpis {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly series: readonly KpiSeries[];
}

/** `POST /api/instances/:process/:id/commands` */
export const commandRequestSchema = z.strictObject({
  command: z.looseObject({ type: z.string().min(1).max(200) }),
  by: z.strictObject({ actor: z.string().min(1).max(200), role: z.string().min(1).max(100) }),
  override: z
    .strictObject({ outcome: z.string().min(1).max(100), reason: z.string().min(1).max(2000) })
    .optional(),
  /** Sent again, it does nothing more. */
  idempotencyKey: z.string().min(1).max(500),
});
export type CommandRequest = z.infer<typeof commandRequestSchema>;

/** The answer to a command. A refusal is an answer, with status 200. */
export type CommandAnswer =
  | { readonly accepted: true; readonly step: Step }
  | {
      readonly accepted: false;
      readonly refusal: Refusal;
      readonly why: readonly string[];
      /** Who may overrule the rule that refused, and the outcomes to choose from; absent where nobody may. */
      readonly overrule?: { readonly roles: readonly string[]; readonly outcomes: readonly string[] };
    };

/** `GET /api/rulebook` */
export interface RulebookView {
  /** The rulebook file as it stands. */
  readonly text: string;
  readonly fingerprint: string;
  /** JSON Schema of a rulebook file. */
  readonly schema: object;
}

/** `GET /api/rulebook/rules/:id`: what the documentation says of a rule, in English; 404 for a rule of the shop's own. */
export interface RuleText {
  /** What the rule is for, in a sentence. */
  readonly summary: string;
  /** What each parameter is, by name. */
  readonly params: Readonly<Record<string, string>>;
}

/** `POST /api/rulebook/check`, `POST /api/rulebook/compare` */
export const rulebookRequestSchema = z.strictObject({ text: z.string().max(1_000_000) });
export type RulebookRequest = z.infer<typeof rulebookRequestSchema>;

/** `PUT /api/rulebook`: status 409 where another rulebook is in force than the one that the text was made from. */
export const rulebookSaveSchema = rulebookRequestSchema.extend({
  /** The fingerprint of the rulebook that the text was made from. */
  replaces: z.string().max(200),
});
export type RulebookSave = z.infer<typeof rulebookSaveSchema>;

/** What is wrong or worth knowing in a rulebook file. */
export interface RulebookFault {
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  /** Offsets into the text. */
  readonly from: number;
  readonly to: number;
}

/** `POST /api/rulebook/check`; `PUT /api/rulebook` where there is an error, with status 422. */
export interface RulebookCheck {
  readonly faults: readonly RulebookFault[];
  readonly isUsable: boolean;
}

/** `POST /api/rulebook/compare` answers with a `Comparison` of opscycle/replay; both sides are named by these. */
export const comparedNames = { base: "now", other: "changed" } as const;

/** `POST /api/clock`, where the shop has a demo clock. */
export const clockRequestSchema = z.strictObject({ days: z.int().min(1).max(31) });
export type ClockRequest = z.infer<typeof clockRequestSchema>;

/** An error of the server, with any status from 400 on. */
export interface ApiError {
  readonly error: { readonly message: string; readonly path?: string };
}

/** `GET /api/events`: Server-Sent Events. Each names what to read again. */
export type ShopEvent =
  | { readonly type: "step"; readonly process: string; readonly id: string; readonly revision: number }
  | { readonly type: "rulebook"; readonly fingerprint: string }
  | { readonly type: "clock"; readonly now: string }
  /** How far a comparison is, in days of the history. */
  | { readonly type: "comparison"; readonly done: number; readonly total: number };
