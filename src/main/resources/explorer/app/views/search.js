import { ask } from '../api.js';
import { h } from '../dom.js';
import { labelOf, pageOf } from '../names.js';
import { empty } from '../parts/states.js';
import { number, t } from '../texts.js';

const MOST = 50;
const KINDS = ['person', 'country', 'agreement', 'engagement', 'article'];

export async function view(place) {
  const q = place.searchParams.get('q') ?? '';
  const kind = place.searchParams.get('kind') ?? '';
  const { results } = q.trim() ? await ask('search', { q, kind, limit: MOST }) : { results: [] };
  return [
    h('h1', {}, q ? t('search.results', { q }) : t('search.label')),
    h('nav', { class: 'tabs', 'aria-label': t('search.kinds') }, ['', ...KINDS].map((one) => {
      const address = new URLSearchParams({ q, ...(one && { kind: one }) });
      return h('a', { href: `/search?${address}`, 'aria-current': one === kind ? 'page' : null }, t(one ? `kind.${one}` : 'search.all'));
    })),
    results.length
      ? h('ul', { class: 'results' }, results.map((result) => h('li', {},
        h('a', { href: pageOf(result.iri) }, labelOf(result)), ' ', h('span', { class: 'kind' }, t(`kind.${result.kind}`)),
        h('small', {}, [result.detail, result.known ? t('search.known', { n: number(result.known) }) : ''].filter(Boolean).join(' · ')))))
      : empty(q ? 'empty.search' : 'search.hint'),
  ];
}
