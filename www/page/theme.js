/** Light, dark, or as the system says. */

/** Applies a theme: `auto`, `light` or `dark`. */
export function applyTheme(theme) {
  const root = document.documentElement;
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/** The theme after `theme` when one button walks through them. */
export function nextTheme(theme) {
  return { auto: "light", light: "dark", dark: "auto" }[theme];
}
