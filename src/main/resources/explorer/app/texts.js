import { file } from './api.js';

const LANGUAGES = ['vi', 'en'];
let language = 'vi';
let texts = {};

/** The page's language: what the address says, else what was chosen before, else the browser's. */
export function chosenLanguage(parameters) {
  const asked = parameters.get('lang') ?? localStorage.getItem('lang') ?? navigator.language.slice(0, 2);
  return LANGUAGES.includes(asked) ? asked : 'en';
}

/** The texts of a language, to be spoken. @throws {Refused} where they cannot be fetched */
export function textsOf(chosen) {
  return file(`texts/${chosen}.json`);
}

export function speak(chosen, spoken) {
  texts = spoken;
  language = chosen;
  localStorage.setItem('lang', chosen);
  document.documentElement.lang = chosen;
}

export function lang() {
  return language;
}

/** A text of the page; `{n}` in it is replaced by `values.n`. */
export function t(key, values = {}) {
  return text(key, key, values);
}

/** As `t`, with what to say where the page has no such text. */
export function text(key, otherwise, values = {}) {
  return (texts[key] ?? otherwise).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export function number(value) {
  return new Intl.NumberFormat(language).format(value);
}

/** A date as far as it is known: a day, a month or a year, or a span of them. */
export function date(value) {
  if (!value) return '';
  return String(value).split('/').map(one).join(' – ');
}

function one(value) {
  const [year, month, day] = value.split('-');
  if (day) return language === 'vi' ? `${+day}/${+month}/${year}` : `${+day} ${monthName(month)} ${year}`;
  if (month) return language === 'vi' ? `tháng ${+month}/${year}` : `${monthName(month)} ${year}`;
  return year;
}

function monthName(month) {
  return new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month - 1, 1)));
}
