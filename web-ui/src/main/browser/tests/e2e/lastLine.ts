import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** One last line for whoever reads the build's output. */
export default class LastLine implements Reporter {
  private readonly results = new Map<string, boolean>()

  onTestEnd(test: TestCase, result: TestResult) {
    this.results.set(test.id, result.status === test.expectedStatus)
  }

  onEnd() {
    const passed = [...this.results.values()].filter(Boolean).length
    console.log(`Playwright: ${passed} passed, ${this.results.size - passed} failed`)
  }
}
