// Writes the tables, in an order that depends on nothing but the facts.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { outputTypeText } from './members.mjs';
import { print } from './types.mjs';

const flagOrder = [
  'in', 'in!', 'arg', 'arg!', 'out', 'out!', 'result', 'result!', 'plain', 'secret', 'secret-out', 'json', 'deprecated',
];
const keywordOrder = ['resource', 'function', 'input', 'output', 'enum'];
const rank = ({ keyword }) => Math.max(0, keywordOrder.indexOf(keyword));
const ordinal = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function memberLine(member) {
  const outputType = outputTypeText(member);
  const words = [
    member.name,
    print(member.type ?? member.outputType),
    ...flagOrder.filter(flag => member.flags.has(flag)),
  ];
  if (member.csharp !== undefined) words.push(`name=${member.csharp}`);
  if (outputType !== undefined) words.push(`outtype=${outputType}`);
  if (member.default !== undefined) words.push(`default=${member.default}`);
  if (member.env !== undefined) words.push(`env=${member.env.join(',')}`);
  return `  ${words.join(' ')}`;
}

function* declarationLines({ keyword, key, name, aliases, members, underlying, values }) {
  if (keyword === 'enum') {
    yield `enum ${key} ${name} ${underlying}`;
    for (const { name: valueName, value, deprecated } of values.sort((a, b) => ordinal(a.name, b.name))) {
      yield `  ${valueName} ${value}${deprecated ? ' deprecated' : ''}`;
    }
    return;
  }
  yield `${keyword} ${key} ${name}`;
  for (const alias of aliases) yield `  alias ${alias}`;
  for (const member of [...members.values()].sort((a, b) => ordinal(a.name, b.name))) yield memberLine(member);
}

export function writeFacts(directory, modules, namespaces) {
  const files = [...modules.entries()].map(([key, { pkg, module, declarations }]) => {
    const namespace = namespaces.get(key);
    if (namespace === undefined) throw new Error(`csharp-names.txt has no namespace for ${key}.`);
    declarations.sort((a, b) => rank(a) - rank(b) || ordinal(a.key, b.key));
    const lines = [
      `package ${pkg.name} ${pkg.version} ${pkg.namespace}`,
      `module ${module} ${namespace}`,
      ...declarations.flatMap(declaration => [...declarationLines(declaration)]),
    ];
    return { path: `${directory}/${pkg.name}/${module}.facts`, text: `${lines.join('\n')}\n`, declarations };
  });
  rmSync(directory, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const count = test => files.flatMap(file => file.declarations).filter(test).length;
  const resources = count(({ keyword }) => rank({ keyword }) === 0);
  const functions = count(({ keyword }) => keyword === 'function');
  return `${resources} resource types, ${functions} functions, ${files.length} modules, `
    + `${Math.round(files.reduce((sum, file) => sum + file.text.length, 0) / 1024)} KiB.`;
}
