import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { readSettings } from './app/settings.ts';
import './console.css';

const root = document.getElementById('console');
if (root === null) throw new Error('the page has no place for the console');
const mounted = createRoot(root);
readSettings().then(
  (settings) => {
    mounted.render(<App settings={settings} />);
  },
  () => {
    root.textContent =
      '工作台暂时打不开，请稍后刷新。 / The console cannot be opened just now; please reload in a moment.';
  },
);
