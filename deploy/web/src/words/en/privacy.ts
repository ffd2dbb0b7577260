import { count } from '../count';

export const privacy = {
  title: 'Privacy',
  lead: 'What Mimiq does with the data you give it, and the proof.',
  kept: 'How your data is kept',
  points: [
    {
      title: 'Encrypted before it is stored',
      text: 'The application encrypts pages, statements, quotes, messages, documents, titles, and your email. Each topic has its own key.',
    },
    {
      title: 'Sent to AI only to answer you or read your sources',
      text: 'Each topic’s trail shows what was sent to an AI model, when, and why. Usage records tokens and cost, never content.',
    },
    {
      title: 'Deleted means gone',
      text: 'Deleting a topic or your account destroys its keys first, then its content in every service, and gives you a receipt. You can also permanently delete a single version.',
    },
    {
      title: 'In this browser',
      text: 'The session token that keeps you signed in, and what you wrote but haven’t sent: encrypted, for your account only, and deleted when you sign out. No cookies.',
    },
    {
      title: 'Yours to export',
      text: 'Copy any page as Markdown, download your original documents, and download your usage as CSV.',
    },
  ],
  policy: 'Read the privacy policy',
  trail: 'Your trail',
  trailLead:
    'Everything that was done with your account and topics. Each entry carries the hash of the one before it, so your browser can check that nothing was changed.',
  policyTitle: 'Privacy policy',
  receipt: {
    title: 'Receipt of a deletion',
    scopes: { account: 'An account and everything in it', topic: 'A topic and everything in it' },
    running: 'Being deleted. This page follows it.',
    completed: 'Deleted. Every service has looked again and found nothing.',
    keep: 'This page needs no account. Keep its address to open the receipt again.',
    requested: 'Asked for',
    done: 'Completed',
    id: 'Receipt',
    what: 'What',
    services: 'What each service did',
    service: 'Service',
    state: 'State',
    erased: 'Erased',
    states: { running: 'Under way', completed: 'Done' },
    records: (n: number) => count(n, 'record', 'records'),
    unknown: 'No receipt here yet. If the deletion has just begun, it appears in a moment.',
    download: 'Download signed receipt',
  },
};
