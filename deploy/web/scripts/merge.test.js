import { expect, test } from 'vitest';
import { merge } from './merge.js';

const ref = (name) => ({ $ref: `#/components/schemas/${name}` });

/** One operation that answers with a page of items, and one among services. */
function contract(path, item) {
  return {
    paths: {
      [path]: { get: { tags: ['Items'], security: [{ token: ['user'] }], answer: ref('Page') } },
      '/internal/items': { get: { answer: ref('Inside') } },
    },
    components: {
      schemas: { Page: { items: ref('Item') }, Item: item, Inside: { about: path } },
      securitySchemes: { token: {} },
    },
  };
}

test('merges what is public and what it refers to', () => {
  const merged = merge(
    {
      knowledge: contract('/api/topics', { type: 'string' }),
      usage: contract('/api/usage', { type: 'string' }),
    },
    '1.2.3',
  );

  expect(merged.info.version).toBe('1.2.3');
  expect(merged.tags.map((tag) => tag.name)).toEqual(['knowledge', 'usage']);
  expect(merged.paths).toEqual({
    '/api/topics': { get: { tags: ['knowledge'], security: [{ bearer: [] }], answer: ref('Page') } },
    '/api/usage': { get: { tags: ['usage'], security: [{ bearer: [] }], answer: ref('Page') } },
  });
  expect(merged.components.schemas).toEqual({ Item: { type: 'string' }, Page: { items: ref('Item') } });
  expect(Object.keys(merged.components.securitySchemes)).toEqual(['bearer']);
});

test('refuses one name for two things', () => {
  const contracts = {
    knowledge: contract('/api/topics', { type: 'string' }),
    usage: contract('/api/usage', { type: 'integer' }),
  };

  expect(() => merge(contracts, '1.2.3')).toThrow('Two services describe Item differently');
});

test('refuses one path of two services', () => {
  const both = contract('/api/topics', { type: 'string' });

  expect(() => merge({ knowledge: both, usage: both }, '1.2.3')).toThrow('/api/topics');
});
