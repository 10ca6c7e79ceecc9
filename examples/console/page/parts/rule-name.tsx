import { useRuleTitle } from "../i18n/rule-words.js";

/** A rule in words, with the id by which the rulebook knows it. */
export function RuleName({ rule }: { readonly rule: string }) {
  const name = useRuleTitle()(rule);
  return (
    <>
      {name !== rule && `${name} `}
      <span className="mono quiet">{rule}</span>
    </>
  );
}
