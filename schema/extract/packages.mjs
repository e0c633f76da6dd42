// The installed npm packages: where a token's declaration is, and parsed source files.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const rootNamespaces = {
  aws: 'Pulumi.Aws',
  eks: 'Pulumi.Eks',
  kubernetes: 'Pulumi.Kubernetes',
  random: 'Pulumi.Random',
};

const packages = new Map();
const sources = new Map();

export const lowerFirst = text => text[0].toLowerCase() + text.slice(1);
export const upperFirst = text => text[0].toUpperCase() + text.slice(1);

export function getPackage(name) {
  if (!packages.has(name)) {
    if (rootNamespaces[name] === undefined) throw new Error(`There is no package for '${name}'.`);
    const manifest = require.resolve(`@pulumi/${name}/package.json`);
    packages.set(name, {
      name,
      root: dirname(manifest),
      version: JSON.parse(readFileSync(manifest, 'utf8')).version,
      namespace: rootNamespaces[name],
    });
  }
  return packages.get(name);
}

// Splits a token into package, module (as in type references) and the name of the class or function.
export function parseToken(token) {
  const [first, second, third, ...rest] = token.split(':');
  if (third === undefined || rest.length > 0) throw new Error(`'${token}' is not a token.`);
  if (first === 'pulumi' && second === 'providers') return { pkg: third, module: 'index', name: 'Provider' };
  const [head, ...tail] = second.split('/');
  // Kubernetes: 'rbac.authorization.k8s.io/v1' is the module rbac/v1. The others: 'ec2/subnet' is the module ec2.
  const module = first === 'kubernetes' ? [head.split('.')[0], ...tail].join('/') : head;
  return { pkg: first, module, name: third };
}

export function locate(token) {
  const { pkg, module, name } = parseToken(token);
  const base = join(getPackage(pkg).root, module === 'index' ? '' : module, lowerFirst(name));
  if (!existsSync(`${base}.d.ts`)) {
    throw new Error(`${token} does not exist in @pulumi/${pkg} ${getPackage(pkg).version}.`);
  }
  return { pkg, module, name, declarations: `${base}.d.ts`, code: `${base}.js` };
}

export function parse(path) {
  if (!sources.has(path)) {
    const text = readFileSync(path, 'utf8');
    sources.set(path, ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  }
  return sources.get(path);
}

// All interfaces (or, for enums, constants) of a file of types, by module and name: 'ec2/Thing', 'index/Thing'.
export function index(path, isWanted) {
  const found = new Map();
  const visit = (statements, prefix) => {
    for (const statement of statements) {
      if (ts.isModuleDeclaration(statement)) {
        let body = statement.body;
        const names = [...prefix, statement.name.text];
        while (ts.isModuleDeclaration(body)) {
          names.push(body.name.text);
          body = body.body;
        }
        visit(body.statements, names);
      } else {
        const declaration = isWanted(statement);
        const name = declaration?.name.text;
        if (name !== undefined) found.set(`${prefix.join('/') || 'index'}/${name}`, declaration);
      }
    }
  };
  if (existsSync(path)) visit(parse(path).statements, []);
  return found;
}
