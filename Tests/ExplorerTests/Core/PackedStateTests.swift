import Testing

@testable import Explorer

@Test(arguments: 0..<3) func `packed words are equal when every word is`(word: Int) {
  let state = PackedWords<3> { UInt64($0) }
  let other = PackedWords<3> { UInt64($0) ^ ($0 == word ? 1 << 63 : 0) }
  #expect(state == state)
  #expect(state != other)
}
