import Testing

@testable import checker

@Test func `only a change that inserts or moves a step needs a place`() {
  #expect(ChangeKind.allCases.filter(\.needsPlace) == [.insert, .move])
}

@Test func `each kind of change has its own sentence`() {
  let sentences = ChangeKind.allCases.map(\.sentence)
  #expect(Set(sentences).count == 8 && sentences.allSatisfy { $0.hasSuffix(".") })
}
