import { useShop } from "../client.js";
import { useTitle } from "./i18n.js";

/** Says rules in the language of the page; one that the shop does not know by its id. */
export function useRuleTitle(): (id: string) => string {
  const title = useTitle();
  const rules = useShop().data?.rules;
  return (id) => {
    const known = rules?.[id];
    return known === undefined ? id : title(known);
  };
}
