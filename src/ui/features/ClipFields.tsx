import { CLIP_SECONDS, type ClipSettings } from '../../audio/clips.ts';
import { t } from '../../i18n.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ClipWindowsField } from './ClipWindowsField.tsx';
import classes from './FeatureSettingsPanel.module.css';

interface ClipFieldsProps {
  clips: ClipSettings;
  onChange(clips: ClipSettings): void;
}

/** How a track is cut into clips. */
export function ClipFields({ clips, onChange }: ClipFieldsProps) {
  return (
    <>
      <div className={classes.half}>
        <ChoiceField
          term="clip"
          label={t('Clip length')}
          description={t('in seconds')}
          choices={CLIP_SECONDS}
          value={clips.seconds}
          onChange={(seconds) => onChange({ ...clips, seconds })}
        />
      </div>
      <div className={classes.half}>
        <ClipWindowsField windows={clips.windows} onChange={(windows) => onChange({ ...clips, windows })} />
      </div>
    </>
  );
}
