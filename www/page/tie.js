/**
 * Article and list tied both ways: what is pointed at, focused or chosen on one
 * side is lit on the other and brought into view there.
 */
import { bringIntoView } from "./dom.js";

/** How long the pointer rests on a list item before the article follows it, in milliseconds. */
const REST = 280;

/** Ties `article` and `list`; `showSide(name)` brings a side to front where only one is seen. */
export function createTie(store, article, list, showSide) {
  let lit = null;
  let rest = 0;

  const indexAt = (node) => {
    const owner = node instanceof Element ? node.closest(".s.key, .key-item") : null;
    return owner ? Number(owner.dataset.index) : null;
  };

  function light(index) {
    if (index === lit) return;
    for (const side of [article.nodeOf, list.itemOf]) {
      if (lit !== null) side(lit)?.classList.remove("lit");
      if (index !== null) side(index)?.classList.add("lit");
    }
    lit = index;
  }

  article.root.addEventListener("pointerover", (event) => {
    const index = indexAt(event.target);
    light(index);
    if (index !== null) revealItem(index);
  });
  list.root.addEventListener("pointerover", (event) => {
    const index = indexAt(event.target);
    light(index);
    clearTimeout(rest);
    if (index !== null && event.pointerType === "mouse") rest = setTimeout(() => revealMark(index), REST);
  });
  for (const root of [article.root, list.root]) {
    root.addEventListener("pointerleave", () => {
      clearTimeout(rest);
      light(null);
    });
    root.addEventListener("focusout", () => light(null));
  }
  article.root.addEventListener("focusin", (event) => {
    const index = indexAt(event.target);
    light(index);
    if (index !== null) revealItem(index);
  });
  list.root.addEventListener("focusin", (event) => {
    const index = indexAt(event.target);
    light(index);
    if (index !== null && event.target.matches(":focus-visible")) revealMark(index);
  });

  article.root.addEventListener("click", (event) => {
    const index = indexAt(event.target);
    if (index === null) return;
    const link = event.target.closest("a.n");
    if (link) event.preventDefault();
    // Somebody selecting words to copy does not mean to jump.
    if (!link && !getSelection().isCollapsed) return;
    if (link) backToList(index);
    else {
      store.set({ current: index });
      revealItem(index);
    }
  });
  list.root.addEventListener("click", (event) => {
    const link = event.target.closest("a.key-link");
    if (!link) return;
    event.preventDefault();
    jump(indexAt(link));
  });

  store.watch(["current", "selected"], ({ current }) => {
    for (const node of document.querySelectorAll(".s.current, .key-item.current")) {
      node.classList.remove("current");
      node.removeAttribute("aria-current");
    }
    if (current === null) return;
    article.nodeOf(current)?.classList.add("current");
    const item = list.itemOf(current);
    item?.classList.add("current");
    item?.setAttribute("aria-current", "true");
  });

  /** Scrolls the list's own box, never the page, so that the item is seen. */
  function revealItem(index) {
    const item = list.itemOf(index);
    const box = item?.closest(".scroller");
    if (!item || !box || box.scrollHeight <= box.clientHeight) return;
    const outer = box.getBoundingClientRect();
    const inner = item.getBoundingClientRect();
    if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top + 8;
    else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom + 8;
  }

  function revealMark(index) {
    const node = article.nodeOf(index);
    if (!node || node.closest("[hidden]")) return;
    const { top, bottom } = node.getBoundingClientRect();
    if (top < 90 || bottom > innerHeight - 90) bringIntoView(node);
  }

  /** Goes to a key sentence in the article and puts the focus there. */
  function jump(index) {
    store.set({ current: index, view: "read" });
    showSide("article");
    const node = article.nodeOf(index);
    if (!node) return;
    node.querySelector("a.n")?.focus({ preventScroll: true });
    bringIntoView(node);
    revealItem(index);
  }

  /** Goes back to the list, to the item of `index` or of the present sentence. */
  function backToList(index = store.state.current) {
    showSide("summary");
    const item = list.itemOf(index) ?? list.root.firstElementChild;
    if (!item) return;
    store.set({ current: Number(item.dataset.index) });
    item.querySelector("a")?.focus({ preventScroll: true });
    if (item.closest(".scroller")?.scrollHeight > item.closest(".scroller")?.clientHeight) {
      revealItem(Number(item.dataset.index));
    }
    const { top, bottom } = item.getBoundingClientRect();
    if (top < 60 || bottom > innerHeight - 20) bringIntoView(item, "nearest");
  }

  /** The next (`by` 1) or previous (−1) key sentence from the present one. */
  function move(by) {
    const { selected, current } = store.state;
    if (selected.length === 0) return;
    let at;
    if (current === null) at = by > 0 ? 0 : selected.length - 1;
    else if (selected.includes(current)) at = selected.indexOf(current) + by;
    else {
      const after = selected.findIndex((index) => index > current);
      at = by > 0 ? after : (after < 0 ? selected.length : after) - 1;
    }
    if (at < 0 || at >= selected.length) at = by > 0 ? 0 : selected.length - 1;
    jump(selected[at]);
  }

  return { jump, move, backToList };
}
