import { Refused, address, once, question } from '../api.js';
import { h, say } from '../dom.js';
import { code, codesOf, descriptionOf, labelOf, summaryOf } from '../names.js';
import { suggestions } from '../parts/search-box.js';
import { problem } from '../parts/states.js';
import { answerTable } from '../parts/table.js';
import { number, t, text } from '../texts.js';

/** Kinds whose values are a closed list of codes. */
const CODES = { office: 'office', rank: 'rank', 'engagement-type': 'engagement-type', 'agreement-type': 'agreement-type', 'partnership-level': 'partnership-level' };

export async function view(place, name) {
  const query = (await once('queries')).find((one) => one.name === name);
  if (!query) throw new Refused(404, t('error.noquestion'));
  const given = Object.fromEntries(query.parameters.map((one) => [one.name, place.searchParams.get(one.name) ?? '']));
  const complete = query.parameters.every((one) => one.optional || given[one.name] || one.defaultValue);
  const wanted = complete && (place.searchParams.size > 0 || query.parameters.every((one) => one.optional || one.defaultValue));
  const answered = wanted ? await question(name, given).catch((error) => error) : null;
  return [
    h('p', { class: 'kind' }, h('a', { href: '/catalogue' }, t('catalogue.title'))),
    h('h1', {}, summaryOf(query)),
    query.description ? h('p', {}, descriptionOf(query)) : null,
    form(query, given, answered?.parameters ?? {}),
    answered ? answer(answered) : h('p', { class: 'empty' }, t('question.fill')),
  ];
}

function answer(table) {
  if (table instanceof Error) return problem(table);
  return [
    h('p', { class: 'count', role: 'status' }, t('question.rows', { n: number(table.records.length) })),
    ...answerTable(table),
    sparql(table.sparql),
  ];
}

/** A button that copies a text, also where the page came over plain HTTP from another machine. */
function copies(source) {
  const button = h('button', { type: 'button', onclick: async () => {
    if (navigator.clipboard) await navigator.clipboard.writeText(source);
    else copyShown(button.closest('details').querySelector('pre'));
    button.textContent = t('question.copied');
    say(t('question.copied'));
  } }, t('question.copy'));
  return button;
}

function copyShown(element) {
  getSelection().selectAllChildren(element);
  document.execCommand('copy');
}

function sparql(source) {
  return h('details', { class: 'group' }, h('summary', {}, t('question.sparql')),
    h('pre', { tabindex: '0' }, h('code', {}, source)),
    h('p', { class: 'downloads' },
      copies(source),
      h('a', { href: address('/sparql', { query: source }) }, t('question.editor'))));
}

/** The form of a question, filled with what was given, by the names the server understood. */
function form(query, given, understood) {
  return h('form', { class: 'question', action: `/catalogue/${query.name}`, method: 'get' },
    query.parameters.map((parameter) => field(parameter, given[parameter.name], understood[parameter.name])),
    query.parameters.length ? h('button', { type: 'submit' }, t('question.ask')) : null);
}

function field(parameter, value, understood) {
  const label = h('span', {}, text(`param.${parameter.name}`, parameter.name), parameter.optional ? h('small', {}, ` (${t('question.optional')})`) : null);
  const shown = value || parameter.defaultValue || '';
  const required = !parameter.optional && !parameter.defaultValue;
  const choices = parameter.choices?.length ? parameter.choices.map((one) => [one, code(one)]) : CODES[parameter.kind] ? codesOf(CODES[parameter.kind]).map((one) => [one.code, one.label]) : null;
  if (choices) {
    return h('label', {}, label, h('select', { name: parameter.name, required }, h('option', { value: '' }, required ? t('question.choose') : t('question.any')),
      choices.map(([code, name]) => h('option', { value: code, selected: code === shown }, name))));
  }
  const input = h('input', { name: parameter.name, value: understood?.label ? labelOf(understood) : shown, required, placeholder: t(`question.placeholder.${parameter.kind}`), autocomplete: 'off' });
  if (parameter.kind !== 'country' && parameter.kind !== 'person') return h('label', {}, label, input);
  const list = suggestions(input, {
    kind: parameter.kind === 'country' ? 'country,body' : 'person',
    pick: (result) => { input.value = parameter.kind === 'country' ? labelOf(result) : result.label; },
  });
  return h('label', {}, label, h('span', { class: 'combo' }, input, list));
}
