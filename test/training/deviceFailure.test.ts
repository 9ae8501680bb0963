import { expect, it } from 'vitest';
import { reportDeviceFailure, whileDeviceWorks } from '../../src/training/deviceFailure.ts';

it('waits no longer for a device that has failed, and says what to do', async () => {
  const answer = whileDeviceWorks(new Promise(() => {}));
  reportDeviceFailure('device lost');
  await expect(answer).rejects.toThrow('The graphics device failed (device lost). Try again');
});

it('takes no answer that was computed by a failed device', async () => {
  const rubbish = Promise.resolve(0);
  const answer = whileDeviceWorks(rubbish);
  reportDeviceFailure('out of memory');
  await expect(answer).rejects.toThrow('out of memory');
});

it('gives what a working device answers, after a failure too, and its errors', async () => {
  reportDeviceFailure('device lost');
  expect(await whileDeviceWorks(Promise.resolve(7))).toBe(7);
  await expect(whileDeviceWorks(Promise.reject(new Error('wrong shape')))).rejects.toThrow('wrong shape');
});
