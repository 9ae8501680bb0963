import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { PICTURE_SIZES, type PictureSettings } from '../../features/settings.ts';
import { t } from '../../i18n.ts';
import { Explained } from '../glossary/Explained.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import classes from './FeatureSettingsPanel.module.css';

const FIRST_SIZE = 128;

interface PictureFieldsProps {
  picture: PictureSettings | null;
  onChange(picture: PictureSettings | null): void;
}

/** The values themselves, or a picture of them as an image file would hold it. */
export function PictureFields({ picture, onChange }: PictureFieldsProps) {
  const id = useId();
  const choose = (form: string) => {
    if (form === 'values') onChange(null);
    else onChange({ mode: form as PictureSettings['mode'], size: picture?.size ?? FIRST_SIZE });
  };
  return (
    <>
      <Explained term="picture-input" className={classes.half}>
        <Input.Wrapper
          label={t('Show it to the network as')}
          labelElement="div"
          labelProps={{ id }}
          description={picture ? t('a picture of it, resized') : t('one number a row and frame')}
        >
          <SegmentedControl
            fullWidth
            mt={4}
            aria-labelledby={id}
            data={[
              { value: 'values', label: t('Values') },
              { value: 'grey', label: t('Grey picture') },
              { value: 'colour', label: t('Colour picture') },
            ]}
            value={picture?.mode ?? 'values'}
            onChange={choose}
          />
        </Input.Wrapper>
      </Explained>
      {picture && (
        <div className={classes.half}>
          <ChoiceField
            term="picture-input"
            label={t('Size of the picture')}
            description={t('height and width in pixels')}
            choices={PICTURE_SIZES}
            value={picture.size}
            onChange={(size) => onChange({ ...picture, size })}
          />
        </div>
      )}
    </>
  );
}
