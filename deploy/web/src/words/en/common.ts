export const common = {
  brand: 'Mimiq',
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  delete: 'Delete',
  save: 'Save',
  undo: 'Undo',
  more: 'More',
  older: 'Show older',
  loading: 'Loading',
  retry: 'Try again',
  /** what is said when a request is refused, by the last part of the problem's type */
  problems: {
    unreachable: 'Mimiq cannot be reached. It will try again by itself.',
    'bad-gateway': 'This part of Mimiq is not available right now. It will try again by itself.',
    unavailable: 'This part of Mimiq is not available right now. It will try again by itself.',
    'not-found': 'This is not here, or not yours.',
  } as Record<string, string>,
  failed: 'That did not work.',
  requestId: (id: string) => `Request ${id}`,
};
