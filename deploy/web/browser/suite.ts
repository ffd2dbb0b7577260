import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
/** How many ports after the first the suite takes, management ports included. */
const PORTS = 30;

interface RunFile {
  url: string;
  processes: { name: string; pid: number }[];
}

/** The suite, started as a person starts it, in a folder and on ports of its own. */
export class Suite {
  readonly #launcher: ChildProcess;
  readonly #home: string;
  readonly url: string;

  private constructor(launcher: ChildProcess, home: string, url: string) {
    this.#launcher = launcher;
    this.#home = home;
    this.url = url;
  }

  static async start(environment: Record<string, string> = {}): Promise<Suite> {
    const home = await mkdtemp(join(tmpdir(), 'mimiq-browser-'));
    const port = await freePorts();
    const launcher = spawn(join(ROOT, 'deploy/up'), ['--no-build', '--supervise'], {
      env: { ...process.env, MIMIQ_HOME: home, MIMIQ_PORT: String(port), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await ready(launcher);
    return new Suite(launcher, home, `http://localhost:${port}`);
  }

  /** Ends a process as a fault would, without a word; the launcher starts it again. */
  async kill(name: string): Promise<void> {
    const { processes } = JSON.parse(await readFile(join(this.#home, 'run.json'), 'utf8')) as RunFile;
    const found = processes.find((process) => process.name === name);
    if (found === undefined) throw new Error(`no process is called ${name}`);
    process.kill(found.pid, 'SIGKILL');
  }

  async stop(): Promise<void> {
    const stopped = new Promise((done) => this.#launcher.once('exit', done));
    this.#launcher.kill('SIGTERM');
    await stopped;
    await rm(this.#home, { recursive: true });
  }
}

function ready(launcher: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Mimiq is ready')) done();
    };
    launcher.stdout?.on('data', hear);
    launcher.stderr?.on('data', hear);
    launcher.once('exit', (code) => failed(new Error(`the suite ended with ${code}:\n${said}`)));
  });
}

/** The first of a range of ports that nobody listens on, below those that the system hands out. */
async function freePorts(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const first = 12_000 + Math.floor(Math.random() * 600) * PORTS;
    const free = await Promise.all(Array.from({ length: PORTS }, (_, i) => isFree(first + i)));
    if (free.every(Boolean)) return first;
  }
  throw new Error('no range of free ports was found');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)));
  });
}
