import type { PostgresClient, PostgresPool, Rows, RunStatement, Statement } from "./driver.js";
import { isRace, isUnavailable, told } from "./failures.js";
import { pauseBefore } from "./pause.js";

/** How often a change is made when others are in its way, and something read when connections break. */
const mostAttempts = 5;
/** How long a transaction may wait for its own host. */
const mostIdleMs = 60_000;
const unknownOutcome = "whether it was written is unknown: send it again with the same idempotency key";
const nothingWritten = "nothing was written: send it again later";

const ignore = (): void => {};
/** Connections that somebody listens to: those of one pool stay when another store is opened on it. */
const watched = new WeakSet<object>();

/** The connections of a store. What breaks is told as a StoreUnavailableError. */
export class Connections {
  private isClosed = false;
  private readonly connected = (): void => this.onConnect();
  /** A connection that breaks in use, between two statements, would end the program if nobody listened. */
  private readonly acquired = (client: Pick<PostgresClient, "on">): void => {
    if (watched.has(client)) return;
    watched.add(client);
    client.on("error", ignore);
  };

  /**
   * @param isOwn - whether the pool ends with the store
   * @param onConnect - is called when a connection is new: the server may be another one, or have another past
   */
  constructor(
    readonly pool: PostgresPool,
    private readonly isOwn: boolean,
    private readonly onConnect: () => void,
  ) {
    // An idle connection that breaks is taken out of the pool; nobody else needs to hear of it.
    pool.on("error", ignore);
    pool.on("connect", this.connected);
    pool.on("acquire", this.acquired);
  }

  /** Runs a statement that writes. It is not repeated when the connection breaks: it may have been carried out. */
  write(statement: Statement): Promise<Rows> {
    return this.onClient((run) => run(statement), unknownOutcome);
  }

  /** Runs what only reads, again when the connection broke: the pool may have more than one that is broken. */
  async read<Read>(work: () => Promise<Read>): Promise<Read> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isUnavailable(error) || this.isClosed || attempt === mostAttempts)
          throw told(error, "read it again later");
        await pauseBefore(attempt);
      }
    }
  }

  /** Runs a change that may be repeated when others were in its way. */
  async change<Made>(work: () => Promise<Made>): Promise<Made> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isRace(error) || attempt === mostAttempts)
          throw told(error, "whether it was written is unknown");
        await pauseBefore(attempt);
      }
    }
  }

  /** Runs work in a transaction, which is rolled back when the work rejects. */
  transaction<Made>(work: (run: RunStatement) => Promise<Made>): Promise<Made> {
    return this.onClient(async (run) => {
      await run({ text: "BEGIN ISOLATION LEVEL READ COMMITTED" });
      try {
        // A host that stands still in the middle must not hold up the others for ever.
        await run({ text: `SET LOCAL idle_in_transaction_session_timeout = ${mostIdleMs}` });
        const made = await work(run);
        await run({ text: "COMMIT" });
        return made;
      } catch (error) {
        // Where the connection is gone, so is the transaction.
        await run({ text: "ROLLBACK" }).catch(() => undefined);
        throw error;
      }
    }, unknownOutcome);
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.isOwn) await this.pool.end();
    this.pool.off("error", ignore);
    this.pool.off("connect", this.connected);
    this.pool.off("acquire", this.acquired as () => void);
  }

  /** A connection that broke is not used again. */
  private async onClient<Made>(work: (run: RunStatement) => Promise<Made>, outcome: string): Promise<Made> {
    const client = await this.connect();
    let isBroken = false;
    try {
      return await work((statement) => client.query(statement));
    } catch (error) {
      isBroken = isUnavailable(error);
      throw told(error, outcome);
    } finally {
      client.release(isBroken);
    }
  }

  private async connect(): Promise<PostgresClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      throw told(error, nothingWritten);
    }
  }
}
