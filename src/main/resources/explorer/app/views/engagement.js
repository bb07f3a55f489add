import { ask, select } from '../api.js';
import { h } from '../dom.js';
import { code, labelOf, pageOf, pairPage, countryCode } from '../names.js';
import { disagreements } from '../parts/disagreements.js';
import { sentences } from '../parts/evidence.js';
import { allStatements, graphDownloads, properties, sections } from '../parts/node-page.js';
import { empty } from '../parts/states.js';
import { wide } from '../parts/table.js';
import { date, t } from '../texts.js';

const ELSEWHERE = ['participant', 'participation', 'label'];

export async function view(place, iri) {
  const node = await ask('node', { iri });
  const self = node.statements.find((statement) => statement.iri === iri);
  const participations = node.statements.filter((statement) => statement.kind === 'participation');
  const papers = node.statements.filter((statement) => statement.kind === 'agreement');
  const related = node.statements.filter((statement) => statement.kind === 'engagement' && statement.iri !== iri);
  const countries = node.countries ?? [];
  return [
    h('p', { class: 'kind' }, t('kind.engagement')),
    h('h1', {}, heading(node, self)),
    self ? properties(self.says.filter((said) => !ELSEWHERE.includes(said.property))) : null,
    countries.length === 2 ? h('p', {}, h('a', { href: pairPage(...countries.map((country) => countryCode(country.iri))) }, t('agreement.pair'))) : null,
    disagreements(iri),
    sections(
      [t('engagement.people'), await people(iri, participations, self)],
      [t('engagement.papers'), papers.length ? links(papers) : empty('empty.papers')],
      [t('engagement.related'), related.length ? links(related) : null],
      [t('agreement.sentences'), sentences(self?.readings ?? [])],
    ),
    allStatements(iri),
    graphDownloads(iri),
  ];
}

/** What it was, between whom, and when, in the page's language. */
function heading(node, self) {
  const said = (property) => self?.says.filter((one) => one.property === property) ?? [];
  const what = said('name')[0]?.value ?? said('engagementType').map(labelOf).join(', ');
  return [what, node.countries?.map(labelOf).join(', '), said('date').map((one) => date(one.value)).join(', ')].filter(Boolean).join(' · ') || labelOf(node);
}

/** Who took part, with the rank and office given there or, where none is, observed on that day. */
async function people(iri, participations, self) {
  const named = self?.says.filter((said) => said.property === 'participant') ?? [];
  if (!named.length) return empty('empty.people');
  const observed = await heldOnTheDay(iri);
  const part = (person) => participations.find((one) => one.says.some((said) => said.property === 'participant' && said.iri === person.iri));
  const values = (one, property) => one?.says.filter((said) => said.property === property) ?? [];
  const held = (person, property, kind) => {
    const given = values(part(person), property).map(labelOf);
    return (given.length ? given : observed.filter((row) => row.person === person.iri && row.held.includes(`/id/${kind}/`)).map((row) => labelOf({ iri: row.held }))).join(', ');
  };
  const columns = {
    person: (person) => h('a', { href: pageOf(person.iri) }, labelOf(person)),
    country: (person) => values(part(person), 'side').flatMap((side, i) => [i ? ', ' : '', h('a', { href: pageOf(side.iri) }, labelOf(side))]),
    role: (person) => values(part(person), 'role').map((said) => code(said.value)).join(', '),
    rank: (person) => held(person, 'rankOnDay', 'rank'),
    offices: (person) => held(person, 'officeOnDay', 'office'),
  };
  return wide(h('table', {},
    h('thead', {}, h('tr', {}, Object.keys(columns).map((name) => h('th', { scope: 'col' }, t(`col.${name}`))))),
    h('tbody', {}, named.map((person) => h('tr', {}, Object.entries(columns).map(([name, content]) =>
      h('td', { 'data-label': t(`col.${name}`) }, content(person))))))), t('engagement.people'));
}

function heldOnTheDay(iri) {
  return select(`PREFIX att: <https://w3id.org/attache/ontology#>
SELECT DISTINCT ?person ?held WHERE {
  <${iri}> att:participant ?person ; att:date ?day .
  ?tenure att:holder ?person ; att:observedOn ?day ; att:rank|att:office ?held
}`);
}

function links(statements) {
  return h('ul', {}, statements.map((statement) => {
    const when = statement.says.find((said) => said.property === 'date' || said.property === 'signedOn');
    return h('li', {}, h('a', { href: pageOf(statement.iri) }, labelOf(statement)), when ? ` · ${date(when.value)}` : '');
  }));
}
