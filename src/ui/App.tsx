import { AppShell, Box } from '@mantine/core';
import { useEffect, useLayoutEffect } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { SHARED_PAGE } from '../experiments/share.ts';
import { t } from '../i18n.ts';
import { PlaygroundPage } from './demonstration/PlaygroundPage.tsx';
import { ExperimentsPage } from './experiments/ExperimentsPage.tsx';
import { GlossaryPage } from './glossary/GlossaryPage.tsx';
import { Header } from './Header.tsx';
import { InsidePage } from './inside/InsidePage.tsx';
import { LessonPage } from './lessons/LessonPage.tsx';
import { LessonsPage } from './lessons/LessonsPage.tsx';
import { ModelPage } from './model/ModelPage.tsx';
import { MusicPage } from './music/MusicPage.tsx';
import { PageFailed } from './PageFailed.tsx';
import { PredictPage } from './predict/PredictPage.tsx';
import { RecipesPage } from './recipes/RecipesPage.tsx';
import { ResultsPage } from './results/ResultsPage.tsx';
import { SharedPage } from './share/SharedPage.tsx';
import { StartPage } from './start/StartPage.tsx';
import { useBackends } from './state/backends.ts';
import { useLibrary } from './state/library.ts';
import { usePrediction } from './state/prediction.ts';
import { useProjector } from './state/projector.ts';
import { useRecipe } from './state/recipe.ts';
import { useRuns } from './state/runs.ts';
import { useTraining } from './state/training.ts';
import { TeachPage } from './teach/TeachPage.tsx';
import { TrainPage } from './train/TrainPage.tsx';

const PAGES = [
  { path: '/', label: t('Start'), page: StartPage },
  { path: '/lessons', label: t('Lessons'), page: LessonsPage },
  { path: '/music', label: t('Music'), page: MusicPage },
  { path: '/recipes', label: t('Recipes'), page: RecipesPage },
  { path: '/train', label: t('Train'), page: TrainPage },
  { path: '/results', label: t('Results'), page: ResultsPage },
  { path: '/experiments', label: t('Experiments'), page: ExperimentsPage },
  { path: '/predict', label: t('Predict'), page: PredictPage },
  { path: '/teach', label: t('Teach it'), page: TeachPage },
];

export function App() {
  useEffect(() => {
    void useLibrary.getState().load();
    void usePrediction.getState().load();
    void useRecipe.getState().load();
    void useRuns.getState().load();
    void useBackends.getState().probe();
  }, []);
  useEffect(() => {
    // A run lives in the page: the browser asks before it is interrupted.
    const ask = (event: BeforeUnloadEvent) => {
      if (useTraining.getState().phase !== 'idle') event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  useEffect(() => {
    // Where nothing takes a dropped file, the browser would leave the page to open it.
    const keep = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', keep);
    window.addEventListener('drop', keep);
    return () => {
      window.removeEventListener('dragover', keep);
      window.removeEventListener('drop', keep);
    };
  }, []);
  const projector = useProjector((s) => s.on);
  const [location] = useHashLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page opens at its top, wherever the last one stood
  useLayoutEffect(() => {
    // Not returned: some browsers make a promise of it, which React would call to clean up.
    window.scrollTo(0, 0);
  }, [location]);

  return (
    <Router hook={useHashLocation}>
      <AppShell header={{ height: 60, collapsed: projector }} padding={projector ? 'xs' : 'md'}>
        <AppShell.Header>{!projector && <Header pages={PAGES} />}</AppShell.Header>
        <AppShell.Main>
          <Box maw={projector ? undefined : 'var(--page-max)'} mx="auto">
            <ErrorBoundary FallbackComponent={PageFailed} resetKeys={[location]}>
              <Switch>
                {PAGES.map(({ path, page }) => (
                  <Route key={path} path={path} component={page} />
                ))}
                <Route path="/lessons/:lesson/:step?" component={LessonPage} />
                <Route path="/results/:run" component={ResultsPage} />
                <Route path="/experiments/*?" component={ExperimentsPage} />
                <Route path="/model" component={ModelPage} />
                <Route path="/inside/:run?" component={InsidePage} />
                <Route path="/playground" component={PlaygroundPage} />
                <Route path={`${SHARED_PAGE}/*?`} component={SharedPage} />
                <Route path="/glossary/:term?" component={GlossaryPage} />
                <Route component={StartPage} />
              </Switch>
            </ErrorBoundary>
          </Box>
        </AppShell.Main>
      </AppShell>
    </Router>
  );
}
