import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
    // builds elements one by one instead of from strings: works under Trusted Types without any policy
    fragments: 'tree',
    // styles go to files: the content security policy takes none inline
    css: 'external',
  },
};
