/**
 * Building nodes without markup: the page never parses a string as HTML, so no
 * text it shows can become an element, an attribute or a script.
 */

const NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * An element with properties and children.
 *
 * `class`, `text`, `data` and `on` are understood; names with a hyphen and
 * `role`, `for`, `list` become attributes; every other name is a property.
 * Null children are left out.
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name === "class") node.className = value;
    else if (name === "text") node.textContent = value;
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name === "on") listen(node, value);
    else if (name.includes("-") || ATTRIBUTES.has(name)) node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const ATTRIBUTES = new Set(["role", "for", "list", "popovertarget"]);

function listen(node, handlers) {
  for (const [event, handler] of Object.entries(handlers)) node.addEventListener(event, handler);
}

/** An SVG element with attributes. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** The element with this id; it stands in `index.html`. */
export function byId(id) {
  return document.getElementById(id);
}

/** Whether the person asked the system for less movement. */
export function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Scrolls `node` to a comfortable place, smoothly where that is wanted. */
export function bringIntoView(node, block = "center") {
  node.scrollIntoView({ block, inline: "nearest", behavior: calm() ? "auto" : "smooth" });
}

/** A function that runs `run` once, `wait` milliseconds after its last call. */
export function debounced(run, wait) {
  let timer = 0;
  const later = (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), wait);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
}

/** Resolves when the page has nothing better to do; Safari has no such event and waits a little. */
export function whenIdle() {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), { timeout: 5000 });
    else setTimeout(resolve, 1000);
  });
}
