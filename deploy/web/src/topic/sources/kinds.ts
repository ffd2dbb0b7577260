/** What knowledge-service takes: what it would refuse is not sent in the first place. */
const TEXTS = ['.txt', '.text', '.md', '.markdown', '.csv', '.tsv'];
const DOCUMENTS = [
  ...['.pdf', '.docx', '.doc', '.pptx', '.ppt', '.xlsx', '.xls', '.odt', '.ods', '.odp'],
  ...['.rtf', '.epub'],
  ...['.png', '.jpg', '.jpeg', '.gif', '.webp', '.tif', '.tiff'],
  ...['.html', '.htm', '.xhtml', '.mht', '.mhtml', '.eml', '.msg'],
];
export const ACCEPT = [...TEXTS, ...DOCUMENTS, 'text/plain', 'text/markdown'].join();

const MOST_TEXT_BYTES = 1 << 20;
const MOST_BYTES = 100 << 20;

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.')).toLowerCase();
}

export function isReadable({ name }: File): boolean {
  const extension = extensionOf(name);
  return TEXTS.includes(extension) || DOCUMENTS.includes(extension);
}

/** How many bytes such a file may have. */
export function mostBytesOf({ name }: File): number {
  return TEXTS.includes(extensionOf(name)) ? MOST_TEXT_BYTES : MOST_BYTES;
}
