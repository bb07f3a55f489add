import { once } from '../api.js';
import { h } from '../dom.js';
import { t, text } from '../texts.js';

export async function view() {
  const queries = await once('queries');
  return [
    h('h1', {}, t('catalogue.title')),
    h('p', { class: 'lead' }, t('catalogue.lead')),
    h('ul', { class: 'questions' }, queries.map((query) => h('li', {}, h('a', { href: `/catalogue/${query.name}` }, text(`query.${query.name}`, query.summary)), h('small', {}, query.name)))),
  ];
}
