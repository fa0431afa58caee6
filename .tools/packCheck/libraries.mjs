import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../support/process.mjs';

// The very copies that electron-builder uses; they are not dependencies of ours.
const require = createRequire(path.join(root, 'node_modules/app-builder-lib/package.json'));
export const asar = require('@electron/asar');
export const fuses = require('@electron/fuses');
export const yaml = require('js-yaml');
