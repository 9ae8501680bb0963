import type { ReportId } from './library/entry.ts';
import { r1 } from './studies/r1.ts';
import { r2 } from './studies/r2.ts';
import { r3 } from './studies/r3.ts';
import { r4 } from './studies/r4.ts';
import { r5 } from './studies/r5.ts';
import type { Study } from './studies/study.ts';

/** One of every report. */
export const STUDIES: readonly Study[] = [r1, r2, r3, r4, r5];

export const studyOf = (report: ReportId): Study => STUDIES.find((study) => study.report === report)!;
