// WebKit as Debian ships it, where it is installed: MiniBrowser under Xvfb, driven by WebKitWebDriver.
//
// The driver speaks W3C WebDriver, which is HTTP and JSON: this is the little of it that the smoke
// run needs, with real key strokes and clicks.

import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

const DRIVER = "/usr/bin/WebKitWebDriver";
const DISPLAY_SERVER = "/usr/bin/Xvfb";
/** Where Debian puts MiniBrowser: under the machine's name, one folder an interface version. */
const LIBRARIES = "/usr/lib";

/** What a W3C element reference is keyed by, and how keys are spelled. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
export const CONTROL = "\uE009";

/** How long a condition is waited for, and how often it is looked at, in milliseconds. */
const PATIENCE = 90_000;
const LOOK_EVERY = 100;

/** Why there can be no WebKit here, or null. */
export function missing() {
  const lacking = [
    existsSync(DRIVER) ? null : "webkit2gtk-driver",
    miniBrowser() ? null : "libwebkit2gtk-4.1-0 (MiniBrowser)",
    existsSync(DISPLAY_SERVER) ? null : "xvfb",
  ].filter(Boolean);
  return lacking.length === 0 ? null : `not installed: ${lacking.join(", ")}`;
}

function miniBrowser() {
  for (const machine of readdirSync(LIBRARIES).filter((name) => name.endsWith("-linux-gnu"))) {
    for (const version of ["4.1", "6.0", "4.0"]) {
      for (const name of [`webkit2gtk-${version}`, `webkitgtk-${version}`]) {
        const program = `${LIBRARIES}/${machine}/${name}/MiniBrowser`;
        if (existsSync(program)) return program;
      }
    }
  }
  return null;
}

/** Starts a display, a driver and a browser; `close()` ends all three. */
export async function launchWebKit() {
  const started = [];
  const close = async () => {
    for (const child of started.reverse()) {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      if (child.exitCode === null && child.kill()) await Promise.race([gone, pause(5_000)]);
    }
  };
  try {
    const [screen, display] = await startDisplay();
    started.push(screen);
    const port = await freePort();
    const driver = spawn(DRIVER, [`--port=${port}`], {
      stdio: "ignore",
      env: { ...process.env, DISPLAY: display, GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1", WEBKIT_DISABLE_COMPOSITING_MODE: "1" },
    });
    started.push(driver);
    const browser = new Browser(`http://127.0.0.1:${port}`);
    await browser.start(miniBrowser());
    return Object.assign(browser, { close: () => browser.quit().finally(close) });
  } catch (error) {
    await close();
    throw error;
  }
}

/** Xvfb on a display that it chooses itself. */
async function startDisplay() {
  const screen = spawn(DISPLAY_SERVER, ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  let said = "";
  for await (const part of screen.stdio[3]) {
    said += part;
    if (said.includes("\n")) return [screen, `:${said.trim()}`];
  }
  throw new Error("Xvfb started no display");
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject).listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

class Browser {
  #driver;
  #session = null;

  constructor(driver) {
    this.#driver = driver;
  }

  async start(program) {
    await this.#driverIsUp();
    const { sessionId } = await this.#ask("POST", "/session", {
      capabilities: { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: program, args: ["--automation"] } } },
    });
    this.#session = `/session/${sessionId}`;
    await this.#ask("POST", `${this.#session}/timeouts`, { script: PATIENCE, pageLoad: PATIENCE });
  }

  async quit() {
    if (this.#session) await this.#ask("DELETE", this.#session).catch(() => {});
    this.#session = null;
  }

  goto(url) {
    return this.#ask("POST", `${this.#session}/url`, { url });
  }

  /** What `run` gives in the page for arguments that JSON can carry. */
  evaluate(run, ...args) {
    return this.#ask("POST", `${this.#session}/execute/sync`, { script: `return (${run})(...arguments);`, args });
  }

  /** Waits until `condition` holds in the page. */
  async until(condition, ...args) {
    const end = Date.now() + PATIENCE;
    while (!(await this.evaluate(condition, ...args).catch(() => false))) {
      if (Date.now() > end) throw new Error(`waited in vain for ${condition}`);
      await pause(LOOK_EVERY);
    }
  }

  /** Clicks the middle of the first element that `selector` finds. */
  async click(selector) {
    const element = await this.#ask("POST", `${this.#session}/element`, { using: "css selector", value: selector });
    await this.#ask("POST", `${this.#session}/element/${element[ELEMENT]}/click`, {});
  }

  /** Presses a key, with Control held where that is wanted. */
  async press(key, { control = false } = {}) {
    const strokes = [{ type: "keyDown", value: key }, { type: "keyUp", value: key }];
    const actions = control ? [{ type: "keyDown", value: CONTROL }, ...strokes, { type: "keyUp", value: CONTROL }] : strokes;
    await this.#ask("POST", `${this.#session}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Makes the window as wide and high, as near as the window manager's absence lets it. */
  resize(width, height) {
    return this.#ask("POST", `${this.#session}/window/rect`, { x: 0, y: 0, width, height });
  }

  /** A picture of the window, as PNG. */
  async screenshot() {
    return Buffer.from(await this.#ask("GET", `${this.#session}/screenshot`), "base64");
  }

  async #driverIsUp() {
    for (let tries = 0; ; tries++) {
      try {
        return await this.#ask("GET", "/status");
      } catch (error) {
        if (tries > 100) throw error;
        await pause(LOOK_EVERY);
      }
    }
  }

  async #ask(method, path, body) {
    const response = await fetch(this.#driver + path, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
      signal: AbortSignal.timeout(PATIENCE + 10_000),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  }
}
