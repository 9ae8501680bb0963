import { t } from '../i18n.ts';
import { type DemonstrationSettings, TRAINING_TRACKS_PER_GENRE } from './demonstration.ts';

type Setting = keyof DemonstrationSettings;
const SETTINGS: readonly Setting[] = [
  'trainingShare',
  'inputNoise',
  'labelNoise',
  'dropout',
  'augmentation',
  'depth',
  'width',
  'learningRate',
  'earlyStopping',
];

/** 0.4 → `40 %`, with a blank at which no line breaks. */
export const percentOf = (share: number) => `${Math.round(share * 100)}\u00a0%`;

/** Training tracks a genre at a training share; at least one. */
export const tracksAGenre = (share: number) => Math.max(1, Math.round(share * TRAINING_TRACKS_PER_GENRE));

/** A setting and its value in few words. */
export function settingInWords(setting: Setting, settings: DemonstrationSettings): string {
  switch (setting) {
    case 'trainingShare':
      return t('{count, plural, one {# track a genre} other {# tracks a genre}}', {
        count: tracksAGenre(settings.trainingShare),
      });
    case 'inputNoise':
      return t('noise {amount}', { amount: settings.inputNoise.toFixed(2) });
    case 'labelNoise':
      return t('{share} wrong labels', { share: percentOf(settings.labelNoise) });
    case 'dropout':
      return t('dropout {share}', { share: percentOf(settings.dropout) });
    case 'augmentation':
      return t('augmentation {share}', { share: percentOf(settings.augmentation) });
    case 'depth':
      return t('depth {depth}', { depth: String(settings.depth) });
    case 'width':
      return t('width {width}', { width: String(settings.width) });
    case 'learningRate':
      return t('learning rate {rate}', { rate: String(settings.learningRate) });
    case 'earlyStopping':
      return settings.earlyStopping ? t('early stopping') : t('no early stopping');
  }
}

/** Which settings differ. */
export const differing = (a: DemonstrationSettings, b: DemonstrationSettings): Setting[] =>
  SETTINGS.filter((setting) => a[setting] !== b[setting]);

/** What one run had otherwise than another one, in its own values: `depth 2, dropout 0 %`. */
export function differencesInWords(of: DemonstrationSettings, from: DemonstrationSettings): string {
  const different = differing(of, from);
  if (different.length === 0) return t('the same settings');
  return different.map((setting) => settingInWords(setting, of)).join(', ');
}
