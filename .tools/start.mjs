// npm start: installs if needed, builds, opens the program. Options: --web (in a browser, without Electron).
import { requireNode } from './support/nodeVersion.mjs';

requireNode();
import('./support/startProgram.mjs').then(({ startProgram }) => startProgram(process.argv.slice(2)));
