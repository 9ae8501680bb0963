import { t } from '../../i18n.ts';
import { formatRate } from '../charts/formatRate.ts';
import { LabelledSlider } from './LabelledSlider.tsx';
import { nearestRate, RATES } from './rates.ts';

interface RateSliderProps {
  value: number;
  /** When the thumb is let go. */
  onChange(rate: number): void;
}

/** A learning rate on a logarithmic scale. */
export function RateSlider({ value, onChange }: RateSliderProps) {
  return (
    <LabelledSlider
      term="learning-rate"
      label={t('Learning rate')}
      value={nearestRate(value)}
      min={0}
      max={RATES.length - 1}
      step={1}
      format={(index) => formatRate(index === nearestRate(value) ? value : RATES[index]!)}
      onChange={(index) => onChange(RATES[index]!)}
    />
  );
}
