import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { mount } from 'svelte';
import App from './shell/App.svelte';
import { theme } from './session/appearance.svelte';
import './styles/base.css';

// now, not with the first text in it: that would move when they come
for (const family of ['Inter Variable', 'Source Serif 4 Variable'])
  void document.fonts.load(`1em '${family}'`);
await theme.restore();
mount(App, { target: document.body });
