// node --import <here>/register.mjs out/main/index.js : 'electron' resolves to the double.
import { register } from 'node:module';

const double = JSON.stringify(new URL('./electron.mjs', import.meta.url).href);
const hook = `export async function resolve(specifier, context, next) {
  return specifier === 'electron' || specifier === 'electron/main' ? { url: ${double}, shortCircuit: true } : next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
Object.defineProperty(process.versions, 'electron', { value: '45.4.1', enumerable: true });
Object.defineProperty(process, 'type', { value: 'browser' });
