import type { ShellWords } from "./shell-words.js";

/**
 * The words of the page by namespace. A view adds its own:
 * `declare module "../i18n/namespaces.js" { interface Namespaces { journal: typeof en } }`.
 */
export interface Namespaces {
  shell: ShellWords;
}

/** The same keys in another language. */
export type Translated<Words> = { readonly [Key in keyof Words]: string };

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "shell";
    resources: Namespaces;
  }
}
