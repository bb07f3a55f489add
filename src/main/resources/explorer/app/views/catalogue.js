import { once } from '../api.js';
import { h } from '../dom.js';
import { summaryOf } from '../names.js';
import { t } from '../texts.js';

export async function view() {
  const queries = await once('queries');
  return [
    h('h1', {}, t('catalogue.title')),
    h('p', { class: 'lead' }, t('catalogue.lead')),
    h('ul', { class: 'questions' }, queries.map((query) => h('li', {}, h('a', { href: `/catalogue/${query.name}` }, summaryOf(query)), h('small', {}, query.name)))),
  ];
}
