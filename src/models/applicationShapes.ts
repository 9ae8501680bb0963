import type { ApplicationName } from './layers.ts';

interface ApplicationShape {
  /** Parameters for an input of three channels, as Keras counts them without the top. */
  params: number;
  /** Of those, the moving statistics of batch normalisation. */
  moving: number;
  /** Weights of the first convolution that belong to one input channel. */
  perChannel: number;
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
    perChannel: 3 * 3 * 64,
    minSize: 32,
    outputChannels: 512,
    outputSize: (size) => Math.floor(size / 32),
  },
  ResNet50: {
    params: 23_587_712,
    moving: 53_120,
    perChannel: 7 * 7 * 64,
    minSize: 32,
    outputChannels: 2048,
    outputSize: (size) => halved(size, 5),
  },
  Xception: {
    params: 20_861_480,
    moving: 54_528,
    perChannel: 3 * 3 * 32,
    minSize: 71,
    outputChannels: 2048,
    // Two convolutions without padding come before the four pools.
    outputSize: (size) => halved(Math.floor((size - 1) / 2) - 2, 4),
  },
  MobileNetV2: {
    params: 2_257_984,
    moving: 34_112,
    perChannel: 3 * 3 * 32,
    minSize: 32,
    outputChannels: 1280,
    outputSize: (size) => halved(size, 5),
  },
};
