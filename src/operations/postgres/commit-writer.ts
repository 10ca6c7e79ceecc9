import { ConflictError } from "../../errors/index.js";
import type { Placements } from "../sql/placement.js";
import type { Commit } from "../store.js";
import { commitRows } from "./commit-rows.js";
import { type CommitShape, commitText } from "./commit-text.js";
import type { RunStatement } from "./driver.js";
import { isRace, isUnfit, unfit } from "./failures.js";
import { namedStatement } from "./named-statement.js";
import { pauseBefore } from "./pause.js";
import { roundsOf } from "./rounds.js";

/** How often a statement is repeated when others were in its way. */
const mostAttempts = 5;

/** What a writer works with. */
export interface CommitWriterParts {
  /** Runs a statement; when it fails, all is as it was before. */
  readonly run: RunStatement;
  /** Quoted. */
  readonly schema: string;
  readonly skipsLocked: boolean;
  /** The placements that are known to be in the database. */
  placements(): Placements;
  /** Whether what was written stays: it is not in a transaction that may be rolled back. */
  readonly isFinal: boolean;
}

/** A commit with its place in the answer. */
type Placed = readonly [place: number, commit: Commit];

/** Why a unit was refused. */
interface Refusal {
  readonly unit: number;
  readonly reason: "revision" | "answer" | "take";
  readonly process: string;
  readonly id: string;
  readonly expected: number;
  readonly revision: number;
}

/** Writes commits, as many as can be in one statement. */
export class CommitWriter {
  private readonly statements = new Map<string, ReturnType<typeof namedStatement>>();

  constructor(private readonly parts: CommitWriterParts) {}

  /** @returns by place why a commit was not written */
  async write(tenant: string, commits: readonly Commit[]): Promise<readonly (Error | undefined)[]> {
    const failures: (Error | undefined)[] = commits.map(() => undefined);
    const placed = commits.map((commit, place): Placed => [place, commit]);
    for (const round of roundsOf(placed, ([, commit]) => namesIn(commit)))
      await this.writeTogether(tenant, round, failures);
    return failures;
  }

  /** Where the statement fails, the commits are halved until what fails is alone: one never takes others down. */
  private async writeTogether(
    tenant: string,
    units: readonly Placed[],
    failures: (Error | undefined)[],
  ): Promise<void> {
    try {
      const commits = units.map(([, commit]) => commit);
      for (const refusal of await this.repeated(tenant, commits)) {
        const [place] = units[refusal.unit] ?? [];
        if (place !== undefined) failures[place] ??= conflictOf(refusal, this.parts.skipsLocked);
      }
    } catch (error) {
      if (!isRace(error) && !isUnfit(error)) throw error;
      const [[place, commit] = [], ...others] = units;
      if (others.length > 0) {
        const half = Math.ceil(units.length / 2);
        await this.writeTogether(tenant, units.slice(0, half), failures);
        await this.writeTogether(tenant, units.slice(half), failures);
      } else if (place !== undefined) failures[place] = failureOf(commit, error);
    }
  }

  private async repeated(tenant: string, commits: readonly Commit[]): Promise<readonly Refusal[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.writeOnce(tenant, commits);
      } catch (error) {
        if (!isRace(error) || attempt === mostAttempts) throw error;
        await pauseBefore(attempt);
      }
    }
  }

  private async writeOnce(tenant: string, commits: readonly Commit[]): Promise<readonly Refusal[]> {
    const { run, skipsLocked, isFinal } = this.parts;
    const placements = this.parts.placements();
    const rows = commitRows(tenant, commits, placements);
    if (rows.parts.length === 0) return [];
    const { parts, erases } = rows;
    const statement = this.statementOf({ parts, erases, skipsLocked });
    const refused = await run({ ...statement, values: [tenant, ...rows.values] });
    if (isFinal) placements.remember(rows.placements);
    return refused.rows as readonly Refusal[];
  }

  private statementOf(shape: CommitShape): ReturnType<typeof namedStatement> {
    const key = `${shape.parts} ${shape.erases}`;
    const known = this.statements.get(key);
    if (known !== undefined) return known;
    const made = namedStatement(commitText(this.parts.schema, shape));
    this.statements.set(key, made);
    return made;
  }
}

/** What only one commit of a statement may touch. */
function namesIn({ instances, answers, takes, outbox }: Commit): readonly string[] {
  return [
    ...instances.map(({ instance: { process, id } }) => `instance ${process} ${id}`),
    ...answers.map(({ key }) => `answer ${key}`),
    ...takes.map((id) => `outbox ${id}`),
    ...outbox.map(({ id }) => `outbox ${id}`),
  ];
}

function conflictOf(
  { reason, process, id, expected, revision }: Refusal,
  skipsLocked: boolean,
): ConflictError {
  if (reason === "answer") return new ConflictError(`the idempotency key ${id} was used before`, { key: id });
  if (reason === "take") return new ConflictError(`the outbox has no entry ${id} any more`, { entry: id });
  const found = skipsLocked && revision === 0 ? "none that nobody else works on" : String(revision);
  const message = `${process} ${id} requires revision ${expected} to be the latest, found ${found}`;
  return new ConflictError(message, { process, id });
}

function failureOf(commit: Commit | undefined, error: unknown): Error {
  const { process, id } = commit?.instances[0]?.instance ?? { process: "a", id: "commit" };
  if (!isRace(error)) return unfit(`${process} ${id}`, error);
  return new ConflictError(`${process} ${id} was being changed by others`, { process, id });
}
