import { useQuery } from "@tanstack/react-query";
import type { RuleText } from "../../shared/api.js";
import { RequestError, readJson } from "../request.js";

const none: RuleText = { summary: "", params: {} };

/** What the documentation says of a rule; nothing until it is read, and of a rule of the shop's own. */
export function useRuleText(rule: string): RuleText {
  const { data } = useQuery({
    queryKey: ["rule-text", rule],
    queryFn: ({ signal }) => readRuleText(rule, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? none;
}

async function readRuleText(rule: string, signal: AbortSignal): Promise<RuleText> {
  try {
    return await readJson<RuleText>(`/api/rulebook/rules/${encodeURIComponent(rule)}`, signal);
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return none;
    throw error;
  }
}
