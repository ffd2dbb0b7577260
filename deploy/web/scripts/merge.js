import { isDeepStrictEqual } from 'node:util';

/** The services whose contracts are merged, with what the API reference says of each. */
export const SERVICES = {
  auth: 'Accounts, sessions, verification keys',
  knowledge: 'Topics, knowledge, statements, versions, proposals, documents',
  conversation: 'Messages, streamed answers, AI egress',
  integration: 'Confluence: connection and linked pages',
  usage: 'Usage, audit trail, deletions, promises',
};

/** One document from the services' contracts: their public operations and what these refer to. */
export function merge(contracts, version) {
  const paths = {};
  const components = {};
  for (const [service, contract] of Object.entries(contracts)) {
    const own = publicPaths(service, contract);
    for (const [path, item] of own) put(paths, path, item);
    for (const [section, name] of referencesFrom(own, contract)) {
      put((components[section] ??= {}), name, contract.components[section][name]);
    }
  }
  for (const section in components) {
    components[section] = Object.fromEntries(Object.entries(components[section]).sort());
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mimiq',
      version,
      description: "Keeps a person's or team's knowledge current and provable.",
    },
    servers: [{ url: '/' }],
    tags: Object.keys(contracts).map((name) => ({ name, description: SERVICES[name] })),
    paths,
    components: {
      ...components,
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Access token from POST /api/auth/sessions',
        },
      },
    },
  };
}

/** Tagged with the service; one kind of token opens every service, whatever each calls it. */
function publicPaths(service, contract) {
  const open = Object.entries(structuredClone(contract.paths)).filter(([path]) => path.startsWith('/api/'));
  for (const operation of open.flatMap(([, item]) => Object.values(item))) {
    operation.tags = [service];
    if (operation.security?.length) operation.security = [{ bearer: [] }];
  }
  return open;
}

/** The components that a piece of a contract refers to, and those that they refer to, as [section, name]. */
function referencesFrom(piece, contract, found = new Map()) {
  for (const [ref, section, name] of JSON.stringify(piece).matchAll(/"#\/components\/([^/"]+)\/([^"]+)"/g)) {
    if (found.has(ref)) continue;
    found.set(ref, [section, name]);
    referencesFrom(contract.components[section][name], contract, found);
  }
  return found.values();
}

function put(all, name, value) {
  if (name in all && !isDeepStrictEqual(all[name], value)) {
    throw new Error(`Two services describe ${name} differently: rename one.`);
  }
  all[name] = value;
}
