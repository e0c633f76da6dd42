// Collects the listed resources and functions, and the nested types that they reach.
import ts from 'typescript';
import { functionToken, pulumiType, readNestedDefaults, readResource } from './code.mjs';
import { Members } from './members.mjs';
import { getPackage, index, locate, lowerFirst, parse, upperFirst } from './packages.mjs';
import { inner, TypeReader } from './types.mjs';

const isInterface = statement => (ts.isInterfaceDeclaration(statement) ? statement : undefined);
const isConstant = statement =>
  (ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : undefined);

export class Extraction {
  modules = new Map();
  #seen = new Map();
  #queue = [];
  #typeFiles = new Map();

  constructor(lists) {
    Object.assign(this, lists);
  }

  run() {
    const problems = [];
    for (const token of this.tokens) {
      try {
        const place = locate(token);
        if (/^[a-z]/.test(place.name)) this.#function(token, place);
        else this.#resource(token, place);
      } catch (error) {
        problems.push(error.message);
      }
    }
    while (this.#queue.length > 0) this.#nested(this.#queue.shift());
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }

  #module(pkg, module) {
    const key = `${pkg}:${module}`;
    if (!this.modules.has(key)) {
      this.modules.set(key, { pkg: getPackage(pkg), module, declarations: [] });
    }
    return this.modules.get(key).declarations;
  }

  #resource(token, { pkg, module, name, declarations, code }) {
    const source = parse(declarations);
    const named = (test, text) => source.statements.find(node => test(node) && node.name.text === text);
    const cls = named(ts.isClassDeclaration, name);
    const base = cls?.heritageClauses?.[0].types[0].getText();
    const keyword = {
      'pulumi.CustomResource': 'resource',
      'pulumi.ProviderResource': 'provider',
      'pulumi.ComponentResource': 'component',
    }[base];
    if (keyword === undefined || pulumiType(code) !== token) {
      throw new Error(`${token} is not a resource of @pulumi/${pkg}.`);
    }
    const facts = readResource(code);
    const members = new Members(`${pkg}:${module}/${name}`, name, this);
    const reader = new TypeReader(source, pkg);
    for (const property of cls.members.filter(ts.isPropertyDeclaration)) {
      members.addOutput(property, reader, 'out');
    }
    const args = named(ts.isInterfaceDeclaration, `${name}Args`);
    for (const property of args?.members ?? []) members.addInput(property, reader, 'in', facts.inputs);
    for (const output of facts.secretOutputs) members.get(output).flags.add('secret-out');
    this.#module(pkg, module).push({ keyword, key: token, name, aliases: [...new Set(facts.aliases)].sort(), members });
  }

  #function(token, { pkg, module, name, declarations, code }) {
    if (functionToken(code) !== token) throw new Error(`${token} is not a function of @pulumi/${pkg}.`);
    const source = parse(declarations);
    const cls = upperFirst(name);
    const members = new Members(`${pkg}:${module}/${cls}`, cls, this);
    const reader = new TypeReader(source, pkg);
    for (const statement of source.statements.filter(ts.isInterfaceDeclaration)) {
      for (const property of statement.members) {
        if (statement.name.text === `${cls}Args`) members.addInput(property, reader, 'arg', new Map());
        if (statement.name.text === `${cls}Result`) members.addOutput(property, reader, 'result');
      }
    }
    this.#module(pkg, module).push({ keyword: 'function', key: token, name: cls, aliases: [], members });
  }

  // Notes that a member refers to the nested types, enums and resources inside its type.
  reach(type, flag, owner) {
    for (const part of inner(type)) {
      if (part.kind === 'res' && !this.tokens.has(part.ref)) {
        throw new Error(`${owner} refers to ${part.ref}, which platform-types.txt does not list.`);
      }
      if (part.kind !== 'obj' && part.kind !== 'enum') continue;
      const role = part.kind === 'enum' ? 'enum' : { in: 'input', arg: 'input', out: 'output', result: 'output' }[flag];
      const key = `${role} ${part.pkg}:${part.local}`;
      const before = this.#seen.get(key);
      if (before === undefined) {
        this.#seen.set(key, flag);
        this.#queue.push({ role, flag, pkg: part.pkg, local: part.local });
      } else if (role !== 'enum' && before !== flag) {
        throw new Error(`${key} is used both with '${before}' and with '${flag}' (by ${owner}).`);
      }
    }
  }

  #types(pkg) {
    if (!this.#typeFiles.has(pkg)) {
      const types = `${getPackage(pkg).root}/types`;
      this.#typeFiles.set(pkg, {
        input: index(`${types}/input.d.ts`, isInterface),
        output: index(`${types}/output.d.ts`, isInterface),
        defaults: readNestedDefaults(`${types}/input.js`),
        readers: {
          input: new TypeReader(parse(`${types}/input.d.ts`), pkg),
          output: new TypeReader(parse(`${types}/output.d.ts`), pkg),
        },
      });
    }
    return this.#typeFiles.get(pkg);
  }

  #nested({ role, flag, pkg, local }) {
    const cut = local.lastIndexOf('/');
    const [module, name] = [local.slice(0, cut), local.slice(cut + 1)];
    if (role === 'enum') {
      this.#enum(pkg, module, name);
      return;
    }
    const types = this.#types(pkg);
    const declaration = types[role].get(local) ?? types[role].get(`${local}Args`);
    if (declaration === undefined) throw new Error(`@pulumi/${pkg} has no ${role} type ${local}.`);
    const cls = flag === 'result' ? `${name}Result` : name;
    const members = new Members(`${pkg}:${local}`, cls, this);
    const defaults = types.defaults.get(`${lowerFirst(declaration.name.text)}ProvideDefaults`) ?? new Map();
    for (const property of declaration.members) {
      if (role === 'input') members.addInput(property, types.readers.input, flag, defaults);
      else members.addOutput(property, types.readers.output, flag);
    }
    this.#module(pkg, module).push({ keyword: role, key: local, name: cls, aliases: [], members });
  }

  #enum(pkg, module, name) {
    const path = `${getPackage(pkg).root}/types/enums/${module === 'index' ? '' : `${module}/`}index.d.ts`;
    const constant = index(path, isConstant).get(`index/${name}`);
    if (constant === undefined) throw new Error(`@pulumi/${pkg} has no enum ${module}/${name}.`);
    const values = constant.type.members.filter(member => !isOldName(member)).map(member => ({
      name: member.name.getText(),
      value: member.type.literal.getText(),
      deprecated: ts.getJSDocDeprecatedTag(member) !== undefined,
    }));
    const underlying = values.every(({ value }) => value.startsWith('"')) ? 'string' : 'int';
    this.#module(pkg, module).push({ keyword: 'enum', key: `${module}/${name}`, name, underlying, values });
  }
}

// npm keeps the former name of a renamed value beside the new one; C# has the new one alone.
function isOldName(member) {
  const tag = ts.getJSDocDeprecatedTag(member);
  return tag !== undefined && /^Use `\w+` instead/.test(ts.getTextOfJSDocComment(tag.comment) ?? '');
}
