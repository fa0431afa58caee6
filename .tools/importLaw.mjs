// Checks the import law (importLaw/rules.mjs). Usage: node .tools/importLaw.mjs [--json] [tree]
import path from 'node:path';
import { checkTree, format } from './importLaw/check.mjs';

const options = process.argv.slice(2);
const tree = path.resolve(options.find((option) => !option.startsWith('--')) ?? path.join(import.meta.dirname, '..'));
const { files, violations } = checkTree(tree);

if (options.includes('--json')) console.log(JSON.stringify({ files, violations }));
else {
  for (const violation of violations) console.log(format(violation));
  console.log(`${files} files, ${violations.length} violations of the import law`);
}
process.exitCode = violations.length > 0 ? 1 : 0;
