/** The files of a drop, without folders, which browsers list as files too. */
export function filesOf(transfer: DataTransfer): { files: File[]; folders: number } {
  const entries = [...transfer.items].filter(({ kind }) => kind === 'file');
  const files = entries
    .filter((item) => item.webkitGetAsEntry()?.isDirectory !== true)
    .map((item) => item.getAsFile())
    .filter((file) => file !== null);
  return { files, folders: entries.length - files.length };
}
