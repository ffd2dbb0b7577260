import { authorizedFetch } from '../../api/client';
import { problemOf } from '../../api/problem';

/** Saves a document as it was uploaded; of a Confluence page its text. */
export async function download(topicId: string, documentId: string, name: string): Promise<void> {
  const path = `/api/topics/${encodeURIComponent(topicId)}/documents/${encodeURIComponent(documentId)}/original`;
  const answer = await authorizedFetch(new Request(path));
  if (!answer.ok) throw await problemOf(answer);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = /\.\w+$/.test(name) ? name : `${name}.md`;
  link.click();
  // the browser has begun to read it by the next turn
  setTimeout(() => URL.revokeObjectURL(address));
}
