import { useEffect, useState } from "react";
import type { RulebookView } from "../../shared/api.js";

/** A rulebook file that is being changed. */
export interface Draft {
  readonly text: string;
  /** The fingerprint of the rulebook that it was made from. */
  readonly replaces: string;
  /** Whether it differs from what the shop decides by. */
  readonly isChanged: boolean;
  /** What has been saved elsewhere since the changes began; undefined where nothing has. */
  readonly theirs: RulebookView | undefined;
  /** Whether what is shown came from elsewhere while it was on show. */
  readonly isRenewed: boolean;
  write(text: string): void;
  /** Takes what is saved, for what was written here. */
  adopt(view: RulebookView): void;
  /** Goes on with what was written here, although something else was saved. */
  keep(): void;
}

/** The file as it stands on the page, beside the one that the shop decides by. */
export function useDraft(view: RulebookView): Draft {
  const [basis, setBasis] = useState(view);
  const [text, setText] = useState(view.text);
  const [isRenewed, setRenewed] = useState(false);
  const isChanged = text !== basis.text;
  const isElsewhere = view.text !== basis.text;

  useEffect(() => {
    if (!isElsewhere || (isChanged && view.text !== text)) return;
    setBasis(view);
    setText(view.text);
    setRenewed(view.text !== text);
  }, [isElsewhere, isChanged, view, text]);

  return {
    text,
    replaces: basis.fingerprint,
    isChanged,
    theirs: isElsewhere && isChanged && view.text !== text ? view : undefined,
    isRenewed,
    write: (next) => {
      setText(next);
      setRenewed(false);
    },
    adopt: (next) => {
      setBasis(next);
      setText(next.text);
      setRenewed(false);
    },
    keep: () => setBasis(view),
  };
}
