import { h } from '../dom.js';
import { labelOf, pageOf } from '../names.js';
import { date, text } from '../texts.js';

/** Engagements or agreements, a line each. */
export function eventList(rows) {
  return h('ul', { class: 'events' }, rows.map((row) => h('li', {},
    h('span', { class: 'when' }, row.kind === 'agreement' ? agreementDate(row) : when(row)),
    h('span', {},
      h('a', { href: pageOf(row.iri) }, [labelOf(row.type), period(row)].filter(Boolean).join(' ')),
      row.name || row.subject ? `: ${row.name ?? row.subject}` : '',
      ' ', h('span', { class: `status ${row.status}` }, text(`code.${row.status}`, row.status)),
      h('span', { class: 'who' }, who(row.countries ?? row.parties ?? []), row.place ? ` · ${row.place}` : '',
        row.people?.length ? [' · ', people(row.people)] : null)))));
}

function when(row) {
  return date(row.endDate ? `${row.date}/${row.endDate}` : row.date);
}

function agreementDate(row) {
  return date(row.signedOn ?? '');
}

function period(row) {
  if (!row.periodStart && !row.periodEnd) return '';
  return row.periodStart === row.periodEnd ? row.periodStart : `${row.periodStart ?? ''}–${row.periodEnd ?? ''}`;
}

function who(countries) {
  return countries.flatMap((country, i) => [i ? ' – ' : '', h('a', { href: pageOf(country.iri) }, labelOf(country))]);
}

function people(list) {
  return list.flatMap((person, i) => [i ? ', ' : '', h('a', { href: pageOf(person.iri) }, labelOf(person))]);
}
