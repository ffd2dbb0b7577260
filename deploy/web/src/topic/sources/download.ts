import { authorizedFetch } from '../../api/client';
import { problemOf } from '../../api/problem';
import { download as save } from '../../ui/download';

/** Saves a document as it was uploaded; of a Confluence page its text. */
export async function download(topicId: string, documentId: string, name: string): Promise<void> {
  const path = `/api/topics/${encodeURIComponent(topicId)}/documents/${encodeURIComponent(documentId)}/original`;
  const answer = await authorizedFetch(new Request(path));
  if (!answer.ok) throw await problemOf(answer);
  save(/\.\w+$/.test(name) ? name : `${name}.md`, await answer.blob());
}
