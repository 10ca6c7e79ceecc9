import { DefaultTheme, DefaultThemeRenderContext, JSX } from "typedoc";
import { addressOf } from "./documents.mjs";
import { navigationOf } from "./navigation.mjs";

const moduleKind = 2;

/** TypeDoc's own theme with another tree of pages, and with the way to a made page above it. */
export class SiteTheme extends DefaultTheme {
  ContextClass = SiteContext;

  buildNavigation(project) {
    const modules = super.buildNavigation(project).flatMap(modulesIn);
    return navigationOf(project, this.router, modules);
  }
}

/** TypeDoc puts modules under the heading of their category. */
function modulesIn(element) {
  return element.kind === moduleKind ? [element] : (element.children ?? []).flatMap(modulesIn);
}

/** The index above each page that is made. */
const indexes = { processes: "process-list", rules: "rule-list", kpis: "kpi-list", concepts: "concepts" };

class SiteContext extends DefaultThemeRenderContext {
  constructor(...args) {
    super(...args);
    const plain = this.breadcrumbs;
    this.breadcrumbs = (reflection) => {
      const [above] = reflection.isDocument() ? indexOf(reflection) : [];
      return above === undefined ? plain(reflection) : trail(this, above, reflection);
    };
  }
}

function indexOf(document) {
  const [folder, page] = addressOf(document).split("/");
  if (page === undefined) return [];
  return document.project.documents.filter((other) => addressOf(other) === indexes[folder]);
}

function trail(context, above, document) {
  const { category } = document.frontmatter;
  const item = (...content) => JSX.createElement("li", null, ...content);
  return JSX.createElement(
    "ul",
    { class: "tsd-breadcrumb", "aria-label": "Breadcrumb" },
    item(JSX.createElement("a", { href: context.urlTo(above) }, above.name)),
    ...(category === undefined ? [] : [item(category)]),
    item(JSX.createElement("a", { href: context.urlTo(document), "aria-current": "page" }, document.name)),
  );
}
