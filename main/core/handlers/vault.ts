import type { HandlersOf } from './define';

export const vaultHandlers: HandlersOf<'vault'> = {
  'vault.status': async (_input, { vault }) => vault.status(),
  'vault.append': async (input, { vault }) => ({ ackedSeq: await vault.append(input) }),
  'vault.read': async (input, { vault }) => vault.read(input.afterSeq, input.limit),
};
