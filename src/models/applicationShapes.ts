import type { ApplicationName } from './layers.ts';

interface ApplicationShape {
  /** As Keras counts them without the top; a picture of one channel is repeated to three. */
  params: number;
  /** Of those, the moving statistics of batch normalisation. */
  moving: number;
  /** Keras's smallest input. */
  minSize: number;
  outputChannels: number;
  /** Rows (or columns) that are left of `size`. */
  outputSize(size: number): number;
}

const halved = (size: number, times: number) => Math.ceil(size / 2 ** times);

/** What `keras.applications` gives with `include_top=False`. */
export const applicationShapes: Record<ApplicationName, ApplicationShape> = {
  VGG19: {
    params: 20_024_384,
    moving: 0,
    minSize: 32,
    outputChannels: 512,
    outputSize: (size) => Math.floor(size / 32),
  },
  ResNet50: {
    params: 23_587_712,
    moving: 53_120,
    minSize: 32,
    outputChannels: 2048,
    outputSize: (size) => halved(size, 5),
  },
  Xception: {
    params: 20_861_480,
    moving: 54_528,
    minSize: 71,
    outputChannels: 2048,
    // Two convolutions without padding come before the four pools.
    outputSize: (size) => halved(Math.floor((size - 1) / 2) - 2, 4),
  },
  MobileNetV2: {
    params: 2_257_984,
    moving: 34_112,
    minSize: 32,
    outputChannels: 1280,
    outputSize: (size) => halved(size, 5),
  },
};
