/** What the server refused or could not do; `accepted` lists what it would have taken. */
export class Refused extends Error {
  constructor(status, message, accepted) {
    super(message);
    this.status = status;
    this.accepted = accepted ?? [];
  }
}

/** The address of an endpoint with its parameters; empty ones are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== '' && value !== null && value !== undefined) query.set(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Asks the API. @throws {Refused} with the server's own words */
export async function ask(path, parameters, signal) {
  let response;
  try {
    response = await fetch(address(`/api/${path}`, parameters), { signal, headers: { Accept: 'application/json' } });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Refused(0, '', []);
  }
  const answer = await response.json().catch(() => ({}));
  signal?.throwIfAborted();
  if (!response.ok) throw new Refused(response.status, answer.error ?? response.statusText, answer.accepted);
  return answer;
}

/** Fetches a file of the explorer's own. */
export async function file(path) {
  const response = await fetch(`/explorer/${path}`).catch(() => { throw new Refused(0, ''); });
  if (!response.ok) throw new Refused(response.status, response.statusText);
  return response.json();
}

/** Asks a question of the catalogue; its rows as objects of cells by column. */
export async function question(name, parameters) {
  const table = await ask(`queries/${encodeURIComponent(name)}`, parameters);
  return {
    ...table,
    asked: parameters,
    records: table.rows.map((row) => Object.fromEntries(table.columns.map((column, i) => [column, row[i]]))),
  };
}

/** Asks the graph itself, for what only one page wants. @returns rows of texts by variable; what is unbound is left out */
export async function select(sparql) {
  const response = await fetch(address('/attache/sparql', { query: sparql }), { headers: { Accept: 'application/sparql-results+json' } })
    .catch(() => { throw new Refused(0, '', []); });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, answer.error ?? response.statusText, []);
  return (answer.results?.bindings ?? []).map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])));
}

const kept = new Map();

/** As `ask`, once for as long as the page lives. */
export function once(path) {
  if (!kept.has(path)) {
    kept.set(path, ask(path).catch((error) => {
      kept.delete(path);
      throw error;
    }));
  }
  return kept.get(path);
}
