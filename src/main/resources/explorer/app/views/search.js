import { address, ask } from '../api.js';
import { h } from '../dom.js';
import { detailOf, labelOf, pageOf } from '../names.js';
import { csvFile, downloads, saves } from '../parts/downloads.js';
import { empty } from '../parts/states.js';
import { number, t } from '../texts.js';

const MOST = 50;
const KINDS = ['person', 'country', 'body', 'agreement', 'engagement', 'article'];

export async function view(place) {
  const q = place.searchParams.get('q') ?? '';
  const kind = place.searchParams.get('kind') ?? '';
  const asked = { q, kind, limit: MOST };
  const { results } = q.trim() ? await ask('search', asked) : { results: [] };
  if (place.searchParams.has('exact')) {
    const labelled = results.filter((result) => result.label === q);
    const same = labelled.length ? labelled : results.filter((result) => result.matched === q);
    if (same.length === 1) return { moved: pageOf(same[0].iri) };
  }
  return [
    h('h1', {}, q ? t('search.results', { q }) : t('search.label')),
    h('nav', { class: 'tabs', 'aria-label': t('search.kinds') }, ['', ...KINDS].map((one) =>
      h('a', { href: address('/search', { q, kind: one }), 'aria-current': one === kind ? 'page' : null }, t(one ? `kind.${one}` : 'search.all')))),
    results.length
      ? [h('ul', { class: 'results' }, results.map((result) => h('li', {},
        h('a', { href: pageOf(result.iri) }, labelOf(result)), ' ', h('span', { class: 'kind' }, t(`kind.${result.kind}`)),
        h('small', {}, [detailOf(result), result.known ? t('search.known', { n: number(result.known) }) : ''].filter(Boolean).join(' · '))))),
      downloads([['JSON', address('/api/search', asked)], ['Turtle', described(results)]],
        saves('CSV', 'search.csv', () => csvFile(['iri', 'kind', 'label', 'detail', 'known'], results.map((result) => [result.iri, result.kind, labelOf(result), detailOf(result), result.known]))))]
      : empty(q ? 'empty.search' : 'search.hint'),
  ];
}

/** What the graph says of all that was found. */
function described(results) {
  return address('/attache/sparql', { query: `DESCRIBE ${results.map((result) => `<${result.iri}>`).join(' ')}`, format: 'ttl' });
}
