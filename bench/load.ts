import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A connection that is kept alive. Node's own HTTP client would be slower than the servers that are measured. */
class Connection {
  readonly #socket: Socket;
  #received = "";
  #isClosed = false;
  #settle: (result: Error | undefined) => void = () => {};

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on("data", (chunk) => this.#take(chunk.toString("latin1")));
    socket.on("error", (error) => this.#settle(error));
    socket.on("close", () => {
      this.#isClosed = true;
      this.#settle(new Error("the server closed the connection"));
    });
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    return new Connection(socket);
  }

  /** @throws Error when the connection is closed or the answer is not 200 */
  send(request: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#settle = (error) => (error === undefined ? resolve() : reject(error));
      if (this.#isClosed) reject(new Error("the server closed the connection"));
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#settle = () => {};
    this.#socket.destroy();
  }

  #take(chunk: string): void {
    this.#received += chunk;
    const end = this.#received.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = this.#received.slice(0, end);
    const body = this.#received.slice(end + 4);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined ? !body.endsWith("0\r\n\r\n") : body.length < Number(length)) return;
    this.#received = "";
    this.#settle(head.startsWith("HTTP/1.1 200 ") ? undefined : new Error(head.slice(0, 40)));
  }
}

const width = 32;

/** Sends as fast as the answers come, over 32 connections. */
export async function saturate(port: number, requests: readonly Buffer[]): Promise<void> {
  const left = requests.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      const connection = await Connection.open(port);
      for (const request of left) await connection.send(request);
      connection.close();
    }),
  );
}

/**
 * Sends at a steady rate, whether answers come or not.
 * @returns milliseconds from the moment each was due to its answer, so that a server that stands still is not spared
 */
export async function sendSteadily(
  port: number,
  perSecond: number,
  count: number,
  make: (index: number) => Buffer,
): Promise<readonly number[]> {
  const idle: Connection[] = [];
  const all: Connection[] = [];
  const times: number[] = [];
  const underWay: Promise<void>[] = [];
  const failures: unknown[] = [];
  const start = performance.now();
  for (let index = 0; index < count; index++) {
    const due = start + (index * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    underWay.push(sendOne(make(index), due).catch((error: unknown) => void failures.push(error)));
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
  for (const connection of all) connection.close();
  return times;

  /** Node closes a connection after five seconds without a request, perhaps just now: such a message is sent again. */
  async function sendOne(request: Buffer, due: number): Promise<void> {
    let connection = idle.pop() ?? (await opened());
    try {
      await connection.send(request);
    } catch {
      connection = await opened();
      await connection.send(request);
    }
    times.push(performance.now() - due);
    idle.push(connection);
  }

  async function opened(): Promise<Connection> {
    const connection = await Connection.open(port);
    all.push(connection);
    return connection;
  }
}
