import { address, ask } from '../api.js';
import { fill, h } from '../dom.js';
import { ID, code, labelOf, pageOf } from '../names.js';
import { date, t, text } from '../texts.js';
import { downloads } from './downloads.js';
import { sentences } from './evidence.js';
import { empty, later } from './states.js';

const STATEMENTS = 100;
const DATES = new Set(['date', 'endDate', 'signedOn', 'observedOn', 'reportedOn', 'since', 'published']);

/** Kept for the machine: what the pages show in a better way, or what says nothing to a reader. */
const UNSEEN = new Set(['participation', 'statusReport', 'fingerprint', 'seniority', 'sphere', 'family', 'asExtracted', 'textHash']);

/** What a reader wants first; the rest follows as the graph gives it. */
const FIRST = ['agreementType', 'engagementType', 'status', 'engagementStatus', 'party', 'country', 'date', 'endDate', 'signedOn', 'dateBasis', 'place', 'signedIn', 'signedBy', 'periodStart', 'periodEnd', 'concludedAt', 'subject', 'title'];

/** Parts of a page with their headings; what is empty is left out. @param {...[string, Node|Node[]]} parts */
export function sections(...parts) {
  return parts.filter(([, content]) => content).map(([heading, content]) => h('section', {}, h('h2', {}, heading), content));
}

/** As `statementsOf`, asked for when it is opened. */
export function allStatements(iri) {
  const details = h('details', { class: 'group', ontoggle: () => {
    if (details.open && details.childElementCount === 1) details.append(statementsOf(iri));
  } }, h('summary', {}, t('node.statements')));
  return details;
}

/** All statements about a node, by kind, each with its sentences. */
export function statementsOf(iri) {
  const box = h('div');
  const draw = async (limit) => {
    const node = await ask('node', { iri, limit });
    fill(box, node.statements.length ? grouped(node.statements) : empty('evidence.none'),
      node.total > limit ? h('button', { type: 'button', class: 'link', onclick: () => draw(5000) }, t('table.more', { n: node.total })) : null);
    return box;
  };
  return later(draw(STATEMENTS), (content) => content);
}

function grouped(statements) {
  const kinds = [...new Set(statements.map((statement) => statement.kind))];
  return kinds.map((kind) => {
    const mine = statements.filter((statement) => statement.kind === kind);
    return h('details', { class: 'group', open: mine.length <= 5 }, h('summary', {}, `${text(`kind.${kind}`, kind)} (${mine.length})`), mine.map(card));
  });
}

function card(statement) {
  return h('article', { class: 'statement' },
    properties(statement.says),
    statement.readings.length ? sentences(statement.readings) : null,
    h('p', { class: 'iri' }, h('a', { href: pageOf(statement.iri) }, t('open'))));
}

/** What a node's properties say, as terms and descriptions. */
export function properties(says) {
  const names = [...new Set(says.map((said) => said.property))].filter((name) => !UNSEEN.has(name)).sort((a, b) => rank(a) - rank(b));
  return h('dl', { class: 'facts' }, names.flatMap((name) => [
    h('dt', {}, text(`prop.${name}`, text(`col.${name}`, name))),
    says.filter((said) => said.property === name).map((said) => h('dd', {}, value(said))),
  ]));
}

function rank(property) {
  const place = FIRST.indexOf(property);
  return place < 0 ? FIRST.length : place;
}

function value(said) {
  if (said.iri?.startsWith(ID)) return h('a', { href: pageOf(said.iri) }, labelOf(said));
  if (said.iri) return /^https?:/.test(said.iri) ? h('a', { href: said.iri, rel: 'noopener noreferrer external', target: '_blank' }, said.iri) : said.iri;
  if (DATES.has(said.property)) return date(said.value);
  if (said.property === 'dateBasis' || said.property === 'publishedBasis') return text(`basis.${said.value}`, said.value);
  if (said.property === 'url' && /^https?:/.test(said.value)) return h('a', { href: said.value, rel: 'noopener noreferrer external', target: '_blank' }, said.value);
  return code(said.value);
}

/** Downloads of one node's graph. */
export function graphDownloads(iri) {
  const path = pageOf(iri);
  return downloads([['Turtle', address(path, { format: 'ttl' })], ['JSON-LD', address(path, { format: 'jsonld' })], ['JSON', address('/api/node', { iri })]]);
}
