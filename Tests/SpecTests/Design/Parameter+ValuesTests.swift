import Spec
import Testing

@Test(arguments: StepKind.allCases)
func `the values of a parameter are its spellings, in order`(kind: StepKind) {
  for parameter in kind.entry.parameters {
    #expect(parameter.values.map(\.spelling) == parameter.spellings, "\(parameter.key)")
  }
}
