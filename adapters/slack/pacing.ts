/**
 * One message a second is what Slack takes in one channel (https://docs.slack.dev/apis/web-api/rate-limits). Each channel has a
 * lane: messages leave it one after the other, in the order in which they came.
 */
export interface Pacing {
  /**
   * Runs `send` when its turn has come.
   * @throws Error when the lane is full, and what `send` throws
   */
  inTurn<T>(channel: string, send: () => Promise<T>): Promise<T>;
}

const gapMs = 1000;
/** Who waits longer than this many messages has stopped waiting. */
const longestLane = 30;

interface Lane {
  tail: Promise<unknown>;
  waiting: number;
}

/** @param sleep resolves after that many milliseconds */
export function createPacing(sleep: (milliseconds: number) => Promise<unknown>): Pacing {
  const lanes = new Map<string, Lane>();
  return {
    inTurn: async (channel, send) => {
      const lane = lanes.get(channel) ?? { tail: Promise.resolve(), waiting: 0 };
      if (lane.waiting >= longestLane) throw new LaneFull();
      lanes.set(channel, lane);
      lane.waiting += 1;
      const sent = lane.tail.then(send);
      const after = () => sleep(gapMs);
      lane.tail = sent.then(after, after).then(() => {
        lane.waiting -= 1;
        if (lane.waiting === 0) lanes.delete(channel);
      });
      return sent;
    },
  };
}

class LaneFull extends Error {
  override readonly name = "LaneFull";
}
