import { chromium, type FullConfig } from '@playwright/test'
import { idea, link, owner, put, shown, stage, vote } from './hub'

const IDEAS = [
  {
    id: '5d0d2f6e-6c54-4c1e-9d53-0b1b6c1f0001',
    title: 'Remember my grind size per bean',
    text: 'I switch between a dark Neapolitan roast and a light Ethiopian for my wife. Every time I turn the collar back, and I waste two shots finding the place again.',
    tags: ['grinder', 'app'],
    votes: 24,
    to: 'in-progress',
  },
  {
    id: '5d0d2f6e-6c54-4c1e-9d53-0b1b6c1f0002',
    title: 'Let the steam wand purge itself',
    text: 'Two seconds of steam into the tray when I put the wand back. My old Levetta did it by gravity, the new one leaves milk inside unless I remember.',
    tags: ['steam'],
    votes: 19,
    to: 'planned',
  },
  {
    id: '5d0d2f6e-6c54-4c1e-9d53-0b1b6c1f0003',
    title: 'Descaling reminder that knows my water hardness',
    text: 'I live in Bari, my sister in Bolzano. We get the same message on the same day, and one of us is descaling a machine that has nothing to descale.\n\nLet me type the number from my water bill, or just my postcode.',
    tags: ['care', 'app'],
    votes: 16,
    to: 'planned',
    said: 'We have found a public table with the hardness of 7,900 municipalities. The Due counts litres already, the Uno can learn it.',
  },
  {
    title: 'Show the pressure of the shot as a curve while it runs, and let me keep the good ones',
    text: 'The sensor is already in the group. A line on the phone is enough, the shape tells more than the number.',
    tags: ['app', 'data'],
    votes: 13,
  },
  {
    title: 'A quieter pump before seven in the morning',
    text: 'The walls in my building are thin. A soft start that takes four seconds longer would save a friendship.',
    tags: ['pump', 'firmware'],
    votes: 11,
  },
  {
    title: 'Sell the group gasket as a spare part, without the whole service kit',
    text: 'A gasket is four euros of rubber. The kit is thirty-eight and I have six brushes now.',
    tags: ['spares'],
    votes: 9,
    to: 'shipped',
  },
  {
    title: 'Spegnimento automatico che non mi svuoti la caldaia mentre preparo il secondo cappuccino',
    text: 'Trenta minuti sono pochi la domenica mattina. Basterebbe che il conto ripartisse ogni volta che uso il vapore.',
    tags: ['firmware'],
    votes: 7,
  },
  {
    title: 'Milk thermometer inside the wand',
    tags: ['steam'],
    votes: 3,
    to: 'declined',
    said: 'It would make the tip thicker than the hole of most jugs.',
  },
]

const SAYINGS = [
  'You should answer every idea within a week, also when the answer is no.',
  'Repairs should be possible in a café, by the people who pull the shots.',
  'A subscription for beans has no place in the app.',
]

/** What the tests read about, and the owner, who comes by the one-time link. */
export default async function tell(config: FullConfig) {
  await put('boards/machines', { name: 'Machines & app', votingModel: 'UPVOTE', visibility: 'PUBLIC' })
  await put('boards/service', {
    name: 'How we should serve you',
    votingModel: 'AGREE_DISAGREE',
    visibility: 'PUBLIC',
  })
  let last = 0
  for (const { votes, to, said, ...told } of IDEAS) {
    const id = await idea({ board: 'machines', ...told })
    for (let voter = 0; voter < votes; voter++) last = await vote(id, `voter${voter}@example.org`)
    if (to) last = await stage(id, to, said ?? '')
  }
  const choices = ['AGREE', 'AGREE', 'AGREE', 'DISAGREE', 'PASS']
  for (const [at, title] of SAYINGS.entries()) {
    const id = await idea({ board: 'service', title })
    for (let voter = 0; voter < 12; voter++) {
      last = await vote(id, `voter${voter}@example.org`, choices[(voter * (at + 1)) % choices.length])
    }
  }
  await shown(last)
  await enter(config)
}

async function enter(config: FullConfig) {
  const browser = await chromium.launch(config.projects[0]?.use.launchOptions)
  const page = await browser.newPage()
  await page.goto(link())
  await page.getByRole('button', { name: 'Manage', exact: true }).waitFor()
  await page.context().storageState({ path: owner })
  await browser.close()
}
