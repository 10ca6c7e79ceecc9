import { Link } from "react-router";
import type { InstanceView } from "../../shared/api.js";
import { useFactValue } from "../command/fact-value.js";
import { useFormat } from "../i18n/format.js";
import { useLanguage } from "../i18n/i18n.js";
import { productPath } from "../paths.js";
import { fieldTitle } from "./form/field-words.js";
import { type Remembered, rememberedOf, skuOf } from "./remembered.js";

/** What an instance is about, as pairs of a name and a value. */
export function About({ view }: { readonly view: InstanceView }) {
  const [language] = useLanguage();
  const sku = skuOf(view.context);
  return rememberedOf(view.context).map((each) => (
    <div key={each.name}>
      <dt>{fieldTitle(each.name, language)}</dt>
      <dd>
        <Value {...each} isProduct={each.value === sku} />
      </dd>
    </div>
  ));
}

function Value({ value, isProduct }: Remembered & { readonly isProduct: boolean }) {
  const write = useFactValue();
  const format = useFormat();
  if (typeof value !== "string") return write(value);
  if (isProduct) return <Link to={productPath(value)}>{value}</Link>;
  return /^\d{4}-\d\d-\d\dT/.test(value) ? format.instant(value) : value;
}
