import { readConfig } from './config';
import { start, type Running } from './server';

Promise.resolve()
  .then(() => start(readConfig(process.env)))
  .then(
    (running) => {
      announce(running);
      stopOnSignals(running);
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );

/** Tells on the terminal what to open. */
function announce({ url, first, servesAzure }: Running): void {
  const lines = [
    'eTA Help is running.',
    `  Chat page           ${url}/`,
    `  Agent desk          ${url}/desk`,
    ...(first
      ? [`    first sign-in     ${first.name} / ${first.password}   (shown only this once)`]
      : []),
    `  Direct Line         ${url}/v3/directline`,
    `  Messaging endpoint  ${url}/api/messages ${servesAzure ? '' : '(closed: set MicrosoftAppId to open it)'}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function stopOnSignals(running: Running): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}
