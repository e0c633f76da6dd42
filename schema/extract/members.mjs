// The members of one declaration, inputs and outputs merged by wire name.
import ts from 'typescript';
import { upperFirst } from './packages.mjs';
import { print, toOutput, withoutInputs } from './types.mjs';

export class Members extends Map {
  constructor(owner, className, extraction) {
    super();
    this.owner = owner;
    this.className = className;
    this.extraction = extraction;
  }

  #member(property) {
    const name = ts.isStringLiteral(property.name) ? property.name.text : property.name.getText();
    const key = `${this.owner}.${name}`;
    const override = this.extraction.names.properties.get(key);
    if (override === '-') return undefined;
    if (!this.has(name)) this.set(name, { name, flags: new Set() });
    const member = this.get(name);
    const plainName = name.split('-').join('');
    const csharp = override ?? upperFirst(plainName);
    if (csharp === this.className) throw new Error(`${key} needs a C# name in csharp-names.txt: it is its class's.`);
    if (csharp !== upperFirst(plainName)) member.csharp = csharp;
    if (ts.getJSDocDeprecatedTag(property)) member.flags.add('deprecated');
    return { member, key };
  }

  addInput(property, reader, flag, facts) {
    const found = this.#member(property);
    if (found === undefined) return;
    const { member, key } = found;
    const type = reader.read(property.type, key, this.extraction.doubles);
    const isInput = type.kind === 'input';
    member.type = isInput ? withoutInputs(type) : type;
    member.flags.add(property.questionToken ? flag : `${flag}!`);
    if (flag === 'in' && !isInput && type.kind !== 'any') member.flags.add('plain');
    const { secret, json, default: value, env } = facts.get(member.name) ?? {};
    if (secret || this.extraction.secrets.get(key)) member.flags.add('secret');
    if (json) member.flags.add('json');
    member.default = value;
    member.env = env;
    this.extraction.reach(member.type, flag, key);
  }

  addOutput(property, reader, flag) {
    const found = this.#member(property);
    if (found === undefined) return;
    const { member, key } = found;
    const type = reader.read(property.type, key, this.extraction.doubles);
    const text = property.type.getText();
    const nullable = property.questionToken !== undefined || / \| undefined>$/.test(text);
    member.outputType = type;
    member.flags.add(nullable ? flag : `${flag}!`);
    this.extraction.reach(type, flag, key);
  }
}

export function outputTypeText(member) {
  if (member.type === undefined || member.outputType === undefined) return undefined;
  const text = print(member.outputType);
  return text === print(toOutput(member.type)) ? undefined : text;
}
