// A thread reads TypeScript only when it has been told how: Node 20 does not hand `--import tsx` on to it.
import { register } from "tsx/esm/api";

register();
await import("./compare-worker.ts");
