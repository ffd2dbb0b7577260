// Writes openapi.json anew from a running suite: MIMIQ_URL=http://localhost:8080 npm run contract
import { writeFile } from 'node:fs/promises';

const url = process.env['MIMIQ_URL'] ?? 'http://localhost:8080';
const response = await fetch(`${url}/api/openapi`, { headers: { Accept: 'application/json' } });
if (!response.ok) throw new Error(`${url}/api/openapi: ${response.status}`);
await writeFile('openapi.json', JSON.stringify(sorted(await response.json()), null, 2) + '\n');

/** With the names of every object in order, so that a change shows as one. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inside]) => [name, sorted(inside)]),
  );
}
