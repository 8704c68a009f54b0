import Spec
import Testing

@Test func `every fault, guest action and operator action has a sentence`() {
  let sentences =
    Fault.allCases.map(\.sentence) + GuestAction.allCases.map(\.sentence)
    + OperatorAction.allCases.map(\.sentence)
  #expect(Set(sentences).count == sentences.count)
  for sentence in sentences {
    #expect(sentence.first?.isUppercase == true && sentence.last == ".", "\(sentence)")
  }
}
