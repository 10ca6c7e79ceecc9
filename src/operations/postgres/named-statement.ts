import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A statement that is parsed and planned once a connection. Its name is made of its text, so that no two share one. */
export function namedStatement(text: string): { readonly name: string; readonly text: string } {
  return { name: `opscycle_${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16)}`, text };
}
