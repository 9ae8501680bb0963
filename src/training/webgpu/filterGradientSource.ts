/** Four values of a result's or an operand's row, as one vec4. */
const QUAD = [0, 1, 2, 3];

/** `line` for every number below `count`. */
export function each(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}

/**
 * WGSL of `FilterGradientProgram`: places of the summands, four neighbouring rows of gathered x, four neighbouring
 * columns of dy and of the result.
 * @param components with which x and dy are bound: 4 where their channels are a multiple of it
 */
export function operandsSource([ofX, ofDy]: readonly (1 | 4)[]): string {
  return [PLACES, ofX === 4 ? ROWS_OF_ONE_TAP : ROWS, ofDy === 4 ? COLUMNS_OF_QUAD : COLUMNS].join('\n');
}

/** A place is image, row and column of dy. Divisions are slow: places advance by a stride that is divided once. */
const PLACES = `
      fn placeOf(summand : i32) -> vec3<i32> {
        let line = summand / uniforms.dyShape.z;
        return vec3<i32>(line / uniforms.dyShape.y, line % uniforms.dyShape.y, summand % uniforms.dyShape.z);
      }

      fn advance(place : vec3<i32>, stride : vec3<i32>) -> vec3<i32> {
        var next = place + stride;
        if (next.z >= uniforms.dyShape.z) {
          next.z -= uniforms.dyShape.z;
          next.y += 1;
        }
        if (next.y >= uniforms.dyShape.y) {
          next.y -= uniforms.dyShape.y;
          next.x += 1;
        }
        return next;
      }

      // The pixel under the filter's first weight: in the padding it is outside the image.
      fn cornerOf(place : vec3<i32>) -> vec2<i32> {
        return place.yz * uniforms.strides - uniforms.pads;
      }

      fn indexOf(image : i32, pixel : vec2<i32>) -> i32 {
        return ((image * uniforms.xShape.y + pixel.x) * uniforms.xShape.z + pixel.y) * uniforms.xShape.w;
      }

      // Row and column of the filter; rows of the product after the last are far outside every image.
      fn tapOf(row : i32) -> vec2<i32> {
        let tap = row / uniforms.xShape.w;
        let inFilter = vec2<i32>(tap / uniforms.filterWidth, tap % uniforms.filterWidth);
        return select(vec2<i32>(1 << 28), inFilter, row < uniforms.rows);
      }`;

const ROWS_OF_ONE_TAP = `
      struct Rows { tap : vec2<i32>, channel : i32 };

      fn rowsFrom(first : i32) -> Rows {
        return Rows(tapOf(first), first % uniforms.xShape.w);
      }

      fn loadX(place : vec3<i32>, rows : Rows) -> vec4<f32> {
        let pixel = cornerOf(place) + rows.tap;
        if (place.x >= uniforms.xShape.x || !coordsInBounds2D(pixel, uniforms.xShape.yz)) {
          return vec4<f32>(0.0);
        }
        return vec4<f32>(x[(indexOf(place.x, pixel) + rows.channel) / 4]);
      }`;

const ROWS = `
      struct Rows { tapRows : vec4<i32>, tapColumns : vec4<i32>, offsets : vec4<i32> };

      fn rowsFrom(first : i32) -> Rows {
        var rows : Rows;
        for (var i = 0; i < 4; i++) {
          let tap = tapOf(first + i);
          rows.tapRows[i] = tap.x;
          rows.tapColumns[i] = tap.y;
          rows.offsets[i] =
            (tap.x * uniforms.xShape.z + tap.y) * uniforms.xShape.w + (first + i) % uniforms.xShape.w;
        }
        return rows;
      }

      fn loadX(place : vec3<i32>, rows : Rows) -> vec4<f32> {
        var values = vec4<f32>(0.0);
        if (place.x < uniforms.xShape.x) {
          let corner = cornerOf(place);
          let index = indexOf(place.x, corner) + rows.offsets;
          let y = corner.x + rows.tapRows;
          let x4 = corner.y + rows.tapColumns;
          let inside = (y >= vec4<i32>(0)) & (y < vec4<i32>(uniforms.xShape.y)) &
            (x4 >= vec4<i32>(0)) & (x4 < vec4<i32>(uniforms.xShape.z));
          ${QUAD.map((i) => `if (inside[${i}]) { values[${i}] = f32(x[index[${i}]]); }`).join('\n')}
        }
        return values;
      }`;

const COLUMNS_OF_QUAD = `
      fn loadDy(summand : i32, column : i32) -> vec4<f32> {
        if (summand >= uniforms.summands || column >= uniforms.dyShape.w) {
          return vec4<f32>(0.0);
        }
        return vec4<f32>(dy[(summand * uniforms.dyShape.w + column) / 4]);
      }

      fn store(part : i32, row : i32, column : i32, values : vec4<f32>) {
        if (row < uniforms.rows && column < uniforms.dyShape.w) {
          result[((part * uniforms.rows + row) * uniforms.dyShape.w + column) / 4] = values;
        }
      }`;

const COLUMNS = `
      fn loadDy(summand : i32, column : i32) -> vec4<f32> {
        var values = vec4<f32>(0.0);
        if (summand < uniforms.summands) {
          let index = summand * uniforms.dyShape.w + column;
          ${QUAD.map((i) => `if (column + ${i} < uniforms.dyShape.w) { values[${i}] = f32(dy[index + ${i}]); }`).join('\n')}
        }
        return values;
      }

      fn store(part : i32, row : i32, column : i32, values : vec4<f32>) {
        if (row < uniforms.rows) {
          let index = (part * uniforms.rows + row) * uniforms.dyShape.w + column;
          ${QUAD.map((i) => `if (column + ${i} < uniforms.dyShape.w) { result[index + ${i}] = values[${i}]; }`).join('\n')}
        }
      }`;
