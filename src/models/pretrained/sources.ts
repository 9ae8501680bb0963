import type { ApplicationName } from '../layers.ts';

const KERAS = 'https://storage.googleapis.com/tensorflow/keras-applications';

/** Where Keras publishes the weights of its applications without their top, and their size. */
export const publishedWeights: Record<ApplicationName, { url: string; megabytes: number }> = {
  VGG19: { url: `${KERAS}/vgg19/vgg19_weights_tf_dim_ordering_tf_kernels_notop.h5`, megabytes: 80 },
  ResNet50: { url: `${KERAS}/resnet/resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5`, megabytes: 95 },
  Xception: { url: `${KERAS}/xception/xception_weights_tf_dim_ordering_tf_kernels_notop.h5`, megabytes: 84 },
  MobileNetV2: {
    url: `${KERAS}/mobilenet_v2/mobilenet_v2_weights_tf_dim_ordering_tf_kernels_1.0_224_no_top.h5`,
    megabytes: 9,
  },
};
