// The hand-written lists beside this directory.
import { readFileSync } from 'node:fs';

function lines(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((text, index) => ({ text: text.trim(), where: `${path}(${index + 1})` }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

export function readTypes(path) {
  const tokens = new Set();
  for (const { text, where } of lines(path)) {
    if (tokens.has(text)) throw new Error(`${where}: ${text} is listed twice.`);
    tokens.add(text);
  }
  return tokens;
}

// Each entry has to be used: a stale override is a mistake that nobody would see.
class Overrides {
  entries = new Map();
  unused = new Map();

  add(key, value, where) {
    if (this.entries.has(key)) throw new Error(`${where}: ${key} is listed twice.`);
    this.entries.set(key, value);
    this.unused.set(key, where);
  }

  get(key) {
    this.unused.delete(key);
    return this.entries.get(key);
  }
}

export function readNames(path) {
  const names = { namespaces: new Overrides(), properties: new Overrides() };
  for (const { text, where } of lines(path)) {
    const [kind, key, name, ...rest] = text.split(/\s+/);
    const target = { namespace: names.namespaces, property: names.properties }[kind];
    if (target === undefined || name === undefined || rest.length > 0) {
      throw new Error(`${where}: expected 'namespace <module> <name>' or 'property <member> <name>'.`);
    }
    target.add(key, name, where);
  }
  return names;
}

export function readMembers(path) {
  const members = new Overrides();
  for (const { text, where } of lines(path)) members.add(text, true, where);
  return members;
}

export function checkUsed(...lists) {
  const stale = lists.flatMap(list => [...list.unused].map(([key, where]) => `${where}: nothing is called ${key}.`));
  if (stale.length > 0) throw new Error(stale.join('\n'));
}
