// npm run demo: installs if needed, builds the Node side and runs the sample city without a screen (out/demo/).
import { requireNode } from './support/nodeVersion.mjs';

requireNode();
import('./support/runDemo.mjs').then(({ runDemo }) => runDemo());
