export const exports = {
  title: 'Export',
  lead: 'Take everything that is yours with you.',
  open: 'Export everything',
  account: {
    title: 'Export everything',
    what: 'You get one ZIP file: your topics as pages that open in any browser and as Markdown, with every version, statement, source, and proposal; your documents as you uploaded them; your conversations; and your account, sessions, usage, receipts, and audit trail.',
  },
  topic: {
    title: (name: string) => `Export “${name}”`,
    what: 'You get one ZIP file: the page as it opens in any browser and as Markdown, with every version, statement, source, and proposal; your documents as you uploaded them; and the conversation.',
  },
  plain:
    'What you wrote is in it in plain text, so keep it where only you can read it. It’s made while you download it; Mimiq keeps no copy.',
  memory: 'This browser holds the file in memory until it’s complete: up to 1 GB.',
  start: 'Export',
  starting: 'Getting everything together…',
  running: (size: string) => `${size} so far`,
  progress: 'Export under way',
  leave: 'You can go on working in this tab. Keep it open until the export is complete.',
  stop: 'Stop export',
  stopped: 'Export stopped. Nothing was saved.',
  done: (size: string) => `Export complete: ${size}.`,
  brokenOff: 'The export broke off, and what there was of it was thrown away. Try again.',
  tooLarge:
    'The export is larger than this browser can hold in memory. Use a browser that saves to a file, such as Chrome or Edge, or export topic by topic.',
};
