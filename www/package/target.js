// What an <article-summary> is of: found from where it stands, shadow roots or not.

export const NAME = "article-summary";

/** The trees that an element stands in, from its own to the document's, each with the node that holds it there. */
export function* trees(element) {
  for (let place = element; place; ) {
    const tree = place.getRootNode();
    yield [place, tree];
    // By its kind: where the element has been taken out, a link may be the root, and has a host too.
    place = tree.nodeType === 11 && tree.host;
  }
}

/** The first that is found in the trees around an element, from its own on; null where there is none. */
function first(element, find) {
  for (const [place, tree] of trees(element)) {
    const found = find(place, tree);
    if (found) return found;
  }
  return null;
}

/** The nearest element around one that a selector takes, be it outside of a shadow root. */
export const around = (element, selector) => first(element, (place) => place.closest(selector));

/** The element that `for` names, by its id or a selector: null where there is none, undefined where nothing is named. */
export function named(element) {
  const name = element.getAttribute("for");
  if (name === null) return undefined;
  const find = (selector) => first(element, (_, tree) => tree.querySelector(selector));
  try {
    return find(`#${CSS.escape(name)}`) ?? find(name);
  } catch {
    // An id need not be a selector.
    return null;
  }
}

/** What is summarized: the element named by `for`, else the article around or before this one. */
export function targetOf(element) {
  const found = named(element);
  if (found) return found;
  if (found === null) {
    throw new TypeError(`<${NAME} for="${element.getAttribute("for")}">: there is no element with that id, and none that it selects`);
  }
  const page = element.ownerDocument;
  return around(element, "article, main") ?? first(element, nearestArticle) ?? page.querySelector("main") ?? page.documentElement;
}

/** The last article of a tree before a place in it, else the first. */
function nearestArticle(place, tree) {
  const articles = [...tree.querySelectorAll("article")];
  const before = articles.filter(
    (article) => article.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1) ?? articles[0];
}
