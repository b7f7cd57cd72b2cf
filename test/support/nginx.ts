// A real nginx on a free port of localhost, with the settings that the build hands to administrators.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certificateForLocalhost } from '../host/certificate';

/** The program, or null where it is not installed. */
export const nginx: string | null = ((): string | null => {
  for (const name of ['nginx', '/usr/sbin/nginx']) {
    try {
      execFileSync(name, ['-v'], { stdio: 'ignore' });
      return name;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return null;
})();

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks the server, without believing its certificate and without following redirections. */
export const ask = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false, headers: { ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    }).on('error', reject);
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Sets one of the lines that an administrator sets; it must be there once. */
function setLine(text: string, line: RegExp, to: string): string {
  if (text.match(new RegExp(line, 'gm'))?.length !== 1) throw new Error(`no single line ${String(line)}`);
  return text.replace(new RegExp(line, 'm'), to);
}

/**
 * Serves dist/host/ENVIRONMENT as docs/deploy.md says: only the marked lines and the port are other. `page` is one more
 * page, for the frame that plays Excel.
 */
export async function serveByNginx(
  folder: string,
  page: { readonly path: string; readonly html: string },
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  if (nginx === null) throw new Error('nginx is not installed');
  const home = mkdtempSync(path.join(tmpdir(), 'pingyi-nginx-'));
  mkdirSync(path.join(home, 'temp'));
  const { key, cert } = certificateForLocalhost();
  writeFileSync(path.join(home, 'tls.key'), key);
  writeFileSync(path.join(home, 'tls.crt'), cert);
  writeFileSync(path.join(home, 'page.html'), page.html);
  const port = await freePort();
  let settings = readFileSync(path.join(folder, 'nginx.conf'), 'utf8');
  settings = setLine(settings, /listen 443 ssl;/, `listen 127.0.0.1:${port} ssl;`);
  settings = setLine(settings, /server_name pingyi\.example;/, 'server_name localhost;');
  settings = setLine(settings, /ssl_certificate {5}\S+;/, `ssl_certificate ${home}/tls.crt;`);
  settings = setLine(settings, /ssl_certificate_key \S+;/, `ssl_certificate_key ${home}/tls.key;`);
  settings = setLine(settings, /root \S+;/, `root ${path.join(folder, 'www')};`);
  settings = settings.replace(
    /}\s*$/,
    `location = ${page.path} { alias ${home}/page.html; default_type text/html; }\n}\n`,
  );
  writeFileSync(path.join(home, 'site.conf'), settings);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${home}/temp/${kind};`)
    .join(' ');
  writeFileSync(
    path.join(home, 'nginx.conf'),
    // Debian's own types, as a server there has them. The files are read by whoever runs the test.
    `daemon off; master_process off; pid ${home}/pid; error_log ${home}/error.log; events {}
     http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${temporary}
     include ${home}/site.conf; }`,
  );
  execFileSync(nginx, ['-t', '-q', '-c', path.join(home, 'nginx.conf')], { stdio: 'pipe' });
  const server = spawn(nginx, ['-c', path.join(home, 'nginx.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const origin = `https://localhost:${port}`;
  for (let tries = 0; ; tries++) {
    const isUp = await ask(`${origin}/taskpane.html`).then(
      () => true,
      () => false,
    );
    if (isUp) break;
    if (tries > 100) throw new Error(readFileSync(path.join(home, 'error.log'), 'utf8'));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin,
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true });
    },
  };
}
