import { randomBytes } from 'node:crypto';
import { readConfig } from '../config';
import { createAccounts } from '../desk/accounts';
import { openSqliteStore } from '../store/sqlite/open';

const USAGE = `Usage: npm run agents -- add NAME [agent|supervisor]   make an account; its password is printed once
       npm run agents -- list                          show the accounts
`;

async function main([command, name, role = 'agent']: readonly string[]): Promise<number> {
  const config = readConfig(process.env);
  const store = await openSqliteStore(config.databaseFile);
  const accounts = createAccounts({
    store,
    sessionMinutes: config.AGENT_SESSION_MINUTES,
    clock: () => new Date(),
  });
  try {
    if (command === 'list') {
      for (const agent of await store.agents.list())
        process.stdout.write(`${agent.name}\t${agent.role}\n`);
      return 0;
    }
    if (command !== 'add' || !name || (role !== 'agent' && role !== 'supervisor')) {
      process.stderr.write(USAGE);
      return 2;
    }
    if (await store.agents.findByName(name)) {
      process.stderr.write(`There is an account "${name}" already.\n`);
      return 1;
    }
    const password = randomBytes(9).toString('base64url');
    await accounts.add({ name, password, role });
    process.stdout.write(`${name} / ${password}\n`);
    return 0;
  } finally {
    await store.close();
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
