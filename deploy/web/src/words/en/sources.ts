import { count, list } from '../count';

/** A number and what it counts, apart, since the number stands out. */
function counted(one: string, other = one): (n: number) => { number: string; rest: string } {
  return (n) => {
    const [number = '', ...rest] = count(n, one, other).split(' ');
    return { number, rest: rest.join(' ') };
  };
}

export const sources = {
  exampleAddress: (site: string) => `${site}/wiki/spaces/OPS/pages/123456/Runbook`,
  exampleWebAddress: 'https://example.org/opening-hours',
  title: 'Sources',
  kind: {
    note: 'Note',
    message: 'Note',
    document: 'Document',
    confluence: 'Confluence page',
    web: 'Web page',
    edit: 'Your edit',
  },
  filter: {
    label: 'Filter sources',
    all: 'All',
    notes: 'Notes',
    documents: 'Documents',
    pages: 'Confluence',
    edits: 'Edits',
  },
  list: 'Sources, newest first',
  none: {
    notes: 'No notes yet.',
    documents: 'No documents yet.',
    pages: 'No Confluence pages linked yet.',
    edits: 'You haven’t edited the page yourself.',
  },
  empty: {
    title: 'Add your first source',
    lead: 'Everything on the page comes from somewhere: a note, a document, a web page, a Confluence page. Start with whatever you have, or try this note:',
    example:
      'The billing service runs in us-central1 and is owned by Dana Whitfield. Invoices are issued on the first working day of each month.',
    use: 'Use this note',
  },
  accepted:
    'PDF, Word, PowerPoint, Excel, OpenDocument, e-mail, web page, EPUB, RTF and picture files up to 100\u00a0MB, text, Markdown and CSV files up to 1\u00a0MB',
  dropHint: (accepted: string) => `You can also drop files anywhere on this page. ${accepted}.`,
  untitled: 'Untitled',

  state: {
    reading: 'Reading…',
    paused: 'Waiting to be read',
    syncing: 'Fetching from Confluence…',
    statements: (n: number) => count(n, 'statement', 'statements'),
    unused: 'Not used on the page',
    review: 'Waiting for your review',
    earlier: 'Earlier revision',
    kept: 'Kept, not read',
    waits: 'Sync delayed. Next try:',
    failed: 'Couldn’t be read',
    lost: 'Not found in Confluence',
    stays: 'Its text stays here.',
    notSynced: 'Couldn’t be fetched',
  },
  /** why a text is not read yet, and what can be done, by the code of the problem */
  pauses: {
    'budget-exceeded':
      'This month’s AI budget is used up. Mimiq reads this once you raise the limit under Usage, or next month.',
    'ceiling-reached':
      'This server’s limit on AI spending is reached. Mimiq reads this once there is room again.',
    'ai-misconfigured':
      'The AI model isn’t set up correctly. Contact your administrator; Mimiq reads this once that is fixed.',
    'ai-unpaid':
      'The AI provider’s spending limit is reached. Contact your administrator; Mimiq reads this once that is fixed.',
    'model-unpriced':
      'The AI model has no price set. Contact your administrator; Mimiq reads this once that is fixed.',
    other: 'Mimiq can’t read this right now and tries again by itself.',
  } as Record<string, string>,
  /** why no knowledge could be drawn from a text, and what can be done, by the code of the problem */
  problems: {
    'no-text-recognition':
      'This server has no program that reads text in pictures (tesseract), so nothing was taken from it. You can download it at any time.',
    'no-text-recognized': 'No text was found in this picture. You can download it at any time.',
    'budget-exceeded':
      'This month’s AI budget is used up. Raise the limit under Usage, then upload the file again.',
    'ceiling-reached':
      'This server’s limit on AI spending is reached. Upload the file again tomorrow, or contact your administrator.',
    'model-unpriced': 'The AI model has no price set, so Mimiq didn’t call it. Contact your administrator.',
    'knowledge-busy': 'The page kept changing, so nothing was added. Upload the file again.',
    'change-set-refused':
      'This change would have lost something on the page, so Mimiq refused it. Nothing was changed.',
    'change-too-large': 'This is too much for one change. Split it into smaller files.',
    'answer-truncated': 'The change was too long for the model. Split the file into smaller ones.',
    'ai-overloaded': 'The AI model was overloaded. Upload the file again later.',
    'ai-timeout': 'The AI model took too long to respond. Upload the file again later.',
    'ai-unreachable': 'The AI model couldn’t be reached. Upload the file again later.',
    'ai-broken-off': 'The AI model’s answer was cut off. Upload the file again.',
    'ai-rejected': 'The AI model rejected this text.',
    'ai-misconfigured': 'The AI model isn’t set up correctly. Contact your administrator.',
    'ai-unusable': 'The AI model’s answer couldn’t be used. Upload the file again.',
    'confluence-not-connected': 'Confluence is no longer connected. Connect it in Settings.',
    'confluence-credentials-refused':
      'Confluence no longer accepts the API token. Enter a new one in Settings.',
    'confluence-page-missing': 'The page was deleted in Confluence, or your account can no longer see it.',
    'confluence-page-forbidden': 'Your Confluence account doesn’t have access to this page.',
    'confluence-page-too-large': 'This page is too large. Link the pages below it instead.',
    'confluence-page-empty': 'This page has no text. Add some in Confluence, then choose Sync now.',
    'confluence-unreachable': 'The Confluence site isn’t responding.',
    'confluence-failed': 'The Confluence site returned an error.',
    'confluence-busy': 'The Confluence site is busy and asked Mimiq to wait.',
    other: 'Something went wrong. Try again. If it keeps happening, contact your administrator.',
  } as Record<string, string>,

  /** where in its file something stands */
  place: {
    page: (label: string) => `page ${label}`,
    slide: (label: string) => `slide ${label}`,
    sheet: (label: string) => `sheet ${label}`,
    cells: (label: string) => label,
    part: (label: string) => label,
  } as Record<string, (label: string) => string>,

  /** what became of each part of a text */
  account: {
    states: {
      kept: 'kept',
      confirmed: 'known already',
      contested: 'for review',
      asked: 'question',
      instruction: 'instruction',
      reference: 'reference',
      left_out: 'left out',
      past: 'no longer on the page',
    },
    /** said about one that is chosen */
    meaning: {
      kept: 'On the page',
      confirmed: 'The page said this already',
      contested: 'Waiting for your review',
      asked: 'An open question',
      instruction: 'Told Mimiq what to do',
      reference: 'Searched and cited, not on the page',
      left_out: 'Left out',
      past: 'No longer on the page',
    },
    legend: 'What became of each part',
    counted: {
      kept: counted('kept'),
      confirmed: counted('known already'),
      contested: counted('for your review'),
      asked: counted('question', 'questions'),
      instruction: counted('instruction', 'instructions'),
      reference: counted('for reference'),
      left_out: counted('left out'),
      past: counted('no longer on the page'),
    },
    rejectedBefore: (n: number) => `(${n.toLocaleString()} rejected before)`,
    decision: 'See the decision',
    show: 'every line',
    everyLine: {
      note: 'Every line of your note',
      message: 'Every line of your note',
      document: 'Every line of the document',
      confluence: 'Every line of the Confluence page',
      web: 'Every line of the web page',
      edit: 'Every line of your edit',
    },
    none: 'There is no account of this text.',
    keep: 'Keep it',
    keepSection: 'Keep section',
    taken: (version: number) => `Added to the page in version ${version}.`,
    rest: (n: number) => `Read the other ${count(n, 'line', 'lines')} in Sources`,
  },

  /** the headings of a text, each with what of it is not on the page */
  outline: {
    title: 'Parts of this text',
    take: (n: number) => `Put on page (${n.toLocaleString()})`,
    takeSection: (n: number) => `Put this section on the page (${n.toLocaleString()})`,
    takeAll: (n: number) => `Put everything on the page (${n.toLocaleString()})`,
  },

  note: {
    add: 'Add note',
    title: 'Add a note',
    label: 'What’s new?',
    placeholder: 'Paste meeting notes, a decision, or anything that changed',
    hint: 'The assistant reads your note and updates the page. Anything that contradicts the page waits for your review.',
    tooLong: (n: string) => `${n} characters too many. Add it in parts.`,
    submit: 'Add note',
    dismiss: 'Dismiss',
  },

  upload: {
    choose: 'Upload files',
    drop: (topic: string) => `Drop to add to “${topic}”`,
    under: 'Sources being added',
    progress: (name: string) => `Upload progress for ${name}`,
    waiting: 'Waiting to upload',
    sending: (done: string, all: string) => `${done} of ${all}`,
    checking: 'Uploaded. Checking…',
    cancel: 'Cancel',
    cancelOf: (name: string) => `Cancel upload of ${name}`,
    retry: 'Try again',
    retryOf: (name: string) => `Try again to upload ${name}`,
    dismiss: 'Dismiss',
    dismissOf: (name: string) => `Dismiss ${name}`,
    unchanged: (file: string, title: string) =>
      file === title
        ? `“${title}” is already here, with the same text. Nothing was added.`
        : `“${file}” has the text of “${title}”, which is already here. Nothing was added.`,
    revised: (title: string, revision: number) =>
      `“${title}” is now revision ${revision}. What it changes on the page waits for your review once it is read.`,
    tooLarge: (size: string, limit: string) => `This file is ${size}. The limit is ${limit}.`,
    wrongType:
      'This file type isn’t supported. Upload a PDF, Office, OpenDocument, e-mail, HTML, EPUB, RTF, picture, CSV, Markdown or text file.',
    empty: 'This file is empty.',
    refused: {
      'unreadable-text': 'This file has no readable text. A scan needs its text recognized first.',
      'document-encrypted': 'This file needs a password. Save it without one, then upload it again.',
      'document-damaged': 'This file is damaged or incomplete. Open it where you made it, and save it again.',
      'document-too-complex':
        'Reading this file takes too much time, memory or pages. Split it into smaller ones.',
      'document-too-long':
        'This file has more than 1,048,576 characters of text. Split it into smaller ones.',
    } as Record<string, string>,
    unreachable: 'Connection lost. Nothing was uploaded.',
    folders: 'Folders can’t be uploaded. Drop the files inside them instead.',
    running: (n: number, share: string) => `Uploading ${count(n, 'file', 'files')}, ${share} done.`,
    failed: (n: number) => `${count(n, 'file', 'files')} couldn’t be added.`,
    show: 'Show',
  },

  web: {
    add: 'Add web page',
    title: 'Add a web page',
    address: 'Page URL',
    hint: 'Mimiq fetches this page once, as anyone could see it, and follows none of its links. To fetch a newer text, add it again.',
    fetching: 'Fetching and reading the page…',
    submit: 'Add page',
    fetched: 'fetched',
    open: 'Open web page',
    added: (title: string) => `“${title}” added. Mimiq reads it now.`,
    unchanged: (title: string) => `“${title}” has not changed since it was added. Only its date is new.`,
    /** why a page was not added, and what can be done, by the code of the problem */
    problems: {
      'web-address-refused': 'Use a full address that starts with https://, without a user name or password.',
      'web-address-not-public': 'This address isn’t on the public internet. Mimiq fetches only public pages.',
      'web-page-missing': 'There is no page at this address. Check it in your browser.',
      'web-page-login-needed':
        'You have to sign in to see this page. Save it in your browser, then upload the file.',
      'web-page-redirects': 'This address leads from one page to another too often.',
      'web-page-too-large': 'This page is too large. The limit is 10\u00a0MB.',
      'web-page-type-unsupported':
        'Mimiq can’t read this kind of page. It reads web pages, PDF, Markdown, text and other files you can upload.',
      'web-page-failed': 'The site returned an error. Try again later.',
      'web-page-unreachable': 'The site can’t be reached. Check the address.',
      'web-page-timeout': 'The site took too long to respond. Try again later.',
      'too-many-requests': 'Another page is being fetched for you. Try again in a moment.',
      'unreadable-text': 'This page has no text that Mimiq can read without running its scripts.',
    } as Record<string, string>,
  },

  page: {
    link: 'Link Confluence page',
    title: 'Link a Confluence page',
    address: 'Page URL',
    hint: (site: string) =>
      `Copy it from your browser. The page must be on ${site}. Mimiq reads only this page and keeps up with its changes.`,
    submit: 'Link page',
    linked: 'Page linked. Fetching its text…',
    notConnected: 'To link Confluence pages, connect a site first.',
    refused: 'Confluence no longer accepts your API token.',
    connect: 'Connect in Settings',
    unnamed: (pageId: string) => `Page ${pageId}`,
    syncNow: 'Sync now',
    syncing: 'Checking Confluence for changes…',
    open: 'Open in Confluence',
    synced: 'synced',
    actions: (title: string) => `Actions for ${title}`,
    unlink: 'Unlink',
    unlinking: {
      title: (title: string) => `Unlink “${title}”?`,
      what: 'Mimiq stops reading this page. Statements that came from it stay on your page, with their quotes.',
      keep: 'Keep its text here as a source',
      delete: 'Permanently delete its text here, with every earlier text of it',
      confirm: 'Unlink',
      done: (title: string) => `“${title}” unlinked.`,
    },
  },

  text: {
    title: 'Source',
    back: 'All sources',
    newer: 'Newer source',
    older: 'Older source',
    download: 'Download',
    delete: 'Delete',
    revision: (n: number) => `revision ${n}`,
    version: (n: number) => `version ${n} in Confluence`,
    used: (n: number) => `${count(n, 'passage', 'passages')} used on the page`,
    unused: 'Nothing on the page comes from this text.',
    view: 'How the text is shown',
    views: { shaped: 'Formatted', written: 'As written' },
    jump: (at: number, all: number) => `${at} of ${all}`,
    next: 'Next passage',
    previous: 'Previous passage',
    supports: 'About this passage',
    was: {
      superseded: 'Replaced by a newer statement',
      retracted: 'Removed from the page',
    },
    contested: 'A newer source contradicts this',
    toPage: 'Show on page',
    keys: [
      ['n', 'Next passage used on the page, or of the kind you chose'],
      ['p', 'Previous passage'],
      ['↑ ↓', 'Move between passages'],
      ['↵', 'To what the page makes of it'],
    ] as [string, string][],
    deleted: {
      title: 'Source not found',
      lead: 'It may have been deleted. Statements that came from it may still be on the page.',
      on: (day: string) =>
        `It was deleted on ${day}. Statements that came from it may still be on the page, without the quoted words.`,
    },
    revisions: {
      others: (n: number) => count(n, 'other revision', 'other revisions'),
      newest: 'newest',
      title: (name: string) => `Permanently delete this earlier revision of “${name}”?`,
      what: 'Its text is deleted everywhere and can’t be recovered. The newest revision stays.',
    },
    deletion: {
      title: (name: string) => `Permanently delete “${name}”?`,
      what: 'The file and its text are deleted everywhere and can’t be recovered.',
      confirm: 'Delete permanently',
      done: (name: string) => `“${name}” deleted.`,
    },
  },
  /** before a message or document is deleted */
  withdrawal: {
    nothing: 'Nothing on the page comes from it.',
    alone: (n: number) =>
      n === 1
        ? 'One statement on the page comes from it alone:'
        : `${count(n, 'statement', 'statements')} on the page come from it alone:`,
    keep: (n: number) =>
      n === 1 ? 'Keep it, without the quoted words' : 'Keep them, without the quoted words',
    retire: (n: number) => (n === 1 ? 'Remove it from the page too' : 'Remove them from the page too'),
    elsewhere: (statements: number, versions: number, messages: number) =>
      `What came from it is also in ${list(
        statements > 0 ? count(statements, 'earlier statement', 'earlier statements') : '',
        versions > 0 ? count(versions, 'earlier version', 'earlier versions') : '',
        messages > 0 ? count(messages, 'other message', 'other messages') : '',
      )}.`,
    where: 'Show where',
    places: {
      statement: 'Statements no longer on the page',
      version: 'Versions, which you can delete in History',
      message: 'Messages and answers',
    },
    version: (number: string) => `Version ${number}`,
    others: (n: number) => `and ${n.toLocaleString()} more`,
    shared: (n: number) =>
      `${count(n, 'statement', 'statements')} ${n === 1 ? 'has' : 'have'} other sources too and ${n === 1 ? 'stays' : 'stay'}.`,
    show: 'Show statements',
    more: (n: number) => `and ${count(n, 'more statement', 'more statements')}`,
    leaves: 'will be removed',
    stays: 'stays',
    quoteLeaves: 'the quote will be removed',
    proposals: (n: number) =>
      n === 1 ? 'One proposal from it is deleted too.' : `${n} proposals from it are deleted too.`,
  },
};
