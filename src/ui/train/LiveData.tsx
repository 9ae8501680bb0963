import { percentOf } from '../../experiments/demonstrationInWords.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { fieldLabel } from '../../experiments/recipeFields.ts';
import { termOfField } from '../glossary/termOf.ts';
import { useTraining } from '../state/training.ts';
import { LabelledSlider } from './LabelledSlider.tsx';

type Field = 'trainingShare' | 'labelNoise' | 'inputNoise';

/** Sliders for what a running training is shown. @param recipe of the run */
export function LiveData({ recipe }: { recipe: Recipe }) {
  const adjusted = useTraining((s) => s.adjusted);
  const slider = (field: Field, min: number, max: number, format: (value: number) => string) => (
    <LabelledSlider
      term={termOfField(field) ?? undefined}
      label={fieldLabel(field)}
      value={adjusted[field] ?? recipe[field]}
      min={min}
      max={max}
      step={0.05}
      format={format}
      onChange={(value) => useTraining.getState().adjust({ [field]: value })}
    />
  );
  // A frozen base has computed the clips beforehand.
  const isShownClips = recipe.transfer === null || recipe.augmentation.layers.length > 0;
  return (
    <>
      {slider('trainingShare', 0.05, 1, percentOf)}
      {slider('labelNoise', 0, 1, percentOf)}
      {isShownClips && slider('inputNoise', 0, 0.5, (noise) => noise.toFixed(2))}
    </>
  );
}
