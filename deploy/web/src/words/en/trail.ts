import { count } from '../count';

export const trail = {
  sent: {
    title: 'What AI models were given',
    nothing: 'Nothing of this topic has left Mimiq.',
    nothingShown: 'With the calls shown nothing has left Mimiq.',
    nothingWhy: 'The assistant that read it is built in: it runs inside Mimiq and asks nobody else.',
    some: (n: number, all: number) =>
      n === all
        ? `${count(n, 'call', 'calls')} shown, and with each something left Mimiq.`
        : `With ${n} of ${count(all, 'call', 'calls')} shown something left Mimiq.`,
    someWhy:
      'Open one to see which sentences and which of your texts went along. It is kept without their content.',
    list: 'Calls of AI models, newest first',
  },
  why: {
    question: 'Answered your question',
    note: 'Read your note',
    document: 'Read a document',
  } as Record<string, string>,
  whyNamed: (name: string) => `Read “${name}”`,
  /** what a call is called while and after it could not be finished */
  outcome: {
    running: 'under way',
    stopped: 'stopped by you',
    failed: 'failed',
    interrupted: 'cut off',
  } as Record<string, string>,
  left: (provider: string) => `left for ${provider}`,
  stayed: 'stayed in Mimiq',
  providers: { anthropic: 'Anthropic', local: 'the built-in assistant' } as Record<string, string>,
  models: { 'local-extractive': 'Built-in assistant' } as Record<string, string>,
  tokens: (n: number, estimated: boolean) => `${estimated ? 'about ' : ''}${count(n, 'token', 'tokens')}`,
  total: (calls: number) => `${count(calls, 'call', 'calls')} shown`,
  detail: {
    title: (left: boolean, texts: number, statements: number) => {
      const parts = [
        ...(texts > 0 ? [count(texts, 'text', 'texts')] : []),
        ...(statements > 0 ? [`${count(statements, 'sentence', 'sentences')} of the page`] : []),
      ];
      return `${left ? 'What was sent' : 'What was read'}: ${parts.join(' and ') || 'nothing'}`;
    },
    version: (version: number) => `page as of version ${version}`,
    all: (n: number) => `Show all ${n}`,
    unnamed: (n: number) => `and ${n} more`,
    goneText: 'a text that is deleted by now',
    goneStatement: 'a sentence that is deleted by now',
    said: { user: 'you', assistant: 'an earlier answer' },
    tokens: (input: string, output: string) => `${input} tokens in, ${output} out`,
    cached: (n: string) => `${n} from cache`,
    price: (version: string) => `at prices of ${version}`,
    took: (seconds: string) => `took ${seconds} s`,
  },
  empty:
    'No AI model was asked yet. As soon as the assistant reads a note or answers a question, it is written down here: when, why, which model, what it was given, and what that cost.',
  done: {
    title: 'Who did what',
    lead: 'Everything that was done with this topic, by you and by Mimiq.',
  },
};
