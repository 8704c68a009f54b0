import TestSupport
import Testing

@testable import Explorer

@Test(arguments: 2...64)
func `mixing can be undone, and adds no bits`(bits: Int) {
  let mixer = KeyMixer(bits: bits)
  var numbers = RandomNumbers(seed: UInt64(bits))
  for key in [0, 1, mixer.mask] + (0..<200).map({ _ in numbers.next() & mixer.mask }) {
    let mixed = mixer.mix(key)
    #expect(mixed & ~mixer.mask == 0)
    #expect(mixer.unmix(mixed) == key)
  }
}

@Test func `mixing is one to one`() {
  for bits in 2...12 {
    let mixer = KeyMixer(bits: bits)
    #expect(Set((0...mixer.mask).map(mixer.mix)).count == 1 << bits)
  }
}
