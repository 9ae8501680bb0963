/** Where a product's matrix lies in the storage buffer `recurrentKernel`, values in rows. */
export interface Matrix {
  rows: number;
  columns: number;
  firstRow: number;
  firstColumn: number;
  /** Of a row to the next, in values. */
  stride: number;
}

/** How the product of a vector with a matrix is shared among the threads of a workgroup. */
export interface Product extends Matrix {
  /** Each column's sum is divided into as many, and so are the rows: neighbouring threads have neighbouring columns. */
  parts: number;
  /** Rows of a part, filled up with zeros of the vector. */
  rowsOfPart: number;
}

export interface Sharing {
  threads: number;
  /** Whether each thread keeps its part of the matrices in registers. */
  inRegisters: boolean;
  products: Product[];
}

/** Values of the matrices that a thread keeps, so that 256 of them fit into the registers of a multiprocessor. */
const MOST_IN_REGISTERS = 64;
const THREADS_WITH_REGISTERS = 256;
/** A part of fewer rows costs more to add up than it saves. */
const LEAST_ROWS_OF_PART = 16;
/** Threads of a workgroup come in groups of up to as many that run together. */
const GROUP = 32;

/**
 * Shares products among threads: with the matrices in registers if they fit, else read at every timestep.
 * @param units each has a thread of its own, at least
 * @param mostThreads of a workgroup on the device, at least `units`
 */
export function share(matrices: Matrix[], units: number, mostThreads: number): Sharing {
  const few = Math.min(mostThreads, THREADS_WITH_REGISTERS);
  const small = matrices.map((matrix) => divide(matrix, few, 4));
  const values = small.map((product) => perThread(product, few) * product.rowsOfPart);
  const inRegisters = values.reduce((a, b) => a + b) <= MOST_IN_REGISTERS;
  const products = inRegisters ? small : matrices.map((matrix) => divide(matrix, mostThreads, UNROLLED));
  const most = inRegisters ? few : mostThreads;
  const needed = products.map((product) => Math.ceil(slotsOf(product) / perThread(product, most)));
  const threads = Math.min(most, Math.ceil(Math.max(units, ...needed) / GROUP) * GROUP);
  return { threads, inRegisters, products };
}

/** Rows that one round of the loop over a part reads. */
const UNROLLED = 16;

function divide(matrix: Matrix, threads: number, multiple: number): Product {
  const { rows, columns } = matrix;
  const parts = Math.max(1, Math.min(Math.floor(threads / columns), Math.ceil(rows / LEAST_ROWS_OF_PART)));
  return { ...matrix, parts, rowsOfPart: Math.ceil(rows / parts / multiple) * multiple };
}

/** A slot is a column of one part. */
const slotsOf = ({ columns, parts }: Product) => columns * parts;
const perThread = (product: Product, threads: number) => Math.ceil(slotsOf(product) / threads);

/** Workgroup memory of product `n`: `vectorN`, `productsN`, and `sumN(block)` of `units` columns a block. */
export function declareProduct(n: number, product: Product, units: number): string {
  const parts = range(product.parts).map((part) => `products${n}[column + ${part * product.columns}]`);
  return `
    var<workgroup> vector${n}: array<f32, ${product.parts * product.rowsOfPart}>;
    var<workgroup> products${n}: array<f32, ${slotsOf(product)}>;
    fn sum${n}(block: i32) -> f32 {
      let column = block * ${units} + i32(localIndex);
      return ${parts.join(' + ')};
    }`;
}

/** Once, before the loop: the thread's slots and, in registers, their part of the matrix. */
export function prepareProduct(n: number, product: Product, { threads, inRegisters }: Sharing): string {
  return range(perThread(product, threads))
    .map((i) => {
      const { columns, parts, rowsOfPart, firstRow, firstColumn, stride } = product;
      const id = `${n}_${i}`;
      return `
        let slot${id} = i32(localIndex) + ${i * threads};
        let row${id} = ${parts === 1 ? '0' : `slot${id} / ${columns} * ${rowsOfPart}`};
        let at${id} = (row${id} + ${firstRow}) * ${stride} + slot${id} % ${columns} + ${firstColumn};
        ${
          inRegisters
            ? range(rowsOfPart / 4)
                .map((q) => `let matrix${id}_${q} = ${fourRows(`at${id}`, q, stride)};`)
                .join('\n')
            : ''
        }`;
    })
    .join('\n');
}

/** At every timestep: `vectorN` times the matrix into `productsN`. */
export function multiply(n: number, product: Product, { threads, inRegisters }: Sharing): string {
  return range(perThread(product, threads))
    .map((i) => {
      const { rowsOfPart, stride } = product;
      const id = `${n}_${i}`;
      const add = (values: string, row: string, q: number) =>
        `total = fma(vec4(${range(4).map((j) => `vector${n}[${row} + ${4 * q + j}]`)}), ${values}, total);`;
      const all = inRegisters
        ? range(rowsOfPart / 4)
            .map((q) => add(`matrix${id}_${q}`, `row${id}`, q))
            .join('\n')
        : `for (var k = 0; k < ${rowsOfPart}; k += ${UNROLLED}) {
             let at = at${id} + k * ${stride};
             let row = row${id} + k;
             ${range(UNROLLED / 4)
               .map((q) => add(fourRows('at', q, stride), 'row', q))
               .join('\n')}
           }`;
      const isFull = (i + 1) * threads <= slotsOf(product);
      return `{
        var total = vec4<f32>(0.0);
        ${all}
        ${isFull ? '' : `if (slot${id} < ${slotsOf(product)})`} { products${n}[slot${id}] = dot(total, vec4<f32>(1.0)); }
      }`;
    })
    .join('\n');
}

/** The values of a column in four rows. */
const fourRows = (at: string, q: number, stride: number) =>
  `vec4(${range(4).map((j) => `recurrentKernel[${at} + ${(4 * q + j) * stride}]`)})`;

const range = (length: number) => Array.from({ length }, (_, i) => i);
