import { problem } from './parts/states.js';
import { Refused } from './api.js';
import { t } from './texts.js';
import { ID } from './names.js';

/** Which module shows which addresses; each has one function `view(place, ...matched)` and is loaded when first needed. */
const VIEWS = [
  [/^\/$/, () => import('./views/home.js')],
  [/^\/search$/, () => import('./views/search.js')],
  [/^\/pair\/([^/]+)\/([^/]+)$/, () => import('./views/pair.js')],
  [/^\/network$/, () => import('./views/network.js')],
  [/^\/map$/, () => import('./views/map.js')],
  [/^\/catalogue$/, () => import('./views/catalogue.js')],
  [/^\/catalogue\/([\w-]+)$/, () => import('./views/question.js')],
  [/^\/sparql$/, () => import('./views/sparql.js')],
  [/^\/about$/, () => import('./views/about.js')],
];

/** Which module shows the nodes of a kind, by the first part of their path. */
const NODES = {
  person: () => import('./views/person.js'),
  country: () => import('./views/country.js'),
  body: () => import('./views/country.js'),
  engagement: () => import('./views/engagement.js'),
  agreement: () => import('./views/agreement.js'),
  series: () => import('./views/series.js'),
  article: () => import('./views/article.js'),
};

/** A module that cannot be fetched means that nobody answers. */
async function loaded(load) {
  try {
    return await load();
  } catch (error) {
    throw error instanceof TypeError ? new Refused(0, '') : error;
  }
}

/** The content of an address. */
export async function viewFor(place) {
  const path = decodeURI(place.pathname);
  if (path.startsWith('/id/')) {
    const local = path.slice('/id/'.length);
    const load = NODES[local.split('/')[0]] ?? (() => import('./views/node.js'));
    return (await loaded(load)).view(place, ID + local);
  }
  for (const [pattern, load] of VIEWS) {
    const matched = pattern.exec(path);
    if (matched) return (await loaded(load)).view(place, ...matched.slice(1).map(decodeURIComponent));
  }
  return problem(new Refused(404, t('error.nopage')));
}
