/**
 * A menu at a button, after the ARIA menu pattern: arrows move, Escape and a
 * click elsewhere close, the focus returns to the button.
 */
import { byId, el } from "./dom.js";
import { icon } from "./icons.js";

let open = null;

// In a window of another size its place is another one, or none.
addEventListener("resize", close);

/** Opens a menu of `items` `{ label, icon?, parted?, run }` at `button`; the same button closes it. A line stands above a `parted` item. */
export function openMenu(button, items) {
  const again = open?.button === button;
  close();
  if (again) return;
  const menu = el("div", { class: "menu", role: "menu", popover: "auto", "aria-label": button.getAttribute("aria-label") ?? button.textContent },
    ...items.map((item) => el("button", {
      type: "button", role: "menuitem", tabIndex: -1, class: item.parted ? "parted" : null,
      on: { click: () => { close(); item.run(); } },
    }, item.icon ? icon(item.icon) : null, el("span", { text: item.label }))));
  menu.addEventListener("keydown", walk);
  menu.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && open?.menu === menu) close();
  });
  byId("main").append(menu);
  open = { button, menu };
  button.setAttribute("aria-expanded", "true");
  menu.showPopover();
  place(menu, button);
  menu.firstElementChild?.focus();
}

/** Closes the menu that is open, if one is. */
function close() {
  if (!open) return;
  const { button, menu } = open;
  open = null;
  const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
  button.setAttribute("aria-expanded", "false");
  menu.remove();
  if (inside) button.focus({ preventScroll: true });
}

function walk(event) {
  const items = [...event.currentTarget.children];
  const at = items.indexOf(document.activeElement);
  const to = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items[to].focus();
  } else if (event.key === "Tab") {
    close();
  }
}

/** Below the button where there is room, else above; inside the window at both sides. */
function place(menu, button) {
  const at = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = at.bottom + 4 + height <= innerHeight;
  const rightToLeft = document.documentElement.dir === "rtl";
  const left = rightToLeft ? at.left : at.right - width;
  menu.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - 4 - height)}px`;
  menu.style.left = `${Math.min(Math.max(8, left), Math.max(8, innerWidth - width - 8))}px`;
}
