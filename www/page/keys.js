/**
 * Single-letter keys, which can be switched off (WCAG 2.2, 2.1.4) and rest
 * while somebody types or a dialog is open.
 */

/** Listens for `bindings`, a map from key to action, while `enabled()`. */
export function listenForKeys(bindings, enabled) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !enabled()) return;
    if (event.target.closest?.("input:not([type=range]), textarea, select, dialog[open], [role=menu]")) return;
    const action = bindings[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
