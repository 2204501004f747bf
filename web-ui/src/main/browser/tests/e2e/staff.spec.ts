import { expect, test } from './overheard'
import { board, owner, screens } from './hub'

test.use({ storageState: owner })

test('ideas come in from a file, looked at first', async ({ page }) => {
  const slug = await board('From a file')
  await page.goto('import')
  await page.getByLabel('Into the board').selectOption(slug)
  const csv = [
    'title,description,status,tags,votes',
    '"A quiet mill","Mine wakes the house.",planned,noise,12',
    '"A louder bell","For the workshop",someday,noise,3',
    ',"no title",open,,1',
  ].join('\n')
  await page
    .getByLabel('One CSV file')
    .setInputFiles({ name: 'ideas.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Look at it first' }).click()
  await expect(page.getByText('3 rows: one new idea, none known, 12 votes carried over.')).toBeVisible()
  await expect(page.getByText('2 rows were not taken')).toBeVisible()
  await page.getByLabel('What becomes of “someday”').selectOption('DECLINED')
  await expect(page.getByText('3 rows: 2 new ideas, none known, 15 votes carried over.')).toBeVisible()
  await expect(page.getByText('One row was not taken')).toBeVisible()
  await page.screenshot({ path: `${screens}/import-forecast-1280-light.png`, fullPage: true })
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible()
  await expect(page.getByText('3 of 3 rows, one refused')).toBeVisible()
  await page.screenshot({ path: `${screens}/import-done-1280-light.png`, fullPage: true })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible()
  await page.getByRole('link', { name: 'See the board' }).click()
  await expect(page.getByText('2 of 2 ideas')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'A louder bell' })).toContainText('Someday')
})

test('a file that is no table is refused, and the form stays as it was', async ({ page }) => {
  const slug = await board('Not from this file')
  await page.goto('import')
  await page.getByLabel('Into the board').selectOption(slug)
  await page.getByLabel('One CSV file').setInputFiles({
    name: 'picture.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('no,known,columns\n1,2,3\n'),
  })
  await page.getByRole('button', { name: 'Look at it first' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Into the board')).toHaveValue(slug)
})

test('a conversation comes in with its votes', async ({ page }) => {
  const slug = await board('Conversation', 'AGREE_DISAGREE')
  await page.goto('import')
  await page.getByLabel('What is it?').selectOption('polis')
  await page.getByLabel('Into the board').selectOption(slug)
  const comments =
    'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1500000000000,,0,1,1,1,1,"Repairs, please"\n'
  const votes = 'timestamp,datetime,comment-id,voter-id,vote\n1500000001000,,0,2,1\n1500000002000,,0,3,-1\n'
  await page.getByLabel('comments.csv and votes.csv').setInputFiles([
    { name: 'comments.csv', mimeType: 'text/csv', buffer: Buffer.from(comments) },
    { name: 'votes.csv', mimeType: 'text/csv', buffer: Buffer.from(votes) },
  ])
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible()
  await page.getByRole('link', { name: 'See the board' }).click()
  await expect(page.getByText('n = 2')).toBeVisible()
})

test('the views are built anew while everything is read', async ({ page }) => {
  await page.goto('views')
  await page.getByRole('button', { name: 'Build all views anew' }).click()
  await expect(page.getByText('Built anew, compared and in use.')).toHaveCount(2, { timeout: 30_000 })
  await expect(page.getByText(/none differs/)).toHaveCount(2)
  await page.screenshot({ path: `${screens}/views-rebuilt-1280-light.png`, fullPage: true })
})
