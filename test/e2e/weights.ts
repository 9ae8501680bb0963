import h5wasm from 'h5wasm/node';
import keras from '../fixtures/keras_applications.json' with { type: 'json' };

/**
 * A file of MobileNetV2's weights in the layout that Keras publishes, with weights from a formula instead of
 * ImageNet's: 9 MB are too much for a fixture.
 */
export async function mobileNetV2Weights(): Promise<Buffer> {
  const { FS } = await h5wasm.ready;
  const path = '/tmp-mobilenet.h5';
  const { layers } = keras.applications.MobileNetV2;
  const file = new h5wasm.File(path, 'w');
  file.create_attribute('layer_names', ['input_1', ...layers.map(({ name }) => name)]);
  file.create_group('input_1').create_attribute('weight_names', [], [0], '<f8');
  for (const { name, shapes } of layers) {
    const group = file.create_group(name);
    // A variance of 0.05 keeps the signal alive through fifty layers of random kernels.
    const isNormalization = shapes.length === 4;
    const names = isNormalization ? ['gamma', 'beta', 'moving_mean', 'moving_variance'] : ['kernel'];
    group.create_attribute(
      'weight_names',
      names.map((weight) => `${name}/${weight}:0`),
    );
    const inner = group.create_group(name);
    for (const [k, shape] of shapes.entries()) {
      const constant = isNormalization ? [1, 0.1, 0, 0.05][k]! : null;
      const size = shape.reduce((product, side) => product * side, 1);
      const fan = size / shape.at(isNormalization ? 0 : -1)! || 1;
      const data = Float32Array.from(
        { length: size },
        (_, i) => constant ?? Math.sin(0.7 * (i ** 2 % 10_007)) * Math.sqrt(2 / fan),
      );
      inner.create_dataset({ name: `${names[k]}:0`, data, shape });
    }
  }
  file.close();
  const bytes = Buffer.from(FS!.readFile(path));
  FS!.unlink(path);
  return bytes;
}
