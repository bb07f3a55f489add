import { address } from '../api.js';
import { h } from '../dom.js';
import { ID, code, countryIri, kindOf, pageOf, pathLabel } from '../names.js';
import { date, lang, t, text } from '../texts.js';
import { downloads } from './downloads.js';
import { sentencesOf } from './evidence.js';
import { empty } from './states.js';

const FIRST_ROWS = 50;
const ENGAGEMENT = ['engagement-type'];
const AGREEMENT = ['agreement-type'];
const COUNTRY = ['country', 'body'];

/** How the cells of a column are read; columns that are not here are texts. */
const COLUMNS = {
  date: { is: 'date' }, signedOn: { is: 'date' }, seenOn: { is: 'date' }, since: { is: 'date' }, first: { is: 'date' },
  firstSeen: { is: 'date' }, lastSeen: { is: 'date' }, published: { is: 'date' }, reportedOn: { is: 'date' }, last: { is: 'date' },
  rankSeen: { is: 'date' }, officesSeen: { is: 'date' }, seenBefore: { is: 'date' }, seenAfter: { is: 'date' }, successorSeen: { is: 'date' }, firstTold: { is: 'date' },
  type: { is: 'code', of: [...ENGAGEMENT, ...AGREEMENT] }, engagementType: { is: 'code', of: ENGAGEMENT },
  rank: { is: 'code', of: ['rank'] }, office: { is: 'code', of: ['office'] }, offices: { is: 'code', of: ['office'] },
  level: { is: 'code', of: ['partnership-level'] }, status: { is: 'code', of: [] }, state: { is: 'code', of: [] }, verdict: { is: 'code', of: [] },
  lost: { is: 'code', of: [] }, basis: { is: 'code', of: [] }, kind: { is: 'code', of: [] }, about: { is: 'code', of: [] }, of: { is: 'code', of: [] }, precision: { is: 'code', of: [] }, language: { is: 'code', of: [] },
  value: { is: 'either', of: ['rank'] }, otherValue: { is: 'either', of: ['rank'] },
  country: { is: 'country' }, countries: { is: 'country' }, parties: { is: 'country' }, supporter: { is: 'country' }, supported: { is: 'country' },
  source: { is: 'source' }, sources: { is: 'source' }, otherSource: { is: 'source' },
  person: { is: 'person' }, people: { is: 'person' }, other: { is: 'person' }, signatory: { is: 'person' }, signatories: { is: 'person' }, successor: { is: 'person' },
  url: { is: 'address' },
};

/** The column whose node a row is about; it becomes the row's link and its sentences. */
const SUBJECT = ['engagement', 'agreement', 'partnership', 'support', 'chair', 'statement', 'personIri', 'article', 'node', 'person'];

/** Nodes that are no statement: they have a page, but no sentence of their own. */
const WITHOUT_SENTENCES = ['person', 'article'];

/**
 * The answer to a question as a table, with what it can be downloaded as.
 * @param table of `question`
 * @param {{hide?: string[], rows?: object[], newest?: string}} [options] newest: the column of dates by which the last comes first
 */
export function answerTable(table, { hide = [], rows = table.records, newest } = {}) {
  const files = ['csv', 'json', 'ttl'].map((format) => [
    { csv: 'CSV', json: 'JSON', ttl: 'Turtle' }[format],
    address(`/api/queries/${table.name}`, { ...table.asked, format }),
  ]);
  if (!rows.length) return [empty()];
  const records = newest ? [...rows].sort((a, b) => b[newest].value.localeCompare(a[newest].value)) : rows;
  return [rowsTable(table.columns, records, hide), downloads(files, h('a', { href: address(`/catalogue/${table.name}`, table.asked) }, t('question.open')))];
}

function rowsTable(columns, records, hide) {
  const subject = SUBJECT.find((name) => columns.includes(name) && records.some((record) => record[name].iri));
  const iriOf = (record) => (subject ? record[subject].iri : null);
  const shown = columns.filter((name) => !hide.includes(name) && (name !== subject || subject === 'statement') && records.some((record) => record[name].value));
  const proven = records.some((record) => iriOf(record) && !WITHOUT_SENTENCES.includes(kindOf(iriOf(record))));
  let sorted = records;
  let all = records.length <= FIRST_ROWS;
  const body = h('tbody');
  const more = h('button', { type: 'button', class: 'link', onclick: () => { all = true; draw(); } });

  function draw() {
    body.replaceChildren(...(all ? sorted : sorted.slice(0, FIRST_ROWS)).map(row));
    more.hidden = all;
    more.textContent = t('table.more', { n: sorted.length });
  }

  function row(record) {
    const iri = iriOf(record);
    const linked = iri && (shown.includes('statement') ? 'statement' : shown.find((name) => record[name].value && linkable(name, iri)));
    return h('tr', {},
      shown.map((name) => h('td', { 'data-label': heading(name), class: `col-${name}` }, name === linked ? h('a', { href: pageOf(iri) }, plain(name, record[name])) : cell(name, record[name]))),
      proven ? h('td', { class: 'col-evidence', 'data-label': t('evidence.column') }, iri ? [linked ? null : h('a', { href: pageOf(iri) }, t('open')), ' ', WITHOUT_SENTENCES.includes(kindOf(iri)) ? null : opener(iri, shown.length + 1)] : null) : null);
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
  }), proven ? h('th', { scope: 'col' }, t('evidence.column')) : null);
  draw();
  return wide(h('table', {}, h('thead', {}, head), body), t('table.label'), more);
}

/** A table that scrolls by itself where the page is narrow, also by keyboard. */
export function wide(table, label, ...more) {
  return [h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': label }, table), more];
}

/** A button that opens the sentences of a row's statement in a row below it. */
function opener(iri, columns) {
  const button = h('button', {
    type: 'button', class: 'link', 'aria-expanded': 'false', onclick: () => {
      const open = button.getAttribute('aria-expanded') === 'true';
      button.setAttribute('aria-expanded', String(!open));
      if (open) button.closest('tr').nextElementSibling.remove();
      else button.closest('tr').after(h('tr', { class: 'evidence' }, h('td', { colspan: columns }, sentencesOf(iri))));
    },
  }, t('evidence.show'));
  return button;
}

function heading(name) {
  return text(`col.${name}`, name.replace(/([A-Z])/g, ' $1').toLowerCase());
}

/** Whether a column's cells may carry the row's own link: those that link elsewhere may not. */
function linkable(name, iri) {
  const { is } = COLUMNS[name] ?? {};
  return is === 'person' ? kindOf(iri) === 'person' : !['country', 'source', 'address'].includes(is);
}

/** A cell without links of its own. */
function plain(name, { value, iri }) {
  const { is, of } = COLUMNS[name] ?? {};
  if (iri?.startsWith(ID)) return pathLabel(iri);
  if (is === 'date') return date(value);
  if (is === 'either') return /^\d{4}[-\d/]*$/.test(value) ? date(value) : code(value, ...of);
  if (is === 'code') return value.split('|').map((one) => code(one, ...of)).join(', ');
  return value.replaceAll('|', ', ');
}

function cell(name, { value, iri }) {
  if (iri?.startsWith(ID)) return h('a', { href: pageOf(iri) }, pathLabel(iri));
  const { is } = COLUMNS[name] ?? {};
  if (is === 'country') return separated(value, country);
  if (is === 'source') return separated(value, (one) => h('a', { href: pageNamed(one, 'article') }, one));
  if (is === 'person') return separated(value, (one) => h('a', { href: pageNamed(one, 'person') }, one));
  if (is === 'address' && /^https?:\/\//i.test(value)) return h('a', { href: value, target: '_blank', rel: 'noopener noreferrer external' }, value);
  return plain(name, { value });
}

/** Where a name leads: the search goes on to the one node of exactly this name. */
function pageNamed(name, kind) {
  return address('/search', { q: name, kind, exact: 'true' });
}

function country(value) {
  const iri = countryIri(value);
  return iri ? h('a', { href: pageOf(iri) }, code(value, ...COUNTRY)) : value;
}

function separated(value, each) {
  return value.split('|').filter(Boolean).flatMap((one, i) => (i ? [', ', each(one)] : [each(one)]));
}
