import type { Decision } from "../../rules/index.js";
import type { DecisionFlip, FlipCount, Sides } from "./comparison.js";

/** A flip while it is being watched. */
export type OpenFlip = { -readonly [Field in keyof DecisionFlip]: DecisionFlip[Field] };

/** What two rulebooks said about the same subject on the same day. */
export interface TwoAnswers {
  readonly kind: DecisionFlip["kind"];
  readonly subject: string;
  readonly name?: string;
  readonly rule: string;
  readonly date: string;
  readonly outcomes: Sides<string>;
  /** Made only where it is needed. */
  readonly decisions: () => Sides<Decision>;
}

/** Collects flips, and counts them. */
export class FlipLedger {
  private readonly flips: OpenFlip[] = [];
  private readonly counted = new Map<string, { direct: number; consequences: number }>();
  /** Flips that the next review may repeat, by rule and subject. */
  private readonly open = new Map<string, Map<string, OpenFlip>>();

  /** Takes in a flip that the rulebook alone has made. */
  addDirect({ outcomes, decisions, date, ...about }: TwoAnswers): OpenFlip {
    this.count(about.rule, outcomes).direct += 1;
    const open = this.openOf(about.rule);
    const known = open.get(about.subject);
    if (known !== undefined && sameOutcomes(known, outcomes)) {
      known.lastDate = date;
      known.reviews += 1;
      return known;
    }
    const flip: OpenFlip = { ...about, firstDate: date, lastDate: date, reviews: 1, decisions: decisions() };
    this.flips.push(flip);
    open.set(about.subject, flip);
    return flip;
  }

  /** Takes in a flip of a subject whose life was another already. */
  addConsequence({ rule, subject, outcomes }: Omit<TwoAnswers, "decisions">): void {
    this.count(rule, outcomes).consequences += 1;
    this.open.get(rule)?.delete(subject);
  }

  /** Takes in that both said the same. */
  agree(rule: string, subject: string): void {
    const open = this.open.get(rule);
    if (open !== undefined && open.size > 0) open.delete(subject);
  }

  /** In order of date, rule and subject. */
  inOrder(): readonly DecisionFlip[] {
    const key = ({ firstDate, rule, subject }: DecisionFlip) => `${firstDate} ${rule} ${subject}`;
    return [...this.flips].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  }

  /** Those with the most direct flips first, then those with the most consequences. */
  counts(): readonly FlipCount[] {
    const rows = [...this.counted].map(([key, numbers]) => {
      const [rule = "", base = "", other = ""]: string[] = JSON.parse(key);
      return { rule, outcomes: { base, other }, ...numbers };
    });
    return rows.sort(
      (one, other) =>
        other.direct - one.direct ||
        other.consequences - one.consequences ||
        (one.rule < other.rule ? -1 : Number(one.rule > other.rule)),
    );
  }

  private count(rule: string, { base, other }: Sides<string>) {
    const key = JSON.stringify([rule, base, other]);
    const known = this.counted.get(key) ?? { direct: 0, consequences: 0 };
    this.counted.set(key, known);
    return known;
  }

  private openOf(rule: string): Map<string, OpenFlip> {
    const known = this.open.get(rule) ?? new Map<string, OpenFlip>();
    this.open.set(rule, known);
    return known;
  }
}

function sameOutcomes({ decisions }: DecisionFlip, { base, other }: Sides<string>): boolean {
  return decisions.base.outcome === base && decisions.other.outcome === other;
}
