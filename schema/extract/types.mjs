// Types: from TypeScript's notation to ours.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { getPackage, lowerFirst } from './packages.mjs';
import { pulumiType } from './code.mjs';

const simple = kind => ({ kind });
const keywords = new Map([
  [ts.SyntaxKind.StringKeyword, simple('string')],
  [ts.SyntaxKind.BooleanKeyword, simple('bool')],
  [ts.SyntaxKind.AnyKeyword, simple('any')],
  [ts.SyntaxKind.UndefinedKeyword, undefined],
]);

export function print(type) {
  switch (type.kind) {
    case 'const': return `const${JSON.stringify(type.text)}`;
    case 'list':
    case 'map':
    case 'input': return `${type.kind}<${print(type.of)}>`;
    case 'enum':
    case 'obj':
    case 'res': return `${type.kind}:${type.ref}`;
    case 'union': return type.arms.map(print).join('|');
    default: return type.kind;
  }
}

export function* inner(type) {
  yield type;
  for (const part of type.arms ?? (type.of ? [type.of] : [])) yield* inner(part);
}

// The type of an output whose input has this type; the same rule as FactsType.ToOutput.
export function toOutput(type) {
  if (type.kind === 'list' || type.kind === 'map') return { kind: type.kind, of: toOutput(type.of) };
  if (type.kind === 'input') return toOutput(type.of);
  const kinds = new Set(type.arms?.map(arm => arm.kind));
  const isString = kinds.delete('string') && [...kinds].every(kind => kind === 'enum' || kind === 'obj');
  return isString ? simple('string') : type;
}

function union(arms) {
  const texts = new Map(arms.flatMap(arm => arm.arms ?? [arm]).map(arm => [print(arm), arm]));
  const kinds = [...texts.keys()].sort().join('|');
  if (kinds === 'archive|asset') return simple('assetOrArchive');
  // A resource stands for its id or ARN; C# has the string alone.
  if (texts.has('string')) {
    for (const [text, arm] of texts) if (arm.kind === 'res' || arm.kind === 'const') texts.delete(text);
  }
  const rest = [...texts.values()];
  return rest.length === 1 ? rest[0] : { kind: 'union', arms: rest };
}

export function withoutInputs(type) {
  if (type.kind === 'input') return withoutInputs(type.of);
  if (type.kind === 'union') return union(type.arms.map(withoutInputs));
  return type.of ? { ...type, of: withoutInputs(type.of) } : type;
}

// Reads the type nodes of one source file.
export class TypeReader {
  constructor(source, pkg) {
    this.pkg = pkg;
    this.imports = new Map();
    for (const statement of source.statements.filter(ts.isImportDeclaration)) {
      const from = statement.moduleSpecifier.text;
      const bindings = statement.importClause?.namedBindings;
      if (bindings === undefined) continue;
      const local = from.startsWith('.') ? resolve(dirname(source.fileName), from) : from;
      if (ts.isNamespaceImport(bindings)) this.imports.set(bindings.name.text, local);
      else for (const element of bindings.elements) this.imports.set(element.name.text, local);
    }
  }

  // The type, or undefined for 'undefined'. `key` names the member, to tell int from double.
  read(node, key, doubles) {
    if (keywords.has(node.kind)) return keywords.get(node.kind);
    if (node.kind === ts.SyntaxKind.NumberKeyword) return simple(doubles.get(key) ? 'double' : 'int');
    const read = part => this.read(part, key, doubles);
    if (ts.isParenthesizedTypeNode(node)) return read(node.type);
    if (ts.isArrayTypeNode(node)) return { kind: 'list', of: read(node.elementType) };
    if (ts.isUnionTypeNode(node)) return union(node.types.map(read).filter(arm => arm !== undefined));
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) {
      return { kind: 'const', text: node.literal.text };
    }
    if (ts.isTypeLiteralNode(node) && node.members.length === 1 && ts.isIndexSignatureDeclaration(node.members[0])) {
      return { kind: 'map', of: read(node.members[0].type) };
    }
    if (ts.isTypeReferenceNode(node)) return this.reference(node, read);
    throw new Error(`${key}: the type ${node.getText()} is not understood.`);
  }

  reference(node, read) {
    const text = node.typeName.getText();
    switch (text) {
      case 'pulumi.Input': {
        const of = read(node.typeArguments[0]);
        return { kind: 'input', of };
      }
      case 'pulumi.Output': return read(node.typeArguments[0]);
      case 'pulumi.asset.Asset': return simple('asset');
      case 'pulumi.asset.Archive': return simple('archive');
    }
    const [first, ...path] = text.split('.');
    const from = this.imports.get(first);
    if (from === undefined) throw new Error(`The type ${text} is not imported.`);
    if (first === 'inputs' || first === 'outputs') return this.nested('obj', this.pkg, path);
    if (first === 'enums') return this.nested('enum', this.pkg, path);
    const foreign = /^@pulumi\/(\w+)$/.exec(from)?.[1];
    if (foreign !== undefined) {
      if (path[0] !== 'types') return this.resource(text, getPackage(foreign).root, path);
      return this.nested(path[1] === 'enums' ? 'enum' : 'obj', foreign, path.slice(2));
    }
    return this.resource(text, from.endsWith('/index') ? dirname(from) : from, [first, ...path].slice(-1));
  }

  nested(kind, pkg, path) {
    const name = kind === 'obj' ? path.at(-1).replace(/(?<=.)Args$/, '') : path.at(-1);
    const local = `${path.slice(0, -1).join('/') || 'index'}/${name}`;
    return { kind, pkg, local, ref: pkg === this.pkg ? local : `${pkg}:${local}` };
  }

  resource(text, directory, path) {
    const code = join(directory, ...path.slice(0, -1), `${lowerFirst(path.at(-1))}.js`);
    const token = existsSync(code) ? pulumiType(code) : undefined;
    if (token === undefined) throw new Error(`The type ${text} is neither a nested type nor a resource.`);
    return { kind: 'res', ref: token };
  }
}
