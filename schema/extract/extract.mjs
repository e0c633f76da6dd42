// Writes schema/facts from the provider packages: see ../README.md.
import { fileURLToPath } from 'node:url';
import { checkUsed, readMembers, readNames, readTypes } from './lists.mjs';
import { Extraction } from './extraction.mjs';
import { writeFacts } from './writer.mjs';

const schema = fileURLToPath(new URL('..', import.meta.url));
try {
  const tokens = readTypes(`${schema}platform-types.txt`);
  const names = readNames(`${schema}csharp-names.txt`);
  const doubles = readMembers(`${schema}double-properties.txt`);
  const secrets = readMembers(`${schema}secret-properties.txt`);
  const extraction = new Extraction({ tokens, names, doubles, secrets });
  extraction.run();
  const summary = writeFacts(`${schema}facts`, extraction.modules, names.namespaces);
  checkUsed(names.namespaces, names.properties, doubles, secrets);
  console.log(summary);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
