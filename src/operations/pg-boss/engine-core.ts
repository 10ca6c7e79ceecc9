import type { EventEmitter } from "eventemitter3";
import type { DatabaseOptions, Db, PgBoss } from "pg-boss";
import { OpscycleError } from "../../errors/index.js";
import type { Clock } from "../clock.js";
import type { EffectHandler, EffectPolicy } from "../effects/effects.js";
import type { EngineHandlers, Letter } from "../engine.js";
import { asError } from "../host/batch.js";
import type { Routes } from "../host/routes.js";
import type { Taker } from "../host/take.js";
import { openPostgresStore } from "../postgres/open-postgres-store.js";
import { quoted } from "../postgres/schema-name.js";
import type { Store } from "../store.js";
import { AfterCommit } from "./after-commit.js";
import { BossPort } from "./boss-port.js";
import { connect } from "./connect.js";
import { Drainer } from "./drainer.js";
import { carryOutEffect } from "./effect-attempts.js";
import { createEngineTables } from "./engine-tables.js";
import type { EngineEvents } from "./engine-types.js";
import { Inbox } from "./inbox.js";
import { Instances } from "./instances.js";
import { OutcomeWatch } from "./outcome-watch.js";
import { Outcomes } from "./outcomes.js";
import { Pause } from "./pause.js";
import { type Queues, queuesOf } from "./queues.js";
import { SendLine } from "./send-line.js";
import { StoreWithin } from "./store-within.js";
import { tellDrained } from "./tell-drained.js";

/** What an engine is made of. */
export interface EngineParts {
  readonly connection: string | DatabaseOptions;
  readonly tenant: string;
  readonly clock: Clock;
  readonly schema: string;
  readonly engineSchema: string;
  readonly connections: number;
  readonly mostWaiting: number;
  readonly keepsOutcomesSeconds: number;
  readonly listens: boolean;
  readonly taker: Taker;
  readonly routes: Routes;
  readonly effects: ReadonlyMap<string, EffectHandler>;
  readonly policy: EffectPolicy;
}

/** Connections that only read, besides those of pg-boss. */
const readers = 2;

/** A started engine: pg-boss, the store and what works between them. */
export class EngineCore {
  readonly queues: Queues;
  readonly inbox: Inbox;
  readonly instances: Instances;
  readonly outcomes: Outcomes;
  readonly pause: Pause;
  readonly within: StoreWithin;
  readonly port: BossPort;
  readonly line: SendLine;
  readonly watch: OutcomeWatch;
  /** Whether effects are carried out here. */
  carriesOut = false;
  private readonly afterCommit: AfterCommit;
  /** What waits at most by this engine's own sends, counted anew now and then. */
  private counted = 0;

  private constructor(
    readonly parts: EngineParts,
    readonly boss: PgBoss,
    readonly store: Store,
    readonly events: EventEmitter<EngineEvents>,
  ) {
    const { tenant, engineSchema, schema, policy } = parts;
    this.queues = queuesOf(tenant);
    this.inbox = new Inbox(engineSchema, tenant);
    this.instances = new Instances(quoted(schema), tenant);
    this.outcomes = new Outcomes(engineSchema, tenant);
    this.pause = new Pause(engineSchema, tenant);
    this.within = new StoreWithin(schema, tenant);
    this.port = new BossPort({ boss, tenant, queues: this.queues, inbox: this.inbox, policy });
    this.line = new SendLine((letters) => this.port.deliver(letters));
    this.watch = new OutcomeWatch((letters) => this.outcomes.read(this.db, letters));
    this.afterCommit = new AfterCommit(this.db);
  }

  /** Opens the database and makes what is missing in it. */
  static async open(parts: EngineParts, events: EventEmitter<EngineEvents>): Promise<EngineCore> {
    const { connection, schema, engineSchema, connections, listens } = parts;
    const options = typeof connection === "string" ? { connectionString: connection } : connection;
    const store = await openPostgresStore({ poolOptions: { ...options, max: readers }, schema });
    const boss = await connect({ connection, schema: engineSchema, connections, listens });
    boss.on("error", (error) => events.emit("engineFailed", asError(error)));
    try {
      await boss.start();
      await createEngineTables(boss.getDb(), engineSchema);
      const core = new EngineCore(parts, boss, store, events);
      await core.port.start();
      return core;
    } catch (error) {
      await boss.stop({ graceful: false }).catch(() => undefined);
      await store.close();
      throw error;
    }
  }

  get db(): Db {
    return this.boss.getDb();
  }

  /** Keeps letters. @throws OpscycleError of code `overloaded` when too many wait already */
  async deliver(letters: readonly Letter[]): Promise<readonly number[]> {
    await this.makeRoom(letters.length);
    return this.line.push(letters);
  }

  /** Counts only when by its own count there might be no room: what others send in between comes on top. */
  private async makeRoom(more: number): Promise<void> {
    const { mostWaiting } = this.parts;
    this.counted += more;
    if (this.counted <= mostWaiting / 2) return;
    const { count } = await this.inbox.waiting(this.db, mostWaiting + 1);
    if (count + more <= mostWaiting) {
      this.counted = count + more;
      return;
    }
    this.counted = count;
    const message = `the engine requires no more than ${mostWaiting} waiting commands, there are ${count}; send it again later`;
    throw new OpscycleError("overloaded", message, { waiting: count, limit: mostWaiting });
  }

  /** What the workers call. */
  handlers(): EngineHandlers<Db> {
    const { tenant, taker, routes, clock } = this.parts;
    const drainer = new Drainer({
      tenant,
      taker,
      routes,
      inbox: this.inbox,
      instances: this.instances,
      outcomes: this.outcomes,
      port: this.port,
      now: () => clock.now(),
      storeOf: (within) => this.within.of(within),
      recall: (within, keys) => this.within.recall(within, keys),
      isPaused: (within) => this.pause.isOn(within),
      told: (within, told) => this.afterCommit.run(within, () => tellDrained(this.events, told)),
    });
    return {
      drain: (wakes, within) => drainer.drain(wakes, within),
      carryOut: (entry, attempts, signal) =>
        carryOutEffect({ ...this.parts, events: this.events }, { ...entry, attempts }, signal),
      bury: (dead, within) => this.bury(dead, within),
    };
  }

  /** Into the outbox with the dead ones, where the store shows them. */
  private async bury(dead: Parameters<EngineHandlers<Db>["bury"]>[0], within: Db): Promise<void> {
    const { tenant, clock, policy } = this.parts;
    const commits = dead.map(({ entry, reason }) => ({
      instances: [],
      entries: [],
      outbox: [{ ...entry, attempts: policy.attempts, reason, deadAt: clock.now() }],
      takes: [],
      answers: [],
    }));
    // A conflict is one that lies there already.
    await this.within.of(within).commit(tenant, commits);
  }
}
