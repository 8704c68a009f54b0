import Testing

@testable import checker

@Test func `only what comes anew or elsewhere needs a place`() {
  #expect(ChangeKind.allCases.filter(\.needsPlace) == [.insert, .move])
}

@Test func `each kind of change has a sentence of its own`() {
  let sentences = ChangeKind.allCases.map(\.sentence)
  #expect(Set(sentences).count == 6 && sentences.allSatisfy { $0.hasSuffix(".") })
}
