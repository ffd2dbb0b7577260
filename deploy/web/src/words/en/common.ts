export const common = {
  brand: 'Mimiq',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied.',
  delete: 'Delete',
  save: 'Save',
  undo: 'Undo',
  more: 'More actions',
  older: 'Show older',
  loading: 'Loading…',
  retry: 'Try again',
  /** what is said when a request is refused, by the last part of the problem's type */
  problems: {
    unreachable: 'Can’t reach Mimiq. Check your connection and try again.',
    'bad-gateway': 'This part of Mimiq is unavailable right now. Try again in a moment.',
    unavailable: 'This part of Mimiq is unavailable right now. Try again in a moment.',
    'not-found': 'This doesn’t exist, or it isn’t yours.',
  } as Record<string, string>,
  failed: 'Something went wrong. Try again.',
  requestId: (id: string) => `Request ID: ${id}`,
};
