import { h } from '../dom.js';
import { t } from '../texts.js';

export function view() {
  return [
    h('h1', {}, t('about.title')),
    ['about.what', 'about.evidence', 'about.time', 'about.errors'].map((key) => h('p', {}, t(key))),
    h('h2', {}, t('about.machines')),
    h('ul', {}, [['/attache/sparql', 'about.sparql'], ['/api/openapi.json', 'about.api'], ['/ui/', 'about.ui']].map(([href, key]) =>
      h('li', {}, h('a', { href, rel: 'external' }, href), ': ', t(key)))),
  ];
}
