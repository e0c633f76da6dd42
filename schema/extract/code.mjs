// What only the compiled code tells: tokens, secrets, defaults, aliases.
import ts from 'typescript';
import { parse } from './packages.mjs';

// The token of the resource class in a file. A provider's class names only its package.
export function pulumiType(path) {
  const type = /__pulumiType = ['"]([^'"]+)['"]/.exec(parse(path).text)?.[1];
  return type === undefined || type.includes(':') ? type : `pulumi:providers:${type}`;
}

export function functionToken(path) {
  return /runtime\.invoke\("([^"]+)"/.exec(parse(path).text)?.[1];
}

function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, child => walk(child, visit));
}

function strings(array) {
  return array.elements.filter(ts.isStringLiteral).map(element => element.text);
}

// What a default expression such as `(args?.x) ?? utilities.getEnv("A", "B") ?? 3` says.
function readDefault(expression, facts) {
  if (ts.isParenthesizedExpression(expression)) {
    readDefault(expression.expression, facts);
  } else if (ts.isBinaryExpression(expression)) {
    readDefault(expression.left, facts);
    readDefault(expression.right, facts);
  } else if (ts.isCallExpression(expression)) {
    if (/^utilities\.getEnv/.test(expression.expression.getText())) {
      facts.env = expression.arguments.filter(ts.isStringLiteral).map(argument => argument.text);
    }
  } else if (ts.isStringLiteral(expression) || ts.isNumericLiteral(expression)
    || expression.kind === ts.SyntaxKind.TrueKeyword || expression.kind === ts.SyntaxKind.FalseKeyword) {
    facts.default = ts.isStringLiteral(expression) ? JSON.stringify(expression.text) : expression.getText();
  }
}

function readInput(expression) {
  const facts = {};
  walk(expression, node => {
    if (ts.isCallExpression(node)) {
      const text = node.getText();
      if (text.startsWith('pulumi.secret(')) facts.secret = true;
      if (text.endsWith('.apply(JSON.stringify)')) facts.json = true;
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      readDefault(node, facts);
    }
  });
  return facts;
}

export function readResource(path) {
  const facts = { inputs: new Map(), secretOutputs: new Set(), aliases: [] };
  walk(parse(path), node => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
      && ts.isElementAccessExpression(node.left) && node.left.expression.getText() === 'resourceInputs') {
      const name = node.left.argumentExpression.text;
      facts.inputs.set(name, { ...facts.inputs.get(name), ...readInput(node.right) });
    } else if (ts.isPropertyAssignment(node) && ts.isArrayLiteralExpression(node.initializer)) {
      if (node.name.getText() === 'additionalSecretOutputs') facts.secretOutputs = new Set(strings(node.initializer));
      if (node.name.getText() === 'aliases') {
        facts.aliases = node.initializer.elements
          .flatMap(element => element.properties)
          .filter(property => property.name.getText() === 'type')
          .map(property => property.initializer.text);
      }
    }
  });
  return facts;
}

// Defaults of nested types, by the name of the function that provides them.
export function readNestedDefaults(path) {
  const found = new Map();
  walk(parse(path), node => {
    if (!ts.isFunctionDeclaration(node) || !node.name?.text.endsWith('ProvideDefaults')) return;
    const members = new Map();
    walk(node, inner => {
      if (ts.isPropertyAssignment(inner)) members.set(inner.name.getText(), readInput(inner.initializer));
    });
    found.set(node.name.text, members);
  });
  return found;
}
