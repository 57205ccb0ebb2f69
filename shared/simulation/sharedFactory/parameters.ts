import type { Fault } from '../../model/schemaFault.ts';
import { z } from '../../model/zod.ts';

/** One figure for each process, in the order of `processes`. */
const perProcess = (schema: z.ZodNumber | z.ZodInt) => z.array(schema).min(1).max(4);

const yuan = z.number().min(0).max(10_000);

const shop = {
  name: z.string().min(1).max(10),
  county: z.string().min(1).max(8),
  /** Where it stands, km from any fixed point. */
  east: z.number().min(-300).max(300),
  north: z.number().min(-300).max(300),
  /** Machine-hours a day; 0: it has no such machine. */
  capacity: perProcess(z.int().min(0).max(500)),
  /** 元 for a machine-hour, all in. */
  rates: perProcess(yuan),
};

/**
 * Enterprises that have machines and get orders, and a shop that belongs to none of them. An order is so many machine-hours
 * of one process; it can be divided by the hour.
 */
export const sharedFactoryParametersSchema = z.strictObject({
  product: z.string().min(1).max(12),
  processes: z.array(z.string().min(1).max(6)).min(1).max(4),
  /** Working days that are planned. */
  days: z.int().min(4).max(14),
  enterprises: z
    .array(
      z.strictObject({
        ...shop,
        /** Machine-hours that are ordered a day, on average. */
        demand: perProcess(z.number().min(0).max(500)),
      }),
    )
    .min(2)
    .max(6),
  centre: z.strictObject(shop),
  /** Machine-hours a day of one machine more in the centre. */
  machineHours: z.int().min(4).max(24),
  orders: z.strictObject({
    /** Machine-hours of an order, and their relative deviation. */
    hours: z.number().min(2).max(500),
    deviation: z.number().min(0).max(0.8),
    /** Days from the order to its due day: from … to. */
    shortest: z.int().min(0).max(10),
    longest: z.int().min(0).max(14),
  }),
  /** 元 for one km that the goods of one machine-hour are carried, there and back included. */
  transport: z.number().min(0).max(100),
  /** 元 for each machine-hour on somebody else's machine, for the platform. */
  fee: yuan,
  /** 元 for each machine-hour and day after the due day. */
  late: yuan,
  /** 元 for each machine-hour and day that an order waits: money and space. */
  waiting: yuan,
  /** 元 for a machine-hour that is given away outside; it comes back when the planned days are over. */
  outsourcing: perProcess(yuan),
});

export type SharedFactoryParameters = Readonly<z.infer<typeof sharedFactoryParametersSchema>>;

/** The most orders that an enterprise gets for one process. */
export const mostOrders = 8;

/** The most orders that all may expect together: a touch is answered within 50 ms. */
export const mostExpectedOrders = 60;

/** The first thing that cannot be, though each number on its own can. */
export function sharedFactoryFault(parameters: SharedFactoryParameters): Fault | null {
  const { processes, enterprises, centre, outsourcing, orders, days } = parameters;
  const count = processes.length;
  const lists: [string, readonly number[]][] = [
    ...enterprises.flatMap((one, index): [string, readonly number[]][] => [
      [`enterprises[${index}].capacity`, one.capacity],
      [`enterprises[${index}].rates`, one.rates],
      [`enterprises[${index}].demand`, one.demand],
    ]),
    ['centre.capacity', centre.capacity],
    ['centre.rates', centre.rates],
    ['outsourcing', outsourcing],
  ];
  for (const [path, list] of lists) {
    if (list.length !== count) return { path, text: `应与工序一一对应，共 ${count} 项` };
  }
  const names = [...enterprises.map(({ name }) => name), centre.name];
  const again = names.findIndex((name, at) => names.indexOf(name) !== at);
  if (again >= 0) {
    const path = again < enterprises.length ? `enterprises[${again}].name` : 'centre.name';
    return { path, text: `名称“${names[again]}”重复` };
  }
  if (orders.longest < orders.shortest) return { path: 'orders.longest', text: '最长交期短于最短交期' };
  if (orders.shortest >= days) return { path: 'orders.shortest', text: '最短交期超出计划天数' };
  for (const [index, { name, demand }] of enterprises.entries()) {
    const most = Math.max(...demand);
    if ((most * days) / orders.hours > mostOrders) {
      const text = `“${name}”一道工序的订单超过 ${mostOrders} 张，请加大每张订单的机时`;
      return { path: `enterprises[${index}].demand`, text };
    }
  }
  const total = enterprises.flatMap(({ demand }) => demand).reduce((sum, hours) => sum + hours, 0);
  if ((total * days) / orders.hours > mostExpectedOrders) {
    return { path: 'orders.hours', text: `全部订单超过 ${mostExpectedOrders} 张，请加大每张订单的机时` };
  }
  return null;
}
