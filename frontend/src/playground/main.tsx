import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@fontsource-variable/inter/wght.css';
import '@/styles/tokens.css';
import './playground.css';
import { createRoot } from 'react-dom/client';
import { Playground } from './playground';

const root = document.querySelector('#playground');
if (root) createRoot(root).render(<Playground />);
