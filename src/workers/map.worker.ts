// First, as it says itself.
import './earlyMessages.ts';
import { expose, transfer } from 'comlink';
import { embeddingMap } from '../evaluation/embeddingMap.ts';
import { replayEarlyMessages } from './earlyMessages.ts';

const api = {
  /** @see embeddingMap */
  layOut(...order: Parameters<typeof embeddingMap>) {
    const places = embeddingMap(...order);
    return transfer(places, [places.buffer]);
  },
};

export type MapWorker = typeof api;

expose(api);
replayEarlyMessages();
