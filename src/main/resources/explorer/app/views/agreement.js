import { ask } from '../api.js';
import { h } from '../dom.js';
import { code, labelOf, pageOf, pairPage, countryCode } from '../names.js';
import { disagreements } from '../parts/disagreements.js';
import { sentences } from '../parts/evidence.js';
import { allStatements, graphDownloads, properties, sections } from '../parts/node-page.js';
import { empty } from '../parts/states.js';
import { timeline } from '../parts/timeline.js';
import { date, t } from '../texts.js';

const PART_OF_HEAD = ['statusReport', 'label'];

export async function view(place, iri) {
  const node = await ask('node', { iri });
  const self = node.statements.find((statement) => statement.iri === iri);
  const reports = node.statements.filter((statement) => statement.says.some((said) => said.property === 'reports' && said.iri === iri));
  const parties = self?.says.filter((said) => said.property === 'party') ?? [];
  return [
    h('p', { class: 'kind' }, t('kind.agreement')),
    h('h1', {}, labelOf(node)),
    self ? properties(self.says.filter((said) => !PART_OF_HEAD.includes(said.property))) : null,
    parties.length === 2 ? h('p', {}, h('a', { href: pairPage(...parties.map((party) => countryCode(party.iri))) }, t('agreement.pair'))) : null,
    disagreements(iri),
    sections(
      [t('agreement.status'), reports.length ? statusOverTime(reports) : empty()],
      [t('agreement.sentences'), self?.readings.length ? sentences(self.readings) : empty('evidence.none')],
    ),
    allStatements(iri),
    graphDownloads(iri),
  ];
}

/** What was reported of the paper, article by article. */
function statusOverTime(reports) {
  const said = (report, property) => report.says.find((one) => one.property === property);
  const rows = reports
    .map((report) => ({ on: said(report, 'reportedOn')?.value ?? '', status: said(report, 'status')?.value ?? '', by: said(report, 'reportedBy') }))
    .sort((a, b) => a.on.localeCompare(b.on));
  return [
    timeline(rows.map((row) => ({ lane: code(row.status), date: row.on, label: `${code(row.status)}: ${date(row.on)}`, mark: row.status })), { name: 'status', label: t('agreement.status') }),
    h('ol', { class: 'events' }, rows.map((row) => h('li', {}, h('span', { class: 'when' }, date(row.on)),
      h('span', {}, h('span', { class: `status ${row.status}` }, code(row.status)), ' ', row.by ? h('a', { href: pageOf(row.by.iri) }, labelOf(row.by)) : null)))),
  ];
}
