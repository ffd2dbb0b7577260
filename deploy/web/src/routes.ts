import { createRouter } from 'sv-router';
import Unloaded from './shell/Unloaded.svelte';

/** In place of a page that cannot be loaded, such as offline before its first visit. */
const unloaded = (): never => ({ default: Unloaded }) as never;

/** Every page and its address; each is loaded when it is first wanted, or when there is time. */
export const { p, navigate, isActive, preload, route } = createRouter({
  '/': () => import('./shell/Home.svelte').catch(unloaded),
  '/sign-in': () => import('./welcome/SignIn.svelte').catch(unloaded),
  '/sign-up': () => import('./welcome/SignUp.svelte').catch(unloaded),
  '/topics/:topicId': {
    '/': () => import('./topic/knowledge/Knowledge.svelte').catch(unloaded),
    '/review': () => import('./topic/review/Review.svelte').catch(unloaded),
    '/sources': () => import('./topic/sources/Sources.svelte').catch(unloaded),
    '/sources/:sourceId': () => import('./topic/sources/SourceText.svelte').catch(unloaded),
    '/history': () => import('./topic/history/History.svelte').catch(unloaded),
    '/trail': () => import('./topic/trail/Trail.svelte').catch(unloaded),
    layout: () => import('./topic/TopicPage.svelte').catch(unloaded),
  },
  '/usage': () => import('./usage/Usage.svelte').catch(unloaded),
  '/policy': () => import('./privacy/Policy.svelte').catch(unloaded),
  '/receipts/:deletionId': () => import('./privacy/DeletionReceipt.svelte').catch(unloaded),
  '/privacy': () => import('./privacy/Privacy.svelte').catch(unloaded),
  '/settings': () => import('./settings/Settings.svelte').catch(unloaded),
  '*': () => import('./shell/NotFound.svelte').catch(unloaded),
});

/** Loads the pages one is about to want, so that they are there when the connection is not. */
export async function loadAhead(): Promise<void> {
  const tabs = ['', '/review', '/sources', '/sources/0', '/history', '/trail'].map(
    (tab) => `/topics/0${tab}`,
  );
  for (const address of [...tabs, '/usage', '/privacy', '/settings']) await preload(address as '/');
}
