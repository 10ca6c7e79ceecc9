import type { Title } from "../../shared/api.js";
import { useShop } from "../client.js";

const none: Readonly<Record<string, Title>> = {};

/** The titles of the states of a process. */
export function useStateTitles(process: string): Readonly<Record<string, Title>> {
  return useShop().data?.processes.find(({ id }) => id === process)?.states ?? none;
}
