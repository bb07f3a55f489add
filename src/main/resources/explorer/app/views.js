import { problem } from './parts/states.js';
import { Refused } from './api.js';
import { t } from './texts.js';
import { ID } from './names.js';

/** Which module of `views` shows which addresses; each has one function `view(place, ...matched)` and is loaded when first needed. */
const VIEWS = [
  [/^\/$/, 'home'],
  [/^\/search$/, 'search'],
  [/^\/pair\/([^/]+)\/([^/]+)$/, 'pair'],
  [/^\/network$/, 'network'],
  [/^\/map$/, 'map'],
  [/^\/catalogue$/, 'catalogue'],
  [/^\/catalogue\/([\w-]+)$/, 'question'],
  [/^\/sparql$/, 'sparql'],
  [/^\/about$/, 'about'],
];

/** Which module shows the nodes of a kind, by the first part of their path. */
const NODES = {
  person: 'person',
  country: 'country',
  body: 'country',
  engagement: 'engagement',
  agreement: 'agreement',
  series: 'series',
  article: 'article',
};

const failures = new Map();

/**
 * A module that cannot be fetched means that nobody answers. A browser does not fetch again what it could not, so the next
 * time it is asked for by another address.
 */
async function loaded(name) {
  const before = failures.get(name) ?? 0;
  try {
    return await import(`./views/${name}.js${before ? `?again=${before}` : ''}`);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    failures.set(name, before + 1);
    throw new Refused(0, '');
  }
}

/** The content of an address. */
export async function viewFor(place) {
  const path = decodeURI(place.pathname);
  if (path.startsWith('/id/')) {
    const local = path.slice('/id/'.length);
    const kind = local.split('/')[0];
    return (await loaded(Object.hasOwn(NODES, kind) ? NODES[kind] : 'node')).view(place, ID + local);
  }
  for (const [pattern, name] of VIEWS) {
    const matched = pattern.exec(path);
    if (matched) return (await loaded(name)).view(place, ...matched.slice(1).map(decodeURIComponent));
  }
  return problem(new Refused(404, t('error.nopage')));
}
