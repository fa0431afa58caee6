import type { HandlersOf } from './define';

export const settingsHandlers: HandlersOf<'settings'> = {
  'settings.get': async (_input, { settings }) => settings.get(),
  'settings.set': async (input, { settings }) => settings.set(input),
};
