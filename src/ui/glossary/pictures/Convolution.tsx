import { t } from '../../../i18n.ts';
import { Cells } from './Cells.tsx';
import { Arrow, GREEN, Lettering, ORANGE, Picture } from './kit.tsx';

/** A drum stroke and a note, seen in a few frames and bands. */
const INPUT = [
  [0, 0, 0, 0.9, 0, 0, 0],
  [0, 0, 0, 0.9, 0, 0, 0],
  [0, 0, 0, 0.9, 0, 0, 0],
  [0.7, 0.7, 0.7, 0.9, 0.7, 0.7, 0.7],
  [0, 0, 0, 0.9, 0, 0, 0],
  [0, 0, 0, 0.9, 0, 0, 0],
  [0, 0, 0, 0.9, 0, 0, 0],
];
/** Answers where a row is dark, then bright. */
const FILTER = [
  [-1, 1, 0],
  [-1, 1, 0],
  [-1, 1, 0],
];
const KERNEL = FILTER.length;

const padded = (input: number[][]) => [
  input[0]!.concat(0, 0).fill(0),
  ...input.map((row) => [0, ...row, 0]),
  input[0]!.concat(0, 0).fill(0),
];

/** What the filter makes of every place, before the activation. */
function convolved(input: number[][], stride: number): number[][] {
  const places = Array.from(
    { length: Math.floor((input.length - KERNEL) / stride) + 1 },
    (_, i) => i * stride,
  );
  return places.map((r) =>
    places.map((c) =>
      FILTER.reduce(
        (sum, row, u) => sum + row.reduce((inner, weight, v) => inner + weight * input[r + u]![c + v]!, 0),
        0,
      ),
    ),
  );
}

/** As a colour, the strongest answer full; what ReLU cuts off is empty. */
const shown = (map: number[][]) => {
  const most = Math.max(...map.flat());
  return map.map((row) => row.map((value) => Math.max(0, value / most)));
};

const LABELS = {
  plain: t(
    'A picture, beside it a small filter with an upright edge, and the feature map: strong where the picture has such an edge.',
  ),
  stride: t(
    'A picture over which a window of 3 × 3 moves two places at a time; the output is half as large.',
  ),
  padding: t('A picture with a border of zeros around it, so that the output is as large as the picture.'),
};

interface ConvolutionProps {
  show: 'conv' | 'filter' | 'map' | 'stride' | 'padding';
}

/** A filter slid over a picture, computed. */
export function Convolution({ show }: ConvolutionProps) {
  const input = show === 'padding' ? padded(INPUT) : INPUT;
  const output = shown(convolved(input, show === 'stride' ? 2 : 1));
  const cell = 110 / input.length;
  const outputCell = 13;
  const strong = (part: string) => (part === show ? ORANGE : 'none');
  const outline = (x: number, y: number, size: number, part: string) => (
    <rect
      x={x - 3}
      y={y - 3}
      width={size + 6}
      height={size + 6}
      fill="none"
      stroke={strong(part)}
      strokeWidth={3}
    />
  );
  return (
    <Picture label={show === 'stride' || show === 'padding' ? LABELS[show] : LABELS.plain}>
      <Cells
        values={input}
        x={6}
        y={10}
        width={cell}
        height={cell}
        lines
        frame={{ row: 0, column: show === 'padding' ? 3 : 2, rows: KERNEL, columns: KERNEL }}
      />
      <Lettering x={127} y={70}>
        ∗
      </Lettering>
      <Cells
        values={FILTER.map((row) => row.map((weight) => Math.abs(weight) * 0.5))}
        texts={FILTER.map((row) => row.map((weight) => String(weight).replace('-', '−')))}
        x={138}
        y={35}
        width={20}
        height={20}
        color={GREEN}
        lines
      />
      {outline(138, 35, 60, 'filter')}
      <Arrow x={216} y={65} length={14} />
      <Cells
        values={output}
        x={224}
        y={65 - (output.length * outputCell) / 2}
        width={outputCell}
        height={outputCell}
        lines
      />
      {outline(224, 65 - (output.length * outputCell) / 2, output.length * outputCell, 'map')}
    </Picture>
  );
}
