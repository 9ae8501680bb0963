import { Select, Switch, Text } from '@mantine/core';
import type { ClipSettings } from '../../audio/clips.ts';
import { type FeatureSettings, featureSettingsSchema } from '../../features/settings.ts';
import { switchKind } from '../../features/switchKind.ts';
import { t } from '../../i18n.ts';
import { Explained } from '../glossary/Explained.tsx';
import { TermRow } from '../glossary/TermRow.tsx';
import { termOfFeatures } from '../glossary/termOf.ts';
import { ClipFields } from './ClipFields.tsx';
import classes from './FeatureSettingsPanel.module.css';
import { FixedFramesField } from './FixedFramesField.tsx';
import { FrameFields } from './FrameFields.tsx';
import { FEATURE_NAMES } from './featureWords.ts';
import { MelFields } from './MelFields.tsx';
import { PictureFields } from './PictureFields.tsx';

interface FeatureSettingsPanelProps {
  features: FeatureSettings;
  clips: ClipSettings;
  standardize: boolean;
  onChange(change: { features: FeatureSettings } | { clips: ClipSettings } | { standardize: boolean }): void;
  /** As of {@link useRecipe}: `clips seconds: …`. */
  problems?: readonly string[];
}

const EXPLAINED: Record<FeatureSettings['kind'], string> = {
  'log-mel': t('energy in bands spaced as we hear, in decibels'),
  mfcc: t('the shape of the mel spectrum in few numbers'),
  spectrogram: t('energy at every frequency, in decibels'),
  'spectral-centroid': t('where the weight of the spectrum lies, in Hz'),
};

const KINDS = Object.entries(FEATURE_NAMES).map(([value, label]) => ({ value, label }));

/** How a track is cut into clips and each clip becomes what the network sees. */
export function FeatureSettingsPanel({
  features,
  clips,
  standardize,
  onChange,
  problems = [],
}: FeatureSettingsPanelProps) {
  // Spreading one kind's fields over the same kind keeps the kind.
  const set = (change: object) => onChange({ features: { ...features, ...change } as FeatureSettings });
  const problemOf = (field: string) => problemAt(features, field);
  return (
    <div className={classes.container}>
      <div className={classes.grid}>
        <Explained term="features" className={classes.half}>
          <Select
            label={t('Features')}
            description={EXPLAINED[features.kind]}
            data={KINDS}
            value={features.kind}
            allowDeselect={false}
            onChange={(kind) =>
              kind && onChange({ features: switchKind(features, kind as FeatureSettings['kind']) })
            }
          />
        </Explained>
        <FrameFields features={features} onChange={set} problemOf={problemOf} />
        {'nMels' in features && <MelFields features={features} onChange={set} problemOf={problemOf} />}
        <FixedFramesField
          frames={features.fixedFrames}
          problem={problemOf('fixedFrames')}
          onChange={(fixedFrames) => set({ fixedFrames })}
        />
        <PictureFields picture={features.picture} onChange={(picture) => set({ picture })} />
        <ClipFields clips={clips} onChange={(changed) => onChange({ clips: changed })} />
        <Explained term="standardize" className={classes.whole}>
          <Switch
            label={t('Standardize')}
            description={t(
              'Every row (of a picture: every colour) gets mean 0 and standard deviation 1, as measured on the training clips.',
            )}
            checked={standardize}
            onChange={(event) => onChange({ standardize: event.currentTarget.checked })}
          />
        </Explained>
      </div>
      <TermRow
        mt="xs"
        names={[termOfFeatures(features.kind), 'decibel', ...('nMels' in features ? (['mel'] as const) : [])]}
      />
      {problems
        .filter((line) => /^clips\b/.test(line))
        .map((problem) => (
          <Text key={problem} c="var(--mantine-color-error)" role="alert">
            {problem}
          </Text>
        ))}
    </div>
  );
}

/** What is wrong with one of the features' fields. */
function problemAt(features: FeatureSettings, field: string): string | undefined {
  const issues = featureSettingsSchema.safeParse(features).error?.issues ?? [];
  const issue = issues.find(({ path }) => path[0] === field);
  if (issue?.code === 'too_big') return t('At most {limit}', { limit: String(issue.maximum) });
  if (issue?.code === 'too_small') return t('At least {limit}', { limit: String(issue.minimum) });
  return issue?.message;
}
