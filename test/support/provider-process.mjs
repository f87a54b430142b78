// A real OpenID Connect provider on loopback, as a process of its own: the library is an ES module only.
// Its parent says who there is; everybody's password is right.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [, , redirectUrl] = process.argv;
let people = {};
const server = createServer((request, response) => handler(request, response));
let handler = (_request, response) => response.end();
process.on('message', (message) => {
  people = message.people;
  process.send({ people: Object.keys(people) });
});
server.listen(0, 'localhost', () => {
  const issuer = `http://localhost:${server.address().port}`;
  handler = providerAt(issuer).callback();
  process.send({ issuer });
});

function providerAt(issuer) {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'eta-help',
        client_secret: 'a secret of the tests',
        redirect_uris: [redirectUrl],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name', 'roles'] },
    // As the standard has it: the ID token says who, the userinfo endpoint says the rest; some put all in the token.
    conformIdTokenClaims: process.argv[3] !== 'claims-in-token',
    cookies: { keys: ['a key of the tests'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  });
  provider.on('server_error', (_context, error) => console.error(error));
  return provider;
}
