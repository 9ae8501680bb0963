import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chrome or Chromium for the end-to-end tests: the one named by CHROME_PATH, else an installed one, else
 * Playwright's own, else one that is installed now.
 * @throws Error that says what to do when there is none and none can be installed
 */
export function findOrInstallChromium(): string {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, and there is no such file.`);
  }
  const found = installedChromium();
  if (found) return found;
  console.log('No Chrome or Chromium found: installing one …');
  for (const install of [playwrightInstall, aptInstall]) {
    install();
    const installed = installedChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The end-to-end tests need Chrome or Chromium, and none could be installed. Install one (https://www.google.com/chrome, ' +
      'or "apt-get install chromium"), or set CHROME_PATH to its executable, and run the tests again.',
  );
}

function installedChromium(): string | undefined {
  return [...USUAL_PATHS, chromium.executablePath()].find((path) => existsSync(path));
}

function playwrightInstall(): void {
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
}

/** Debian and its like, as root: the package brings its own libraries. */
function aptInstall(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    // The caller looks whether it is there now and says what to do if not.
  }
}

/** Works in containers, on a closed network and without a GPU: WebGPU is then SwiftShader's. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-webgpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];
