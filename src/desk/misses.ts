import { z } from 'zod';
import { requireSupervisor, type Visit } from './visit';

const query = z.object({
  language: z.string().max(20).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

/** What was not understood lately, for a supervisor to read and label. */
export async function listMisses({ desk, agent, request }: Visit): Promise<unknown> {
  requireSupervisor(agent);
  const { language, limit } = query.catch({ limit: 200 }).parse(request.query ?? {});
  return {
    misses: await desk.store.misses.list(language === undefined ? { limit } : { language, limit }),
  };
}
