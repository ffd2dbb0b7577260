import { count } from '../count';

export const trail = {
  sent: {
    title: 'What AI models read',
    nothing: 'Nothing from this topic has left Mimiq.',
    nothingShown: 'Nothing left Mimiq in the calls shown.',
    nothingWhy: 'The built-in assistant read it. It runs inside Mimiq and calls no other service.',
    some: (n: number, all: number) =>
      n === all
        ? `Data left Mimiq in ${n === 1 ? 'the call' : `all ${count(n, 'call', 'calls')}`} shown.`
        : `Data left Mimiq in ${n} of the ${count(all, 'call', 'calls')} shown.`,
    someWhy:
      'Open a call to see which statements and texts were sent. The trail doesn’t store their content.',
    list: 'AI model calls, newest first',
  },
  why: {
    question: 'Answered your question',
    note: 'Read your note',
    document: 'Read a document',
  } as Record<string, string>,
  whyNamed: (name: string) => `Read “${name}”`,
  /** what a call is called while and after it could not be finished */
  outcome: {
    running: 'In progress',
    stopped: 'Stopped by you',
    failed: 'Failed',
    interrupted: 'Cut off',
  } as Record<string, string>,
  left: (provider: string) => `sent to ${provider}`,
  stayed: 'stayed in Mimiq',
  providers: { anthropic: 'Anthropic', local: 'the built-in assistant' } as Record<string, string>,
  models: { 'local-extractive': 'Built-in assistant' } as Record<string, string>,
  tokens: (n: number, estimated: boolean) => `${estimated ? 'about ' : ''}${count(n, 'token', 'tokens')}`,
  total: (calls: number) => `${count(calls, 'call', 'calls')} shown`,
  detail: {
    title: (left: boolean, texts: number, statements: number) => {
      const parts = [
        ...(texts > 0 ? [count(texts, 'text', 'texts')] : []),
        ...(statements > 0 ? [`${count(statements, 'statement', 'statements')} from the page`] : []),
      ];
      return `${left ? 'What was sent' : 'What was read'}: ${parts.join(' and ') || 'nothing'}`;
    },
    version: (version: number) => `page at version ${version}`,
    all: (n: number) => `Show all ${n}`,
    unnamed: (n: number) => `and ${n} more`,
    goneText: 'Deleted text',
    goneStatement: 'Deleted statement',
    said: { user: 'Your message', assistant: 'Earlier answer' },
    tokens: (input: string, output: string) => `${input} tokens in, ${output} out`,
    cached: (n: string) => `${n} from cache`,
    price: (version: string) => `prices of ${version}`,
    took: (seconds: string) => `took ${seconds} s`,
  },
  empty:
    'No AI calls yet. Write a note or ask a question, and you’ll see the call here: when, why, which model, what it read, and what it cost.',
  done: {
    title: 'Who did what',
    lead: 'Everything you and Mimiq did in this topic.',
  },
};
