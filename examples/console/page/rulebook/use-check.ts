import { useEffect, useState } from "react";
import type { RulebookCheck } from "../../shared/api.js";
import { useCheckRulebook } from "../client.js";

/** How long nothing must be written before the file is checked. */
const pauseMs = 400;

/** What the server found in a text. */
export interface Checked extends RulebookCheck {
  readonly text: string;
}

/** Checks the file as one types; undefined until the first answer. What was found before stays until the next answer. */
export function useCheck(text: string): { readonly checked: Checked | undefined; readonly error: unknown } {
  const { mutateAsync } = useCheckRulebook();
  const [answer, setAnswer] = useState<{ checked?: Checked; error?: unknown }>({});
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(async () => {
      try {
        const check = await mutateAsync({ text });
        if (isWanted) setAnswer({ checked: { ...check, text } });
      } catch (error) {
        if (isWanted) setAnswer((before) => ({ ...before, error }));
      }
    }, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, mutateAsync]);
  return { checked: answer.checked, error: answer.error };
}
