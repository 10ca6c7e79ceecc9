import { createOperations, type Store } from "opscycle/operations";
import { openPostgresStore } from "opscycle/operations/postgres";
import { openSqliteStore } from "opscycle/operations/sqlite";
import { builtInHandOvers, builtInProcesses } from "opscycle/processes";
import { shopRulebook } from "../../processes/shop-rulebook.js";
import type { ChildConfig, StorePlace } from "./config.js";
import { crashingPostgres, crashingSqlite } from "./crashing-drivers.js";
import { crashingStore } from "./crashing-store.js";
import { ledgerProcess } from "./ledger.js";
import type { Logs } from "./logs.js";
import type { Points } from "./points.js";
import { nextVaultProcess, vaultHandOvers, vaultMigration, vaultProcess } from "./vault.js";

/** Who sends. */
export const by = { actor: "robot", role: "system" } as const;

/** The store of a place, whose process dies at a point. */
export async function openCrashingStore(place: StorePlace, points: Points): Promise<Store> {
  return crashingStore(await opened(place, points), points);
}

async function opened(place: StorePlace, points: Points): Promise<Store> {
  if (place.type === "sqlite")
    return openSqliteStore(place.path, { driver: crashingSqlite(points), busyTimeoutMs: 20_000 });
  const { connectionString, schema, application } = place;
  const pool = crashingPostgres(points, { connectionString, application_name: application, max: 4 });
  const store = await openPostgresStore({ pool, schema });
  const close = async (): Promise<void> => {
    await store.close();
    await pool.end();
  };
  return { ...store, close };
}

/** A host of vaults, ledgers and the library's own processes. */
export function hostOn(
  store: Store,
  logs: Logs,
  points: Points,
  { migrates = false }: Pick<ChildConfig, "migrates">,
) {
  return createOperations({
    rulebook: shopRulebook,
    processes: [...builtInProcesses, ledgerProcess, migrates ? nextVaultProcess : vaultProcess],
    handOvers: [...builtInHandOvers, ...vaultHandOvers],
    migrations: migrates ? [vaultMigration] : [],
    store,
    // A host that dies holds what it has leased for as long.
    effectPolicy: { leaseMs: 500, backoffMs: 50, attempts: 1_000 },
    effects: {
      slip: ({ id, params }) => {
        logs.effect(id, Number(Reflect.get(Object(params), "number")));
        points.reach("after an effect");
      },
    },
  });
}

/** What {@link hostOn} gives. */
export type CrashHost = ReturnType<typeof hostOn>;
