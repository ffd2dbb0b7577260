import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { mount } from 'svelte';
import App from './shell/App.svelte';
import { theme } from './session/appearance.svelte';
import './styles/base.css';

await theme.restore();
mount(App, { target: document.body });
