/** What can go wrong with a call, once each: `inject` it, and the next call of that method meets it. */

export type Fault =
  | { readonly kind: "refusal"; readonly error: string }
  | { readonly kind: "busy"; readonly retryAfterSeconds: number }
  | { readonly kind: "status"; readonly status: number }
  /** It is done, and the connection is lost before the answer. */
  | { readonly kind: "lost" }
  /** No answer until `release`. */
  | { readonly kind: "hang" };

export interface Faults {
  inject(method: string, ...faults: readonly Fault[]): void;
  /** @returns the fault that this call meets */
  take(method: string): Fault | undefined;
  /** Resolves when hanging calls are let go. */
  readonly released: Promise<void>;
  release(): void;
}

export function createFaults(): Faults {
  const queues = new Map<string, Fault[]>();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    inject: (method, ...faults) => void queues.set(method, [...(queues.get(method) ?? []), ...faults]),
    take: (method) => queues.get(method)?.shift(),
    released,
    release: () => release(),
  };
}
