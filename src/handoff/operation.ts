import { z } from 'zod';
import type { SettingStore } from '../store/desk';
import { hoursSchema, type Hours } from './hours';

const stop = z.object({ reason: z.string(), by: z.string(), at: z.string() });
const stopsSchema = z.object({
  /** The whole bot says nothing but the other channels. */
  bot: stop.nullable(),
  /** Topics, by slug, that are not talked about. */
  topics: z.record(z.string(), stop),
});

export const deskSchema = z.object({
  hours: hoursSchema,
  /** What an agent may say about how a conversation ended. */
  wrapUps: z.array(z.string()).min(1),
});

/** How the desk works when nobody has changed it: dialogs/desk.json. */
export type DeskDefaults = z.infer<typeof deskSchema>;

/** What a supervisor has stopped. */
export type Stops = z.infer<typeof stopsSchema>;

const NOTHING_STOPPED: Stops = { bot: null, topics: {} };

/** What supervisors change while the service runs: opening hours, and what is stopped. */
export interface Operation {
  hours(): Promise<Hours>;
  setHours(hours: Hours): Promise<void>;
  stops(): Promise<Stops>;
  setStops(stops: Stops): Promise<void>;
}

export function createOperation(settings: SettingStore, defaults: DeskDefaults): Operation {
  const read = async <T>(name: string, schema: z.ZodType<T>, otherwise: T): Promise<T> => {
    const stored = await settings.get(name);
    return stored === undefined ? otherwise : schema.parse(JSON.parse(stored));
  };
  return {
    hours: () => read('hours', hoursSchema, defaults.hours),
    setHours: (hours) => settings.set('hours', JSON.stringify(hours)),
    stops: () => read('stops', stopsSchema, NOTHING_STOPPED),
    setStops: (stops) => settings.set('stops', JSON.stringify(stops)),
  };
}
