/**
 * A page handed over by the bookmarklet, from window to window.
 *
 * The bookmarklet runs in the other page, opens this one at `#receive`, waits
 * for the word *ready* from this origin and posts its source. This side listens
 * only when opened so, only to the window that opened it, once, and only to a
 * message of the right shape whose address belongs to the sender's origin. What
 * comes is treated as any pasted source is: as text, never as markup.
 */

const READY = "nutgraf:ready";
const PAGE = "nutgraf:page";
/** As much HTML as the engine takes by default, in characters. */
const MOST = 10_000_000;
/** How long a page may take to hand itself over, in milliseconds. */
const PATIENCE = 6000;

/** Whether this window was opened by the bookmarklet. */
export function isReceiving() {
  return location.hash === "#receive";
}

/** The page that is handed over, as a source, or null where none comes. */
export function receive() {
  history.replaceState(history.state, "", location.pathname + location.search);
  const { opener } = window;
  if (!opener) return Promise.resolve(null);
  return new Promise((resolve) => {
    const done = (source) => {
      removeEventListener("message", listen);
      clearInterval(asking);
      clearTimeout(giveUp);
      resolve(source);
    };
    const listen = (event) => {
      if (event.source !== opener) return;
      const source = checked(event.data, event.origin);
      if (source) done(source);
    };
    addEventListener("message", listen);
    // The word says nothing but "ready": it may go to whoever opened the window.
    const ask = () => opener.postMessage(READY, "*");
    const asking = setInterval(ask, 250);
    const giveUp = setTimeout(() => done(null), PATIENCE);
    ask();
  });
}

/** A message as a source, or null where its shape or its address is not right. */
export function checked(data, origin) {
  if (typeof data !== "object" || data === null || data.type !== PAGE) return null;
  const { html, url } = data;
  if (typeof html !== "string" || html.length === 0 || html.length > MOST) return null;
  if (typeof url !== "string" || url.length > 8192) return null;
  try {
    const address = new URL(url);
    if (!["http:", "https:"].includes(address.protocol) || address.origin !== origin) return null;
    return { kind: "html", html, plain: "", url: address.href, origin: "handover" };
  } catch {
    return null;
  }
}

/**
 * The bookmarklet's address for this page.
 *
 * It takes the selection if there is one, else the document with its open
 * shadow roots, and answers only this page's origin.
 */
export function bookmarklet() {
  const page = new URL("./", location.href);
  const script = BOOKMARKLET
    .replace("PAGE_URL", JSON.stringify(`${page.href}#receive`))
    .replaceAll("PAGE_ORIGIN", JSON.stringify(page.origin))
    .replace("READY", JSON.stringify(READY))
    .replace("PAGE_TYPE", JSON.stringify(PAGE));
  return `javascript:${encodeURIComponent(script.replace(/\s*\n\s*/g, ""))}`;
}

const BOOKMARKLET = `(()=>{
const d=document,s=getSelection();
let h;
if(s&&!s.isCollapsed&&s.toString().length>200){
const e=d.createElement("div");
for(let i=0;i<s.rangeCount;i++)e.append(s.getRangeAt(i).cloneContents());
h="<title>"+d.title.replace(/[<&]/g," ")+"</title>"+e.innerHTML
}else{
const r=[];
const w=n=>{for(const c of n.querySelectorAll("*"))if(c.shadowRoot){r.push(c.shadowRoot);w(c.shadowRoot)}};
w(d);
const e=d.documentElement;
h=r.length&&e.getHTML?"<html lang=\\""+e.lang+"\\">"+e.getHTML({shadowRoots:r}):e.outerHTML
}
const t=open(PAGE_URL);
const l=m=>{
if(m.source===t&&m.origin===PAGE_ORIGIN&&m.data===READY){
removeEventListener("message",l);
t.postMessage({type:PAGE_TYPE,html:h,url:location.href},PAGE_ORIGIN)
}};
addEventListener("message",l)
})()`;
