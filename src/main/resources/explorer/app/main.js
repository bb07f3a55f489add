import { Refused } from './api.js';
import { fill, h, say } from './dom.js';
import { learnNames } from './names.js';
import { problem } from './parts/states.js';
import { searchBox } from './parts/search-box.js';
import { chosenLanguage, lang, speak, t, textsOf } from './texts.js';
import { viewFor } from './views.js';

const view = document.getElementById('view');
let turn = 0;

/** Shows what the address says. */
async function show({ focus = false } = {}) {
  const mine = ++turn;
  const place = new URL(location.href);
  const chosen = chosenLanguage(place.searchParams);
  const names = learnNames();
  names.catch(() => {}); // told below, once the page can speak
  view.setAttribute('aria-busy', 'true');
  let content;
  try {
    if (chosen !== lang() || !frameIsDrawn()) {
      const spoken = await textsOf(chosen);
      if (mine !== turn) return;
      speak(chosen, spoken);
      frame();
    }
    markCurrent(place.pathname);
    await names;
    content = await viewFor(place);
  } catch (error) {
    if (!(error instanceof Refused)) console.warn(error);
    content = problem(error);
  }
  if (mine !== turn) return;
  if (content.moved) {
    history.replaceState(null, '', content.moved);
    show({ focus });
    return;
  }
  fill(view, content);
  view.removeAttribute('aria-busy');
  const title = view.querySelector('h1')?.textContent;
  document.title = title && place.pathname !== '/' ? `${title} · Attaché` : 'Attaché';
  view.dispatchEvent(new CustomEvent('shown'));
  if (focus) {
    window.scrollTo(0, 0);
    view.focus({ preventScroll: true });
    say(document.title);
  }
}

/** Goes to another page of the explorer without leaving it. */
function go(address) {
  history.pushState(null, '', address);
  show({ focus: true });
}

function frameIsDrawn() {
  return document.getElementById('nav').childElementCount > 0;
}

function frame() {
  document.querySelector('.skip').textContent = t('skip');
  fill(
    document.getElementById('nav'),
    [['/network', 'nav.network'], ['/map', 'nav.map'], ['/catalogue', 'nav.catalogue'], ['/sparql', 'nav.sparql'], ['/about', 'nav.about']]
      .map(([path, key]) => h('a', { href: path }, t(key))),
    languageSwitch(),
  );
  searchBox(document.getElementById('search'), go);
  fill(
    document.getElementById('foot'),
    h('span', {}, t('foot.reading')),
    h('a', { href: '/ui/', rel: 'external' }, 'Fuseki'),
    h('a', { href: '/api/openapi.json', rel: 'external' }, 'OpenAPI'),
  );
}

function languageSwitch() {
  const other = lang() === 'vi' ? 'en' : 'vi';
  return h('button', {
    type: 'button', id: 'language', lang: other,
    onclick: () => {
      const place = new URL(location.href);
      place.searchParams.set('lang', other);
      history.replaceState(null, '', place);
      show();
    },
  }, other === 'vi' ? 'Tiếng Việt' : 'English');
}

function markCurrent(path) {
  for (const link of document.querySelectorAll('#nav a')) {
    if (path.startsWith(link.getAttribute('href'))) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || link.target || link.rel === 'external' || link.hasAttribute('download')) return;
  if (link.pathname === location.pathname && link.hash) return;
  event.preventDefault();
  go(link.href);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'get' || event.defaultPrevented) return;
  event.preventDefault();
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  const action = new URL(form.getAttribute('action') ?? location.pathname, location.href);
  go(query.size ? `${action.pathname}?${query}` : action.pathname);
});

window.addEventListener('popstate', () => show());

show();
