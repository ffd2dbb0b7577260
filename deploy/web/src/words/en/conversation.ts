import { count } from '../count';

export const conversation = {
  title: 'Conversation',
  open: 'Open the conversation',
  you: 'You said: ',
  unfold: 'Show the whole message',
  fold: 'Show less',
  mimiq: 'Mimiq answered: ',
  answering: 'Answering…',
  lost: 'Connection lost. Reconnecting…',
  new: 'Jump to latest',
  message: 'Message',
  placeholder: 'Say what changed, or ask a question',
  send: 'Send',
  room: (left: number) =>
    left >= 0
      ? `${count(left, 'character', 'characters')} left`
      : `${count(-left, 'character', 'characters')} too many. Send it in parts.`,
  tooLong: 'This message is too long to send.',
  stop: 'Stop',
  what: 'Message type',
  intents: { auto: 'Auto', ask: 'Ask', update: 'Update' },
  review: 'Let me review changes first',
  attach: 'Attach a document',
  empty: {
    title: 'Say what you know, or ask a question',
    lead: 'Mimiq updates the page from what you write, and answers only from the page.',
    try: 'Try one of these:',
    examples: [
      'The billing service runs in us-central1 and is owned by Dana Whitfield.',
      'What is still open?',
    ],
  },
  actions: 'Actions for this message',
  edit: 'Edit',
  copy: 'Copy',
  again: 'Regenerate answer',
  askAgain: 'Ask again',
  /** what else it could have been, by what it was taken for */
  otherwise: { ask: 'Take it in instead', update: 'Ask instead' },
  builtIn: {
    lead: 'Built-in assistant: keeps your words, finds and quotes them.',
    connect: 'Connect a model',
    more: 'to have them rewritten and reasoned about.',
    title: 'The built-in assistant',
    what: 'Mimiq is answering with its built-in assistant. It runs inside Mimiq, costs nothing, and sends nothing to anyone.',
    can: {
      title: 'It can',
      list: [
        'put every line you write on the page, in your own words and under your own headings',
        'recognize what the page already says, and tell you about every line it leaves out',
        'ask you to decide when a number, a date, or a name contradicts the page',
        'find the lines that answer a question, in any source of the topic, and quote them',
        'take a section of a long document onto the page, when you name its heading',
      ],
    },
    cannot: {
      title: 'It can’t',
      list: [
        'rewrite, shorten, or summarize what you wrote',
        'draw conclusions, or combine several lines into one answer',
        'notice that two sentences mean the same in different words, or contradict each other',
        'translate',
      ],
    },
    how: {
      title: 'Connect a model',
      lead: 'For all of that, connect Claude. Whoever runs this Mimiq sets an Anthropic API key and starts it again:',
      command: 'ANTHROPIC_API_KEY=sk-ant-… deploy/up',
      then: 'From then on, Claude reads new messages and documents, with the statements they are about. The trail of each topic lists every call and what was sent. Usage shows the cost and lets you set a limit.',
    },
  },
  dismiss: 'Dismiss',
  repeats: 'Asked again',
  sending: {
    waiting: 'Not sent yet. It will be sent as soon as Mimiq can be reached.',
    takeBack: 'Cancel sending',
  },
  deletion: {
    title: 'Delete this message?',
    own: 'This permanently deletes the message with the reply to it and the words quoted from it. Other answers that repeat them stay until you delete them.',
    answer: 'This permanently deletes the answer. Changes it made to the page stay.',
    confirm: 'Delete permanently',
    done: 'Message deleted.',
  },
  ended: {
    stopped: 'Stopped.',
    interrupted: 'The answer was cut off.',
    'max-tokens': 'The answer reached the length limit and ends here.',
    refused: 'The model declined to continue.',
  } as Record<string, string>,
  kept: 'The text so far is kept.',
  receipt: {
    left: (statements: number, model: string) =>
      statements === 0
        ? `Your message was sent to ${model}`
        : `${count(statements, 'statement', 'statements')} sent to ${model}`,
    stayed: 'Nothing was sent outside Mimiq',
    tokens: (tokens: number, estimated: boolean) =>
      `${estimated ? 'about ' : ''}${count(tokens, 'token', 'tokens')}`,
    sent: 'See what was sent',
    used: 'See what was read',
  },
  citation: (n: number) => `Citation ${n}`,
  citationLead: { page: 'Show on page', source: 'Show in the source' },
  change: {
    kind: (version: number) => `Version ${version}`,
    compare: 'View changes',
    deleted: 'This version has since been deleted.',
  },
  proposal: {
    several: (n: number) => `${n} changes to review`,
    more: (n: number) => `and ${n} more`,
    review: 'Review one by one',
    taken: (taken: number, all: number) =>
      taken === 0 ? 'All rejected' : taken === all ? 'All accepted' : `${taken} of ${all} accepted`,
    decided: (what: string) => `Your decision: ${what}`,
    gone: 'This proposal no longer exists.',
  },
  document: { read: 'Finished reading' },
  /** what is said about a message or an answer that failed, by the last part of the problem's type */
  problems: {
    'budget-exceeded':
      'This month’s AI budget is used up, so nothing was sent. You can raise the limit under Usage.',
    'ceiling-reached':
      'This server’s limit on AI spending is reached, so nothing was sent. Try again tomorrow, or contact your administrator.',
    'too-many-answers': 'Other answers are still in progress. This will be sent when one of them finishes.',
    'model-unpriced': 'The AI model has no price set, so Mimiq doesn’t call it. Contact your administrator.',
    'message-running': 'The answer is still in progress. Stop it first.',
    'nothing-to-answer': 'The message this answers was deleted. Send a new one.',
    'knowledge-busy': 'The page kept changing, so this change wasn’t made. Try again.',
    'change-set-refused':
      'This change would have lost something on the page, so Mimiq refused it. Nothing was changed.',
    'change-too-large': 'This is too much for one change. Nothing was changed. Send it in parts.',
    'answer-truncated': 'The change was too long for the model. Nothing was changed. Try a shorter text.',
    'ai-overloaded': 'The AI model is overloaded right now. Try again later.',
    'ai-timeout': 'The AI model took too long to respond. Try again.',
    'ai-unreachable': 'The AI model can’t be reached right now. Try again later.',
    'ai-broken-off': 'The AI model’s answer was cut off. Try again.',
    'ai-rejected': 'The AI model rejected this request.',
    'ai-misconfigured': 'The AI model isn’t set up correctly. Contact your administrator.',
    'ai-unpaid': 'The AI provider’s spending limit is reached. Contact your administrator.',
    'ai-unusable': 'The AI model’s answer couldn’t be used. Try again.',
    'payload-too-large': 'This is too large to send. Shorten it and try again.',
    validation: 'This text can’t be sent. A message can have up to 1,048,576 characters.',
    internal: 'Something went wrong. Try again.',
  } as Record<string, string>,
};
