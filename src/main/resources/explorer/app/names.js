import { once } from './api.js';
import { date, lang, text } from './texts.js';

export const ID = 'https://w3id.org/attache/id/';

let codes = {};

/** Learns the labels of all codes; asked once. */
export async function learnNames() {
  codes = (await once('vocabulary')).codes;
}

/** A node's label in the page's language. */
export function labelOf(node) {
  return node.labels?.[lang()] ?? node.labels?.en ?? node.labels?.vi ?? node.label ?? codeLabel(node.iri) ?? node.value ?? short(node.iri);
}

/** What tells a search result from others of its name, in the page's language. */
export function detailOf(result) {
  return result.details?.[lang()] ?? result.detail;
}

/** A question of the catalogue in the page's language; in English where it has no other. */
export function summaryOf(question) {
  return question.summaries[lang()] ?? question.summary;
}

/** What else to know about a question's answer. */
export function descriptionOf(question) {
  return question.descriptions[lang()] ?? question.description;
}

function codeLabel(iri) {
  const labels = codes[iri];
  return labels && (labels[lang()] ?? labels.en ?? labels.vi);
}

/** The label of a code of one of these kinds: `code('LAO', 'country', 'body')`; the code itself where it has none. */
export function code(value, ...kinds) {
  for (const kind of kinds) {
    const label = codeLabel(`${ID}${kind}/${value}`);
    if (label) return label;
  }
  return text(`code.${value}`, value);
}

/** The IRI of the country or body of a code; null where there is none. */
export function countryIri(value) {
  return ['country', 'body'].map((kind) => `${ID}${kind}/${value}`).find((iri) => codes[iri]) ?? null;
}

const CODED = ['agreement-type', 'engagement-type', 'partnership-level', 'office', 'rank', 'country', 'body'];

/** A statement told by its address, where nobody gave it a label: its codes by their names, the rest as it stands. */
export function pathLabel(iri) {
  return iri.slice(ID.length).split('/').slice(1).filter((part) => part !== '_').map(partLabel).join(' · ');
}

function partLabel(part) {
  const countries = part.split('-').map((one) => countryIri(one));
  if (countries.every(Boolean)) return countries.map(codeLabel).join(', ');
  if (/^\d{4}(-\d{2}){0,2}$/.test(part)) return date(part);
  return code(part, ...CODED).replaceAll('+', ', ').replaceAll('-', ' ');
}

/** All codes of a kind with their labels, by label. */
export function codesOf(kind) {
  const start = `${ID}${kind}/`;
  return Object.keys(codes)
    .filter((iri) => iri.startsWith(start))
    .map((iri) => ({ iri, code: iri.slice(start.length), label: codeLabel(iri) }))
    .sort((a, b) => a.label.localeCompare(b.label, lang()));
}

/** The page of a node: a path of this site. */
export function pageOf(iri) {
  return iri.startsWith(ID) ? `/id/${iri.slice(ID.length)}` : iri;
}

export function pairPage(a, b) {
  return `/pair/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
}

export function short(iri) {
  return iri?.startsWith(ID) ? `id:${iri.slice(ID.length)}` : iri;
}

/** `person`, `country`, `engagement` ...: the first part of a node's path. */
export function kindOf(iri) {
  return iri.startsWith(ID) ? iri.slice(ID.length).split('/')[0] : '';
}

/** What stands for a country in lists of codes. */
export function countryCode(iri) {
  return iri.slice(iri.lastIndexOf('/') + 1);
}
