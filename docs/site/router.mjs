import { KindRouter } from "typedoc";
import { addressOf } from "./documents.mjs";

/** A document's page stands where the document stands, so that its address tells what it is. */
export class SiteRouter extends KindRouter {
  getIdealBaseName(reflection) {
    return reflection.isDocument() ? addressOf(reflection) : super.getIdealBaseName(reflection);
  }
}
