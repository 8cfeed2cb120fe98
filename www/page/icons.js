/**
 * The page's icons, drawn for it on a 20 × 20 grid with a stroke of 1.6; each
 * is decoration beside or inside a control that has a name of its own.
 */
import { svg } from "./dom.js";

const PATHS = {
  minus: "M5 10h10",
  plus: "M5 10h10M10 5v10",
  next: "M7.5 4.5 13 10l-5.5 5.5",
  up: "M4.5 12.5 10 7l5.5 5.5",
  down: "M4.5 7.5 10 13l5.5-5.5",
  more: "M4.6 10h.01M10 10h.01M15.4 10h.01",
  close: "M5 5l10 10M15 5 5 15",
  moon: "M16 11.6A6.6 6.6 0 0 1 8.4 4a6.6 6.6 0 1 0 7.6 7.6Z",
  sun: "M10 13.4a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8ZM10 2.2v1.6M10 16.2v1.6M2.2 10h1.6M16.2 10h1.6M4.5 4.5l1.1 1.1M14.4 14.4l1.1 1.1M4.5 15.5l1.1-1.1M14.4 5.6l1.1-1.1",
  auto: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 3v14M10 7h3.6M10 10.2h4.2M10 13.4h3",
  copy: "M7.5 7.5V4.8c0-.7.6-1.3 1.3-1.3h6.4c.7 0 1.3.6 1.3 1.3v6.4c0 .7-.6 1.3-1.3 1.3h-2.7M4.8 7.5h6.4c.7 0 1.3.6 1.3 1.3v6.4c0 .7-.6 1.3-1.3 1.3H4.8c-.7 0-1.3-.6-1.3-1.3V8.8c0-.7.6-1.3 1.3-1.3Z",
  save: "M10 3.5v8.6M6.6 9 10 12.4 13.4 9M4 13.2v2.1c0 .7.5 1.2 1.2 1.2h9.6c.7 0 1.2-.5 1.2-1.2v-2.1",
  print: "M6 7.5v-4h8v4M6 14H4.7c-.7 0-1.2-.5-1.2-1.2V8.7c0-.7.5-1.2 1.2-1.2h10.6c.7 0 1.2.5 1.2 1.2v4.1c0 .7-.5 1.2-1.2 1.2H14M6 11.5h8v5H6Z",
  listen: "M4 8v4h2.6L10.4 15V5L6.6 8ZM13 7.6a3.4 3.4 0 0 1 0 4.8M15.2 5.6a6.2 6.2 0 0 1 0 8.8",
  stop: "M5.5 5.5h9v9h-9Z",
  share: "M10 12V3.5M6.8 6.4 10 3.2l3.2 3.2M6 9.5H4.9c-.5 0-.9.4-.9.9v5.2c0 .5.4.9.9.9h10.2c.5 0 .9-.4.9-.9v-5.2c0-.5-.4-.9-.9-.9H14",
  link: "M8.4 11.6a3 3 0 0 0 4.3.2l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1M11.6 8.4a3 3 0 0 0-4.3-.2l-2.6 2.6A3 3 0 0 0 9 15.1l1-1",
  open: "M3.5 15.2V5.3c0-.5.4-.8.8-.8h3.5l1.8 2h6.1c.5 0 .8.4.8.8v7.9c0 .5-.4.8-.8.8H4.3c-.4 0-.8-.3-.8-.8Z",
  edit: "M4 16l.7-3.2L13.2 4.300a1.3 1.3 0 0 1 1.8 0l.7.7c.5.5.5 1.3 0 1.800L7.2 15.300ZM11.6 5.900l2.5 2.5",
  example: "M10 3.200l1.7 4 4.3.4-3.3 2.8 1 4.200L10 12.400l-3.7 2.2 1-4.200L4 7.600l4.3-.4Z",
  lock: "M6.5 9V6.800a3.5 3.5 0 0 1 7 0V9M5.8 9h8.400c.5 0 .8.4.8.8v5.900c0 .5-.3.8-.8.8H5.800c-.5 0-.8-.3-.8-.8V9.800c0-.4.3-.8.8-.8Z",
  bookmark: "M6 3.500h8v13l-4-3-4 3Z",
  compare: "M8.5 4.500h-5v11h5ZM16.5 4.500h-5v11h5Z",
  why: "M10 3.500a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8.3 8.200a1.8 1.8 0 0 1 3.5.5c0 1.2-1.8 1.4-1.8 2.500M10 13.500h.01",
  back: "M8 5 4 9l4 4M4.3 9H12a4 4 0 0 1 0 8h-1.5",
  info: "M10 3.500a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM10 9.300v4M10 6.700h.01",
  warning: "M10 4 3.3 15.800h13.400ZM10 8.500v3.300M10 13.800h.01",
  check: "M4.5 10.5 8.3 14.3 15.5 6.3",
};

/** Those that point along the line, and so the other way where that runs from right to left. */
const TURNS = new Set(["next", "back"]);

/** The icon called `name`, hidden from assistive technology. */
export function icon(name) {
  return svg(
    "svg",
    { class: TURNS.has(name) ? "icon turns" : "icon", viewBox: "0 0 20 20", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: PATHS[name] }),
  );
}
