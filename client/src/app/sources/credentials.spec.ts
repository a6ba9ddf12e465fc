import { credentialsIn } from './credentials';

const nothing = { user: '', password: '', token: '' };

test.each([
  ['nothing', nothing, {}],
  ['a name and password', { ...nothing, user: ' byouin ', password: ' p w ' }, { credentials: { user: 'byouin', password: ' p w ' } }],
  ['a token', { ...nothing, token: ' abc ' }, { credentials: { token: 'abc' } }],
  ['both', { user: 'byouin', password: 'p', token: 'abc' }, { credentials: { token: 'abc' } }],
  ['a name alone', { ...nothing, user: 'byouin' }, {}],
])('%s', (_name, typed, credentials) => {
  expect(credentialsIn(typed)).toEqual(credentials);
});
