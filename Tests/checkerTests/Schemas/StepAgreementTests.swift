import Spec
import Testing

@testable import checker

@Test(SchemaValidator.isNeeded)
func `the schema accepts exactly the steps that the compiler accepts, whatever is changed in them`()
  throws
{
  let probes = StepKind.allCases.flatMap { StepProbe.all(of: $0) }
  #expect(probes.count > 3000)
  let refused = try refusedSteps(of: [(name: "anything", steps: probes.map(\.description))])
  for (index, probe) in probes.enumerated() {
    let isRefused = refused.contains("$.procedures.anything[\(index)]")
    #expect(isRefused == !probe.compiles, "\(probe)")
  }
}

@Test(SchemaValidator.isNeeded)
func `in an actor's procedure, the schema accepts the steps of that actor`() throws {
  let steps = StepKind.allCases.map { StepProbe.all(of: $0)[0].description }
  let entries = Actor.allCases.compactMap { actor in ProcedureName.all.first { $0.actor == actor } }
  #expect(entries.count == Actor.allCases.count)
  let refused = try refusedSteps(of: entries.map { (name: $0.spelling, steps: steps) })
  for entry in entries {
    for (index, kind) in StepKind.allCases.enumerated() {
      let isRefused = refused.contains("$.procedures['\(entry.spelling)'][\(index)]")
      #expect(isRefused == !kind.definition.actors.contains(entry.actor), "\(entry) \(kind)")
    }
  }
}

/// The steps that the schema refuses in a design with some procedures, as JSON paths.
private func refusedSteps(
  of procedures: [(name: String, steps: [String])]
) throws -> Set<String> {
  var members = procedures.map { "\"\($0.name)\": [\($0.steps.joined(separator: ",\n"))]" }
  if !procedures.contains(where: { $0.name == "event" }) {
    members.append(#""event": [{ "step": "takeEvent" }]"#)
  }
  let text = "{ \"design\": \"\", \"procedures\": { \(members.joined(separator: ",\n")) } }"
  let places = try SchemaValidator.places(in: [text], .design)[0]
  return try Set(
    places.map { place in
      // The position of a step is the first number; names of procedures are in quotes.
      let number = try #require(place.firstRange(of: /\[\d+\]/), "\(place)")
      return String(place[..<number.upperBound])
    })
}
