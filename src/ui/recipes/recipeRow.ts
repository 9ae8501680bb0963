import { architectureOf } from '../../experiments/architectureParams.ts';
import type { LibraryRecipe, ReportId } from '../../experiments/library.ts';
import type { Recipe } from '../../experiments/recipe.ts';
import { t } from '../../i18n.ts';
import { featuresInBrief } from '../features/featureWords.ts';

/** What the reports are about. */
export const REPORT_TITLES: Record<ReportId, string> = {
  R1: t('CNN on grey spectrogram pictures'),
  R2: t('A baseline CNN against pretrained networks'),
  R3: t('CNN on short windows of 64 mel bands'),
  R4: t('Fully connected and convolutional networks, voting, augmentation'),
  R5: t('Recurrent networks against convolutional ones'),
};

/** A recipe as one row of the list. */
export interface RecipeRow {
  recipe: Recipe;
  /** `own`: the user's; `app`: not of a report. */
  group: ReportId | 'own' | 'app';
  title: string;
  network: string;
  data: string;
  /** What the report measured. */
  reported: string | null;
  /** What has to be at hand besides tracks. */
  needs: string[];
  /** Whether it also trains on image files of spectrograms. */
  takesPictures: boolean;
}

/** The row of a recipe of the library. */
export function libraryRow({ recipe, report, reported }: LibraryRecipe): RecipeRow {
  const title = report ? recipe.name.slice(`${report}: `.length) : recipe.name;
  return { ...rowOf(recipe), group: report ?? 'app', title: capital(title), reported };
}

/** The row of a recipe of the user's own. */
export const ownRow = (recipe: Recipe): RecipeRow => ({
  ...rowOf(recipe),
  group: 'own',
  title: recipe.name,
  reported: null,
});

function rowOf(recipe: Recipe) {
  const { architecture, clips, features, transfer } = recipe;
  const network = architectureOf(architecture.id).title;
  return {
    recipe,
    network,
    data: `${featuresInBrief(features)}, ${clipsOf(clips)}`,
    needs: transfer?.weights === 'file' ? [t('{network} weights file', { network })] : [],
    takesPictures: features.picture !== null,
  };
}

const clipsOf = ({ seconds, windows }: Recipe['clips']) =>
  windows === 'consecutive'
    ? t('{seconds} s clips', { seconds })
    : t('{seconds} s clips, {windows} a track', { seconds, windows });

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
