import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from './overheard'
import { flawless } from './flawless'
import { board, idea, put, shown, url } from './hub'
import { customer } from './people'

/** What a person looks at, drawn by the browser itself: a mill before a sky. */
const drawn = (page: Page, width: number, height: number) =>
  page.evaluate(
    async ([w, h]) => {
      const canvas = document.createElement('canvas')
      canvas.width = w
      canvas.height = h
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('Nothing to draw with')
      const sky = pen.createLinearGradient(0, 0, 0, h)
      sky.addColorStop(0, '#5d8fc2')
      sky.addColorStop(1, '#f2d7b0')
      pen.fillStyle = sky
      pen.fillRect(0, 0, w, h)
      pen.fillStyle = '#4a3427'
      pen.fillRect(w * 0.4, h * 0.3, w * 0.2, h * 0.7)
      const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
      return [...new Uint8Array((await file?.arrayBuffer()) ?? [])]
    },
    [width, height] as const,
  )

const picked = async (page: Page, width = 1800, height = 900) => ({
  name: 'mill.png',
  mimeType: 'image/png',
  buffer: Buffer.from(await drawn(page, width, height)),
})

/** Gives files to the field, as the clipboard and the pointer do. */
const given = (page: Page, label: string, how: 'paste' | 'drop', bytes: number[]) =>
  page.getByRole('textbox', { name: label }).evaluate(
    (field, [kind, content]) => {
      const files = new DataTransfer()
      files.items.add(new File([new Uint8Array(content)], 'mill.png', { type: 'image/png' }))
      const how = { bubbles: true, cancelable: true }
      field.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...how, clipboardData: files })
          : new DragEvent('drop', { ...how, dataTransfer: files }),
      )
    },
    [how, bytes] as const,
  )

const isLoaded = (page: Page, alt: string) =>
  page.getByRole('img', { name: alt }).evaluate((image: HTMLImageElement) => image.naturalWidth)

test('a customer shows a picture in an idea, and others see it large', async ({ browser }) => {
  const slug = await board('Pictures')
  const page = await customer(browser)
  await page.goto(`boards/${slug}/share`)
  await page.getByLabel('What should it do?').fill('A mill that is not so loud')
  const text = page.getByLabel(/^Why, and when/)
  await text.fill('It stands beside the bed.')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add a picture' }).click()
  await (await choosing).setFiles(await picked(page))
  const dialog = page.getByRole('dialog', { name: 'Add a picture' })
  const shows = dialog.getByLabel('What does it show?')
  await expect(shows).toBeFocused()
  await expect(dialog.getByRole('button', { name: 'Put it into the text' })).toBeDisabled()
  await expect(dialog.getByRole('img')).toBeVisible()
  await flawless(page, 'picture-add')
  await page.keyboard.type('The mill [mine] at noon')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(text).toBeFocused()
  await expect(text).toHaveValue(
    /^It stands beside the bed\.\n\n!\[The mill \\\[mine\\\] at noon\]\(api\/pictures\/[-0-9a-f]{36}#1600x800\)\n\n$/,
  )
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect.poll(() => isLoaded(page, 'The mill [mine] at noon')).toBe(1600)
  await page.getByRole('button', { name: 'Share my idea' }).click()
  await expect(page.getByRole('heading', { name: 'A mill that is not so loud' })).toBeVisible()
  const address = page.url()
  await page.getByRole('button', { name: 'What you can do' }).click()
  await page.getByRole('menuitem', { name: 'Reword' }).click()
  await given(page, 'Why, and when does it hurt?', 'paste', await drawn(page, 200, 100))
  await page.getByLabel('What does it show?').fill('The bed')
  await page.getByRole('button', { name: 'Put it into the text' }).click()
  await expect(page.getByRole('dialog', { name: 'Add a picture' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => isLoaded(page, 'The bed')).toBe(200)
  await page.context().close()

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(address)
  const image = visitor.getByRole('img', { name: 'The mill [mine] at noon' })
  await expect.poll(() => isLoaded(visitor, 'The mill [mine] at noon')).toBe(1600)
  await flawless(visitor, 'picture-idea', true)
  await visitor.getByRole('link', { name: 'The mill [mine] at noon' }).focus()
  await visitor.keyboard.press('Enter')
  const large = visitor.getByRole('dialog', { name: 'The mill [mine] at noon' })
  await expect(large.getByRole('button', { name: 'Close' })).toBeFocused()
  await flawless(visitor, 'picture-large')
  await visitor.keyboard.press('Escape')
  await expect(large).toHaveCount(0)
  await expect(image).toBeVisible()
  await visitor.context().close()
})

test('a picture is pasted and dropped into comments', async ({ browser }) => {
  const id = await idea({ board: await board('Pasted'), title: 'A quiet mill' })
  const page = await customer(browser)
  await page.goto(`ideas/${id}`)
  const bytes = await drawn(page, 300, 600)
  for (const [how, words] of [
    ['paste', 'The mill from the front'],
    ['drop', 'The mill from behind'],
  ] as const) {
    await given(page, 'Add what you know', how, bytes)
    await page.getByLabel('What does it show?').fill(words)
    await page.getByRole('button', { name: 'Put it into the text' }).click()
    await page.getByRole('button', { name: 'Comment', exact: true }).click()
    await expect.poll(() => isLoaded(page, words)).toBe(300)
  }
  await flawless(page, 'picture-comments', true)
  await page.goto('me/data')
  await expect(page.getByRole('heading', { name: 'Your pictures' })).toBeVisible()
  await expect(page.locator('.own-pictures img')).toHaveCount(2)
  await flawless(page, 'picture-data', true)
  await page.context().close()
})

test('what is no picture is said so, and nothing is lost', async ({ browser }) => {
  const id = await idea({ board: await board('Not taken'), title: 'A quiet mill' })
  const page = await customer(browser)
  await page.goto(`ideas/${id}`)
  const field = page.getByRole('textbox', { name: 'Add what you know' })
  await field.fill('It looks like this.')
  await given(page, 'Add what you know', 'drop', [60, 115, 118, 103, 62])
  const dialog = page.getByRole('dialog', { name: 'Add a picture' })
  await expect(dialog.getByRole('alert')).toContainText('PNG, JPEG, GIF and WebP')
  await expect(dialog.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await flawless(page, 'picture-refused')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(field).toHaveValue('It looks like this.')
  await page.context().close()
})

test('nothing of a text is loaded from elsewhere, and a visitor is offered no picture', async ({
  browser,
}) => {
  const id = await idea({
    board: await board('Elsewhere'),
    title: 'A quiet mill',
    text: 'See ![a cup](https://example.org/cup.png)',
  })
  await shown(await put(`ideas/${id}/comments/${randomUUID()}`, { text: '![](api/pictures/x)' }))
  const page = await (await browser.newContext()).newPage()
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) elsewhere.push(request.url())
  })
  await page.goto(`ideas/${id}`)
  await expect(page.getByRole('link', { name: 'a cup' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Add what you know' }).fill('Mine is loud.')
  await expect(page.getByRole('button', { name: 'Comment', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a picture' })).toHaveCount(0)
  expect(elsewhere).toEqual([])
  await page.context().close()
})
