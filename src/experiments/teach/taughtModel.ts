import { t } from '../../i18n.ts';
import { listInWords } from '../../listInWords.ts';
import type { SerializedModel } from '../../training/savedModel.ts';
import type { Taught } from '../../training/teach/teach.ts';
import type { TrainedModel } from '../trainedModel.ts';
import type { HeldOutAnswer } from './answers.ts';
import type { TaughtClass, TaughtSong } from './classes.ts';

interface Teaching {
  /** Whose embeddings were learned from. */
  base: TrainedModel;
  classes: readonly TaughtClass[];
  songs: readonly Pick<TaughtSong, 'source'>[];
  taught: Taught & { network: SerializedModel };
  answers: readonly HeldOutAnswer[];
  /** What it was trained on. */
  backend: { name: string; device: string };
  /** ISO 8601. */
  trainedAt: string;
}

/** A taught network as a model like any other: the base's preprocessing, the user's genres. */
export function taughtModel(teaching: Teaching): TrainedModel {
  const { base, classes, songs, taught, answers, backend, trainedAt } = teaching;
  const genres = classes.map(({ name }) => name.trim());
  const name = t('Taught: {genres}', { genres: genres.join(', ') });
  const right = answers.filter((answer) => answer.right).length;
  return {
    version: 1,
    name,
    recipe: {
      ...base.recipe,
      name,
      note: t('A softmax regression that tells {genres} apart, on the embeddings of “{base}”.', {
        genres: listInWords(genres),
        base: base.name,
      }),
      vote: 'mean',
    },
    genres,
    inputShape: base.inputShape,
    network: taught.network,
    training: {
      ...base.training,
      trainedAt,
      backend: backend.name,
      device: backend.device,
      seconds: taught.seconds,
      bestEpoch: taught.epochs.length,
      trackCounts: { train: songs.length - answers.length, validation: answers.length, test: 0 },
      leaky: false,
      // Songs are brought into the form of the base's tracks: predicting does the same.
      trainedOn: 'audio',
      builtInMusic: songs.every(({ source }) => source === 'built-in'),
      history: taught.epochs,
      validationTrackAccuracy: answers.length > 0 ? right / answers.length : null,
    },
    trust: null,
  };
}
