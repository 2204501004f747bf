import { expect, test } from 'vitest'
import { plainNumber, typedNumber } from '../../src/customers/plainNumber'

test('a revenue is read as the reader writes numbers', () => {
  expect(plainNumber('12.000,50 €', 'it')).toBe('12000.50')
  expect(plainNumber('12.000', 'it')).toBe('12000')
  expect(plainNumber('12000,5', 'it')).toBe('12000.5')
  expect(plainNumber('$12,000.50', 'en')).toBe('12000.50')
  expect(plainNumber('12.5', 'en')).toBe('12.5')
  expect(plainNumber('much', 'en')).toBe('much')
  expect(typedNumber(12000.5, 'it')).toBe('12000,5')
  expect(typedNumber(null, 'it')).toBe('')
})
