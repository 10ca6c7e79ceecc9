import { json, jsonLanguage } from "@codemirror/lang-json";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { tags } from "@lezer/highlight";
import CodeMirror, { EditorView, type ReactCodeMirrorRef } from "@uiw/react-codemirror";
import { type RefObject, useEffect, useId, useImperativeHandle, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { schemaCompletion } from "./schema-completion.js";
import type { Checked } from "./use-check.js";

/** What others on the page may ask of the editor. */
export interface EditorHandle {
  /** Goes to what stands between two offsets, and marks it. */
  reveal(from: number, to: number): void;
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent-on-soft)" },
  { tag: tags.string, color: "var(--good)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--warning)" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

/** What the editor's own theme is more specific about than a style sheet. */
const surface = EditorView.theme({
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--accent-soft)",
  },
});

/** The rulebook file. Escape, then Tab leaves it. */
export function RulebookEditor({
  handle,
  text,
  onWrite,
  checked,
  schema,
}: {
  readonly handle: RefObject<EditorHandle | null>;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly checked: Checked | undefined;
  readonly schema: object;
}) {
  const { t } = useTranslation("rulebook");
  const [labelId, hintId] = [useId(), useId()];
  const mirror = useRef<ReactCodeMirrorRef>(null);
  useImperativeHandle(handle, () => ({ reveal: (from, to) => reveal(mirror.current?.view, from, to) }));
  useShownFaults(mirror, checked);
  const extensions = useMemo(
    () => [
      json(),
      jsonLanguage.data.of({ autocomplete: schemaCompletion(schema) }),
      syntaxHighlighting(colours),
      surface,
      lintGutter(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        tabindex: "0",
        "aria-labelledby": labelId,
        "aria-describedby": hintId,
      }),
    ],
    [schema, labelId, hintId],
  );
  return (
    <section className="card rulebook-file">
      <h2 id={labelId}>{t("file")}</h2>
      <CodeMirror
        ref={mirror}
        value={text}
        onChange={onWrite}
        extensions={extensions}
        theme="none"
        basicSetup={{ highlightActiveLine: false, highlightActiveLineGutter: false }}
      />
      <p id={hintId} className="quiet small">
        {t("fileHint")}
      </p>
    </section>
  );
}

/** Underlines what the check found. What it found in an older text is left as the editor has moved it. */
function useShownFaults(mirror: RefObject<ReactCodeMirrorRef | null>, checked: Checked | undefined): void {
  useEffect(() => {
    const view = mirror.current?.view;
    if (view === undefined || checked === undefined || view.state.doc.toString() !== checked.text) return;
    const shown = checked.faults.filter(({ severity }) => severity !== "info");
    view.dispatch(setDiagnostics(view.state, [...shown]));
  }, [mirror, checked]);
}

function reveal(view: EditorView | undefined, from: number, to: number): void {
  if (view === undefined) return;
  const end = view.state.doc.length;
  const selection = { anchor: Math.min(from, end), head: Math.min(to, end) };
  view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: "center" }) });
  view.focus();
}
