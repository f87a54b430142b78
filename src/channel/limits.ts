import { RateLimiterMemory } from 'rate-limiter-flexible';
import { HttpError } from './http';

/** Fences against floods: by conversation first, by address only as a wide outer fence. */
export interface Limits {
  /** Counts a message of a conversation; throws HttpError 429 over the limit. */
  write(conversationId: string): Promise<void>;
  /** Counts a new conversation from an address. */
  open(address: string): Promise<void>;
}

export function createLimits(config: {
  MESSAGES_PER_MINUTE: number;
  CONVERSATIONS_PER_MINUTE: number;
}): Limits {
  const writes = new RateLimiterMemory({ points: config.MESSAGES_PER_MINUTE, duration: 60 });
  const conversations = new RateLimiterMemory({
    points: config.CONVERSATIONS_PER_MINUTE,
    duration: 60,
  });
  return {
    write: (conversationId) => consume(writes, conversationId),
    open: (address) => consume(conversations, address),
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch {
    throw new HttpError(429, 'TooManyRequests', 'Too many messages. Wait a minute, then go on.');
  }
}
