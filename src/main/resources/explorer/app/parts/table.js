import { address } from '../api.js';
import { h } from '../dom.js';
import { ID, code, countryIri, pageOf, short } from '../names.js';
import { date, lang, t, text } from '../texts.js';
import { downloads } from './downloads.js';
import { evidence } from './evidence.js';
import { empty } from './states.js';

const FIRST_ROWS = 50;
const ENGAGEMENT = ['engagement-type'];
const AGREEMENT = ['agreement-type'];
const COUNTRY = ['country', 'body'];

/** How the cells of a column are read; columns that are not here are texts. */
const COLUMNS = {
  date: { is: 'date' }, signedOn: { is: 'date' }, seenOn: { is: 'date' }, since: { is: 'date' }, first: { is: 'date' },
  firstSeen: { is: 'date' }, lastSeen: { is: 'date' }, published: { is: 'date' }, reportedOn: { is: 'date' }, last: { is: 'date' },
  rankSeen: { is: 'date' }, officesSeen: { is: 'date' }, seenBefore: { is: 'date' }, seenAfter: { is: 'date' }, successorSeen: { is: 'date' },
  type: { is: 'code', of: [...ENGAGEMENT, ...AGREEMENT] }, engagementType: { is: 'code', of: ENGAGEMENT },
  rank: { is: 'code', of: ['rank'] }, office: { is: 'code', of: ['office'] }, offices: { is: 'code', of: ['office'] },
  level: { is: 'code', of: ['partnership-level'] }, status: { is: 'code', of: [] }, state: { is: 'code', of: [] }, verdict: { is: 'code', of: [] },
  lost: { is: 'code', of: [] }, basis: { is: 'code', of: [] }, kind: { is: 'code', of: [] }, about: { is: 'code', of: [] },
  country: { is: 'country' }, countries: { is: 'country' }, parties: { is: 'country' }, supporter: { is: 'country' }, supported: { is: 'country' },
  source: { is: 'source' }, sources: { is: 'source' }, otherSource: { is: 'source' }, otherArticles: { is: 'source' },
  person: { is: 'person' }, people: { is: 'person' }, other: { is: 'person' }, signatory: { is: 'person' }, signatories: { is: 'person' }, successor: { is: 'person' },
};

/** The column whose node a row is about; it becomes the row's link and its sentences. */
const SUBJECT = ['engagement', 'agreement', 'partnership', 'support', 'chair', 'statement', 'personIri', 'article', 'node'];

/**
 * The answer to a question as a table, with what it can be downloaded as.
 * @param table of `question`
 * @param {{hide?: string[], rows?: object[], caption?: string}} [options]
 */
export function answerTable(table, options = {}) {
  const records = options.rows ?? table.records;
  const files = ['csv', 'json', 'ttl'].map((format) => [
    { csv: 'CSV', json: 'JSON', ttl: 'Turtle' }[format],
    address(`/api/queries/${table.name}`, { ...table.asked, format }),
  ]);
  if (!records.length) return [empty()];
  return [rowsTable(table.columns, records, options), downloads(files, h('a', { href: address(`/catalogue/${table.name}`, table.asked) }, t('question.open')))];
}

function rowsTable(columns, records, { hide = [], caption }) {
  const subject = SUBJECT.find((name) => columns.includes(name) && records.some((record) => record[name].iri));
  const shown = columns.filter((name) => !hide.includes(name) && name !== subject && !(name === 'personIri'));
  let sorted = records;
  let all = records.length <= FIRST_ROWS;
  const body = h('tbody');
  const more = h('button', { type: 'button', class: 'link', onclick: () => { all = true; draw(); } });

  function draw() {
    body.replaceChildren(...(all ? sorted : sorted.slice(0, FIRST_ROWS)).map((record) => h('tr', {},
      shown.map((name, i) => h('td', { 'data-label': heading(name), class: `col-${name}` }, cell(name, record[name], i === 0 && subject ? record[subject].iri : null))),
      subject ? h('td', { class: 'col-subject', 'data-label': t('evidence.column') }, subjectCell(record[subject])) : null,
    )));
    more.hidden = all;
    more.textContent = t('table.more', { n: sorted.length });
  }

  function sortBy(name, header) {
    const down = header.getAttribute('aria-sort') === 'ascending';
    for (const each of header.parentElement.children) each.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const compare = new Intl.Collator(lang(), { numeric: true }).compare;
    sorted = [...records].sort((a, b) => compare(a[name].value, b[name].value) * (down ? -1 : 1));
    draw();
  }

  const head = h('tr', {}, shown.map((name) => {
    const header = h('th', { scope: 'col' });
    header.append(h('button', { type: 'button', onclick: () => sortBy(name, header) }, heading(name)));
    return header;
  }), subject ? h('th', { scope: 'col' }, t('evidence.column')) : null);
  draw();
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption ?? t('table.label') },
    h('table', {}, caption ? h('caption', {}, caption) : null, h('thead', {}, head), body), more);
}

function heading(name) {
  return text(`col.${name}`, name.replace(/([A-Z])/g, ' $1').toLowerCase());
}

function subjectCell(value) {
  if (!value.iri) return value.value;
  return h('span', { class: 'subject' }, h('a', { href: pageOf(value.iri) }, t('open')), evidence(value.iri));
}

function cell(name, value, link) {
  const content = cellContent(name, value);
  return link && content.length === 1 && typeof content[0] === 'string' && content[0] ? h('a', { href: pageOf(link) }, content) : content;
}

function cellContent(name, { value, iri }) {
  if (iri?.startsWith(ID)) return [h('a', { href: pageOf(iri) }, code(iri.slice(iri.lastIndexOf('/') + 1), iri.slice(ID.length).split('/')[0]) || short(iri))];
  const { is, of } = COLUMNS[name] ?? {};
  if (is === 'date') return [date(value)];
  if (is === 'code') return separated(value, (one) => code(one, ...of));
  if (is === 'country') return separated(value, country);
  if (is === 'source') return separated(value, (one) => h('a', { href: address('/catalogue/article-statements', { article: one }) }, one));
  if (is === 'person') return separated(value, (one) => h('a', { href: address('/search', { q: one, kind: 'person' }) }, one));
  return [value.replaceAll('|', ', ')];
}

function country(value) {
  const iri = countryIri(value);
  return iri ? h('a', { href: pageOf(iri) }, code(value, ...COUNTRY)) : value;
}

function separated(value, each) {
  return value.split('|').filter(Boolean).flatMap((one, i) => (i ? [', ', each(one)] : [each(one)]));
}
