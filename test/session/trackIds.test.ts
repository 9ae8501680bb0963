import { expect, it } from 'vitest';
import { TrackIds } from '../../src/session/trackIds.ts';

it('gives each content one id, and another content of the same name a number', () => {
  const ids = new TrackIds([{ id: 'pop/one', audioKey: 'a' }]);
  expect(ids.take('pop', 'one', 'a')).toBeNull();
  expect(ids.take('pop', 'one', 'b')).toBe('pop/one (2)');
  expect(ids.take('pop', 'one', 'b')).toBeNull();
  expect(ids.take('pop', 'one', 'c')).toBe('pop/one (3)');
  expect(ids.take('rock', 'one', 'a')).toBe('rock/one');
});
