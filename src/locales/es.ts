import { config } from 'zod/v4/core';
import schemaTexts from 'zod/v4/locales/es.js';
import app from './es/app.json';
import audio from './es/audio.json';
import audioPage from './es/audioPage.json';
import charts from './es/charts.json';
import dataset from './es/dataset.json';
import demonstration from './es/demonstration.json';
import evaluation from './es/evaluation.json';
import experiments from './es/experiments.json';
import experimentsPage from './es/experimentsPage.json';
import featureSettings from './es/featureSettings.json';
import features from './es/features.json';
import glossary from './es/glossary.json';
import inside from './es/inside.json';
import lessonSound from './es/lessonSound.json';
import lessons from './es/lessons.json';
import lessonsMusic from './es/lessonsMusic.json';
import library from './es/library.json';
import microphone from './es/microphone.json';
import model from './es/model.json';
import models from './es/models.json';
import music from './es/music.json';
import predict from './es/predict.json';
import recipes from './es/recipes.json';
import results from './es/results.json';
import session from './es/session.json';
import share from './es/share.json';
import start from './es/start.json';
import storage from './es/storage.json';
import studies from './es/studies.json';
import teach from './es/teach.json';
import train from './es/train.json';
import training from './es/training.json';

// What the schema library itself says of a file or a recipe.
config(schemaTexts());

/** English text → Spanish text, by area of the app. An English text is in one file only. */
const es = {
  ...app,
  ...audio,
  ...audioPage,
  ...charts,
  ...dataset,
  ...demonstration,
  ...evaluation,
  ...experiments,
  ...experimentsPage,
  ...featureSettings,
  ...features,
  ...glossary,
  ...inside,
  ...lessonSound,
  ...lessons,
  ...lessonsMusic,
  ...library,
  ...microphone,
  ...model,
  ...models,
  ...music,
  ...predict,
  ...recipes,
  ...results,
  ...session,
  ...share,
  ...start,
  ...storage,
  ...studies,
  ...teach,
  ...train,
  ...training,
};

export default es;
