import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { specify } from '../../../test/given.js';
import { councilCode } from '../../values.js';
import { type ChargedTimeEvent, chargedTime } from './index.js';

const given = specify(chargedTime);
const on = calendarDate('2026-06-01');
const of = (chargeId: string) => ({ council: councilCode('CAM'), chargeId });
const ask = (chargeId: string, ...sources: readonly string[]) =>
  ({ type: 'ChargeTime', ...of(chargeId), sources, on }) as const;
const charged = (chargeId: string, ...sources: readonly string[]): ChargedTimeEvent => ({
  type: 'TimeCharged',
  effectiveOn: on,
  ...of(chargeId),
  sources,
});
const released: ChargedTimeEvent = { type: 'ChargedTimeReleased', effectiveOn: on, ...of('one') };

describe('time charged at full cost', () => {
  it('is on only one invoice', () => {
    given()
      .when(ask('one', 'a', 'b'))
      .expect(charged('one', 'a', 'b'));
    given(charged('one', 'a', 'b'))
      .when(ask('two', 'b', 'c'))
      .expectRejection('time-charged');
  });
  it('may be added to its invoice again without effect, together with further time', () => {
    given(charged('one', 'a')).when(ask('one', 'a')).expectNothing();
    given(charged('one', 'a'))
      .when(ask('one', 'a', 'b'))
      .expect(charged('one', 'b'));
  });
  it('may be invoiced again once its invoice was credited in full', () => {
    const release = { type: 'ReleaseChargedTime', ...of('one'), on } as const;
    given(charged('one', 'a')).when(release).expect(released);
    given(charged('one', 'a'), released).when(release).expectNothing();
    given(charged('one', 'a'), released).when(ask('two', 'a')).expect(charged('two', 'a'));
  });
});
