import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runChain, type StagePolicy } from './chain.ts';

const policy = fc.record({
  leadTime: fc.integer({ min: 1, max: 6 }),
  safety: fc.integer({ min: 0, max: 300 }),
  window: fc.integer({ min: 1, max: 12 }),
  batch: fc.constantFrom(0, 1, 25, 60),
  seesCustomers: fc.boolean(),
  mayReturn: fc.constant(false),
});
const chain = fc.array(policy, { minLength: 1, maxLength: 4 });
const demand = fc
  .array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 60 })
  .map((amounts) => Float64Array.from(amounts));
const usual = 80;

test('no goods appear or vanish, nothing is shipped that is not there, nothing is owed while there is stock', () => {
  fc.assert(
    fc.property(chain, demand, (policies, wanted) => {
      const stages = runChain(wanted, policies, usual);
      for (const [place, { stock, owed, received, shipped, orders }] of stages.entries()) {
        const asked = place === 0 ? wanted : stages[place - 1]!.orders;
        let kept = policies[place]!.safety;
        let due = 0;
        for (let period = 0; period < wanted.length; period += 1) {
          kept += received[period]! - shipped[period]!;
          due += asked[period]! - shipped[period]!;
          expect(stock[period]).toBeCloseTo(kept, 6);
          expect(owed[period]).toBeCloseTo(due, 6);
          expect(stock[period]).toBeGreaterThanOrEqual(0);
          expect(Math.min(stock[period]!, owed[period]!)).toBeCloseTo(0, 6);
          expect(orders[period]).toBeGreaterThanOrEqual(0);
        }
      }
    }),
  );
});

test('what is shipped arrives after the lead time', () => {
  fc.assert(
    fc.property(chain, demand, (policies, wanted) => {
      const stages = runChain(wanted, policies, usual);
      for (const [place, { received }] of stages.entries()) {
        const above = stages[place + 1]?.shipped ?? stages[place]!.orders;
        const { leadTime } = policies[place]!;
        for (let period = 0; period < wanted.length; period += 1) {
          const sent = period < leadTime ? usual : above[period - leadTime]!;
          expect(received[period]).toBeCloseTo(sent, 6);
        }
      }
    }),
  );
});

test('where demand is always the same, so is every order', () => {
  const policies = [1, 3, 2].map((leadTime): StagePolicy => ({
    leadTime,
    safety: 60,
    window: 4,
    batch: 0,
    seesCustomers: false,
    mayReturn: false,
  }));
  const stages = runChain(new Float64Array(50).fill(usual), policies, usual);
  for (const { orders, stock, owed } of stages) {
    expect(orders.every((amount) => Math.abs(amount - usual) < 1e-9)).toBe(true);
    expect(stock.every((amount) => Math.abs(amount - 60) < 1e-9)).toBe(true);
    expect(owed.every((amount) => amount === 0)).toBe(true);
  }
});

test('whole batches are ordered, whatever the demand', () => {
  fc.assert(
    fc.property(demand, fc.constantFrom(25, 60), (wanted, batch) => {
      const given = { leadTime: 2, safety: 80, window: 5, batch, seesCustomers: true, mayReturn: false };
      const [first] = runChain(wanted, [given], usual);
      expect(first!.orders.every((amount) => amount % batch === 0)).toBe(true);
    }),
  );
});
