import { expect, test } from 'vitest'
import { leaked, Secrets } from '../e2e/secrets'

const NAME = 'Ada Byron12ab34'
const COMPANY = 'Torrefazione 9f8e7d'
const nobody = { permissions: [], ofThemselves: '' }

function confided() {
  const secrets = new Secrets()
  secrets.learn('PUT', '/api/session/name', JSON.stringify({ name: NAME, shown: 'FIRST_AND_INITIAL' }))
  secrets.learn('PUT', '/hub/api/accounts/crm-12ab34', JSON.stringify({ name: COMPANY, attributes: {} }))
  return secrets
}

test.each([
  [`{"author":{"name":"${NAME}"}}`, NAME],
  [`id,company\r\n1,${COMPANY}`, COMPANY],
  ['<a href="mailto:Eve&#64;example.org">', 'eve@example.org'],
  ['/enter?as=eve%40example.org', 'eve@example.org'],
])('%s is found out', (body, secret) => {
  expect(leaked(confided().foundIn(body), nobody)).toEqual([secret])
})

test('what a product says of its user and their company is not for others', () => {
  const claims = { name: NAME, account: { id: 'crm-12ab34', name: COMPANY } }
  const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`
  const secrets = new Secrets()
  secrets.learn('POST', '/api/session', JSON.stringify({ token }))
  secrets.learn('POST', '/api/session', JSON.stringify({ link: 'x' }))
  expect(secrets.foundIn(`${NAME}, crm-12ab34, ${COMPANY}`)).toEqual([NAME, 'crm-12ab34', COMPANY])
})

test('everybody may read of themselves, and what they said', () => {
  const secrets = confided()
  expect(leaked(secrets.foundIn(NAME), { permissions: [], ofThemselves: `{"name":"${NAME}"}` })).toEqual([])
  expect(secrets.foundIn('a@b.org is taken', '{"email":"a@b.org"}')).toEqual([])
})

test('the team sees names and companies, the owner addresses, too', () => {
  const found = confided().foundIn(`${NAME} ${COMPANY} a@b.org`)
  const support = { permissions: ['SEE_MEMBERS'], ofThemselves: '' }
  expect(leaked(found, support)).toEqual(['a@b.org'])
  expect(leaked(found, { ...support, permissions: ['SEE_MEMBERS', 'KEEP_MEMBERS'] })).toEqual([])
})

test('a name that is shown is no secret, and one that could be any word cannot be searched for', () => {
  const secrets = new Secrets()
  secrets.learn('PUT', 'session/name', JSON.stringify({ name: NAME, shown: 'FULL' }))
  expect(secrets.foundIn(NAME)).toEqual([])
  expect(() => secrets.confide('Ada')).toThrow('called()')
})
