import { count } from '../count';

export const conversation = {
  title: 'Conversation',
  open: 'Open the conversation',
  you: 'You said: ',
  mimiq: 'Mimiq answered: ',
  answering: 'Answering…',
  lost: 'The connection broke. Listening again…',
  new: 'New below',
  message: 'Message',
  placeholder: 'Write what changed, or ask',
  send: 'Send',
  stop: 'Stop',
  what: 'What this is',
  intents: { auto: 'Auto', ask: 'Ask', update: 'Update' },
  review: 'Let me review changes first',
  attach: 'Attach a document',
  empty: {
    title: 'Say what you know, or ask',
    lead: 'Mimiq keeps the page up to date from what you write, and answers from the page alone.',
    try: 'Try one:',
    examples: [
      'The billing service runs in us-central1 and is owned by Dana Whitfield.',
      'What is still open?',
    ],
  },
  actions: 'Actions for this message',
  edit: 'Edit',
  copy: 'Copy',
  again: 'Answer again',
  askAgain: 'Ask again',
  dismiss: 'Dismiss',
  repeats: 'Once more',
  sending: {
    waiting: 'Not sent yet. It goes out by itself as soon as Mimiq can be reached.',
    takeBack: 'Take back',
  },
  deletion: {
    title: 'Delete this message?',
    own: 'Its text goes for good. What the page learned from it stays, with the words that are quoted there.',
    answer: 'This answer goes for good. What was changed on the page because of it stays.',
    confirm: 'Delete for good',
    done: 'The message is deleted.',
  },
  ended: {
    stopped: 'Stopped.',
    interrupted: 'The answer was cut off.',
    'max-tokens': 'The answer became too long and ends here.',
    refused: 'The model declined to go on.',
  } as Record<string, string>,
  kept: 'What was said until then is kept.',
  receipt: {
    left: (statements: number, model: string) =>
      statements === 0
        ? `Your message left for ${model}`
        : `${count(statements, 'statement', 'statements')} left for ${model}`,
    stayed: 'Nothing left the system',
    tokens: (tokens: number, estimated: boolean) =>
      `${estimated ? 'about ' : ''}${count(tokens, 'token', 'tokens')}`,
    sent: 'what was sent',
    used: 'what was read',
  },
  citation: (n: number) => `Source ${n}`,
  citationLead: 'See it on the page',
  change: {
    kind: (version: number) => `Version ${version}`,
    compare: 'See what changed',
    deleted: 'This version was deleted since.',
  },
  proposal: {
    several: (n: number) => `${n} changes to review`,
    more: (n: number) => `and ${n} more`,
    review: 'Review one by one',
    taken: (taken: number, all: number) =>
      taken === 0 ? 'Everything stays as it was' : taken === all ? 'All taken' : `${taken} of ${all} taken`,
    decided: (what: string) => `Decided: ${what}`,
    gone: 'This proposal is not here any more.',
  },
  document: { read: 'Read' },
  /** what is said about a message or an answer that failed, by the last part of the problem's type */
  problems: {
    'budget-exceeded':
      'This month’s budget for AI is used up. Nothing was sent. You can raise it under Usage.',
    'too-many-answers': 'Other answers are still running. This goes out when one of them has ended.',
    'model-unpriced': 'The AI model has no price here, so it is not called. Who runs Mimiq must look at it.',
    'message-running': 'The answer is still running. Stop it first.',
    'nothing-to-answer': 'The message it answers was deleted.',
    'knowledge-busy': 'The page changed too often meanwhile. Nothing was changed.',
    'change-set-refused': 'The change was refused so that nothing on the page is lost. Nothing was changed.',
    'change-too-large':
      'This says more than one change can hold: 1,000 steps, and 4,000 characters in a statement. Nothing was changed. Say it in parts.',
    'answer-truncated': 'The change became too long for the model. Nothing was changed. Try a shorter text.',
    'ai-overloaded': 'The AI model has too much to do right now.',
    'ai-timeout': 'The AI model took too long.',
    'ai-unreachable': 'The AI model cannot be reached right now.',
    'ai-broken-off': 'The AI model’s answer broke off.',
    'ai-rejected': 'The AI model did not accept this.',
    'ai-misconfigured': 'The AI model is not set up right. Who runs Mimiq must look at it.',
    'ai-unusable': 'The AI model’s answer could not be used.',
    'payload-too-large': 'This is too large.',
    validation: 'This text cannot be taken. A message may have up to 40,000 characters.',
    internal: 'Something went wrong here.',
  } as Record<string, string>,
};
