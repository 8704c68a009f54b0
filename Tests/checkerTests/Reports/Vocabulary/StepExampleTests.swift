import Spec
import Testing

@testable import checker

/// A step of an example or of a design, to compare.
private struct PlainStep: Equatable {
  var arguments: [String] = []
  var when: [String] = []
  var fails: String?
  var onFailure: String?
}

extension PlainStep {
  fileprivate init(_ example: StepDefinition.Example) {
    arguments = example.arguments.map { "\($0.key)=\($0.value)" }
    when = example.conditions.map(\.spelling)
    fails = example.mayFailByItself ? "possibly" : nil
    onFailure = example.onFailure
  }

  fileprivate init(_ step: StepDeclaration) {
    arguments = step.arguments.map { "\($0.key.value)=\($0.value.value)" }
    when = step.when.map(\.value)
    fails = step.fails?.value
    onFailure = step.onFailure?.value
  }
}

@Test func `each example stands in its design, in its procedure`() throws {
  let nearby = NearbyDesigns.find(from: Repository.path + "/")
  #expect(nearby.designs.count == 4)
  for kind in StepKind.allCases {
    let example = kind.definition.example
    guard let name = example.design else { continue }
    let design = try #require(nearby.designs.first { $0.name == name })
    let index = try #require(design.index(of: example.procedure), "\(kind)")
    let found = design.procedures[index].steps.contains { step in
      step.step.value == kind.spelling && PlainStep(step) == PlainStep(example)
    }
    #expect(found, "\(kind)")
  }
}

@Test func `an example has no design only where no shipped design has the step`() {
  let nearby = NearbyDesigns.find(from: Repository.path + "/")
  let unused = StepKind.allCases.filter { kind in
    nearby.uses { $0.step.value == kind.spelling }.isEmpty
  }
  #expect(unused == [.withdrawClaim, .assertNoSuspendImage, .readOperations])
  #expect(StepKind.allCases.filter { $0.definition.example.design == nil } == unused)
}

@Test(arguments: StepKind.allCases)
func `each example is a step that the reader of designs takes`(kind: StepKind) throws {
  let text = JSONWriter.oneLine(kind.definition.example.element(kind))
  let design = #"{ "design": "x", "procedures": { "p": ["# + text + "] } }"
  let steps = try JSONShape.design(in: .design).decode(Array(design.utf8), file: "x").procedures[0]
    .steps
  #expect(steps.map(\.step.value) == [kind.spelling])
  #expect(PlainStep(steps[0]) == PlainStep(kind.definition.example))
  let known = kind.definition.parameters.flatMap { parameter in
    parameter.spellings.map { "\(parameter.key)=\($0)" }
  }
  #expect(Set(PlainStep(steps[0]).arguments).isSubset(of: known))
}
