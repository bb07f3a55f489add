import { ask, question } from '../api.js';
import { h } from '../dom.js';
import { code, labelOf, pageOf } from '../names.js';
import { graphDownloads, properties, sections, statementsOf } from '../parts/node-page.js';
import { empty } from '../parts/states.js';
import { date, t } from '../texts.js';

export async function view(place, iri) {
  const node = await ask('node', { iri });
  const self = node.statements.find((statement) => statement.iri === iri);
  const participations = node.statements.filter((statement) => statement.kind === 'participation' || statement.iri.startsWith(`${iri}/participant/`));
  const papers = node.statements.filter((statement) => statement.kind === 'agreement');
  const parts = node.statements.filter((statement) => statement.kind === 'engagement' && statement.iri !== iri);
  return [
    h('p', { class: 'kind' }, t('kind.engagement')),
    h('h1', {}, labelOf(node)),
    self ? properties(self.says.filter((said) => !['participant', 'participation', 'label'].includes(said.property))) : null,
    sections(
      [t('engagement.people'), await people(participations, self)],
      [t('engagement.papers'), papers.length ? links(papers) : empty('empty.papers')],
      [t('engagement.related'), parts.length ? links(parts) : null],
      [t('node.statements'), statementsOf(iri)],
    ),
    graphDownloads(iri),
  ];
}

/** Who took part, with the rank and office of that day. */
async function people(participations, self) {
  const named = self?.says.filter((said) => said.property === 'participant') ?? [];
  if (!named.length) return empty('empty.people');
  const part = (iri) => participations.find((one) => one.says.some((said) => said.property === 'participant' && said.iri === iri));
  const values = (one, property) => one?.says.filter((said) => said.property === property) ?? [];
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('engagement.people') }, h('table', {},
    h('thead', {}, h('tr', {}, ['person', 'country', 'role', 'rank', 'offices'].map((name) => h('th', { scope: 'col' }, t(`col.${name}`))))),
    h('tbody', {}, named.map((person) => {
      const one = part(person.iri);
      return h('tr', {},
        h('td', { 'data-label': t('col.person') }, h('a', { href: pageOf(person.iri) }, labelOf(person))),
        h('td', { 'data-label': t('col.country') }, values(one, 'side').map(labelOf).join(', ')),
        h('td', { 'data-label': t('col.role') }, values(one, 'role').map((said) => code(said.value)).join(', ')),
        h('td', { 'data-label': t('col.rank') }, values(one, 'rankOnDay').map(labelOf).join(', ')),
        h('td', { 'data-label': t('col.offices') }, values(one, 'officeOnDay').map(labelOf).join(', ')));
    }))));
}

function links(statements) {
  return h('ul', {}, statements.map((statement) => {
    const when = statement.says.find((said) => said.property === 'date' || said.property === 'signedOn');
    return h('li', {}, h('a', { href: pageOf(statement.iri) }, labelOf(statement)), when ? ` · ${date(when.value)}` : '');
  }));
}
