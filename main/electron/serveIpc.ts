import { ipcMain } from 'electron';
import { MAX_BODY } from '../../shared/contract/calls';
import { fail, type Result } from '../../shared/contract/errors';
import type { Dispatch } from '../core/dispatch';
import { roughSize } from '../core/roughSize';
import { type FrameLike, isOurFrame } from './frame';

/** The only channel between page and main; preload.ts spells it too. */
export const CHANNEL = 'app:call';

interface IpcMainLike {
  handle(channel: string, listener: (event: { readonly senderFrame: FrameLike | null }, ...args: unknown[]) => Promise<Result<unknown>>): void;
}

/** Serve calls of our own page; anything else is refused before its content is looked at. */
export const serveIpc = (dispatch: Dispatch, ipc: IpcMainLike = ipcMain): void => {
  ipc.handle(CHANNEL, async (event, name, input) => {
    if (!isOurFrame(event.senderFrame)) return fail('refused', 'sender');
    if (roughSize(input, MAX_BODY) > MAX_BODY) return fail('tooLarge');
    return dispatch(name, input);
  });
};
