import type { Reporter, TestModule } from 'vitest/node'

/** One last line for whoever reads the build's output. */
export default class LastLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const failed = states.filter((state) => state === 'failed').length
    const broken = modules.filter((module) => module.errors().length > 0).length
    console.log(
      `Vitest: ${states.filter((state) => state === 'passed').length} passed, ${failed + broken} failed`,
    )
  }
}
