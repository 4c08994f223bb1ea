import type { Adapter } from 'oidc-provider';

interface Entry {
  payload: Record<string, unknown>;
  expiresAt: number;
}

/**
 * Sessions, codes and grants of the local login, in memory: after a restart one clicks one's name again, while tokens
 * already issued stay good. Expired entries are swept whenever something new is kept.
 */
export function createSessionStore(now: () => number = Date.now): (model: string) => Adapter {
  const entries = new Map<string, Entry>();

  const live = (matches: (entry: Entry, key: string) => boolean): Record<string, unknown> | undefined => {
    for (const [key, entry] of entries) if (matches(entry, key) && entry.expiresAt > now()) return entry.payload;
    return undefined;
  };
  const sweep = (isOver: (entry: Entry) => boolean) => {
    for (const [key, entry] of entries) if (isOver(entry)) entries.delete(key);
  };

  return (model) => ({
    async upsert(id, payload, expiresIn) {
      sweep((entry) => entry.expiresAt <= now());
      entries.set(`${model}:${id}`, {
        payload,
        expiresAt: expiresIn === undefined ? Infinity : now() + expiresIn * 1000,
      });
    },
    async find(id) {
      return live((_, key) => key === `${model}:${id}`);
    },
    async findByUid(uid) {
      return live((entry, key) => key.startsWith(`${model}:`) && entry.payload['uid'] === uid);
    },
    async findByUserCode() {
      return undefined;
    },
    async destroy(id) {
      entries.delete(`${model}:${id}`);
    },
    async consume(id) {
      const entry = entries.get(`${model}:${id}`);
      if (entry !== undefined) entry.payload['consumed'] = Math.floor(now() / 1000);
    },
    async revokeByGrantId(grantId) {
      sweep((entry) => entry.payload['grantId'] === grantId);
    },
  });
}
