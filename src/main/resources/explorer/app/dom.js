import { Refused } from './api.js';

/**
 * Makes an element. Texts become text nodes, never markup: what articles say cannot become part of the page's code.
 * @param {string} tag its name, in SVG's namespace after "svg:"
 * @param {object} [attributes] `on...` are listeners; null, undefined and false are left out
 * @param {...(Node|string|number|Array|null)} children
 */
export function h(tag, attributes, ...children) {
  const element = tag.startsWith('svg:')
    ? document.createElementNS('http://www.w3.org/2000/svg', tag.slice(4))
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...nodes(children));
  return element;
}

function nodes(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}

/** Puts children in place of what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

/** Tells what happened to those who hear the page. */
export function say(text) {
  document.getElementById('said').textContent = text;
}

const loading = new Map();

/** Loads a library that is no module, once; it stands in `window` afterwards. */
export function library(address) {
  return loaded(address, () => h('script', { src: address }));
}

/** Loads a stylesheet, once. What measures its own lines is drawn after it, or it keeps the sizes it had without. */
export function stylesheet(address, id = null) {
  return loaded(address, () => h('link', { rel: 'stylesheet', href: address, id }));
}

/** What could not be fetched is asked for again the next time. */
function loaded(address, make) {
  if (!loading.has(address)) {
    loading.set(address, new Promise((resolve, reject) => {
      const element = make();
      element.addEventListener('load', resolve);
      element.addEventListener('error', () => {
        loading.delete(address);
        element.remove();
        reject(new Refused(0, ''));
      });
      document.head.append(element);
    }));
  }
  return loading.get(address);
}
