// Writes the document that the gateway serves and the client's types come from: docs/adr/0011-merge-contracts-in-the-build.md
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { merge, SERVICES } from './merge.js';

const root = new URL('../../../', import.meta.url);
const read = (path) => readFile(new URL(path, root), 'utf8');

const contracts = {};
for (const service of Object.keys(SERVICES)) {
  contracts[service] = JSON.parse(await read(`${service}-service/src/main/resources/openapi.json`));
}
const [, version] = (await read('pom.xml')).match(/<version>(.+)<\/version>/);
await mkdir('target/classes', { recursive: true });
await writeFile('target/classes/openapi.json', JSON.stringify(merge(contracts, version)));
