import { createRouter } from 'sv-router';

/** Every page and its address; each is loaded when it is first wanted. */
export const { p, navigate, isActive, route } = createRouter({
  '/': () => import('./shell/Home.svelte'),
  '/sign-in': () => import('./welcome/SignIn.svelte'),
  '/sign-up': () => import('./welcome/SignUp.svelte'),
  '/topics/:topicId': {
    '/': () => import('./topic/knowledge/Knowledge.svelte'),
    '/review': () => import('./topic/review/Review.svelte'),
    '/sources': () => import('./topic/sources/Sources.svelte'),
    '/sources/:sourceId': () => import('./topic/sources/SourceText.svelte'),
    '/history': () => import('./topic/history/History.svelte'),
    '/trail': () => import('./topic/trail/Trail.svelte'),
    layout: () => import('./topic/TopicPage.svelte'),
  },
  '/usage': () => import('./usage/Usage.svelte'),
  '/policy': () => import('./privacy/Policy.svelte'),
  '/privacy': () => import('./privacy/Privacy.svelte'),
  '/settings': () => import('./settings/Settings.svelte'),
  '*': () => import('./shell/NotFound.svelte'),
});
