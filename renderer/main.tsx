import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { Root } from './app/Root';
import './ui/base.css';
import './ui/app.css';

// zod must not probe `new Function`: the CSP refuses it.
z.config({ jitless: true });

createRoot(document.getElementById('root') as HTMLElement).render(<Root />);
