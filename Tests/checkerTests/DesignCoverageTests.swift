import Explorer
import Spec
import Testing

@testable import checker

/// Steps that only wait: other steps continue their threads, so they have no firings of their own.
private let waiting: [StepKind] = [.awaitReply, .awaitOperation, .awaitDestination]

@Test(arguments: ["legacy"])
func `every step of a design is taken in one of its models`(design: String) throws {
  // The models of the folder except those with more than twelve thousand states, which take long.
  let folders = [design, "appendix"].map { Repository.path + "/models/" + $0 }
  let models = try ModelFiles.find(folders).map(LoadedModel.load).filter {
    $0.machine.model.design.name == design
  }
  let small = models.filter { ($0.expectedStates ?? .max) <= 12_000 }
  #expect(small.count >= 12)
  var taken: Set<String> = []
  for model in small {
    let run = ModelRun.explore(model, asking: [], ExplorationOptions())
    let program = model.machine.program
    for position in program.instructions.indices.dropFirst() where run.labelCounts[position] > 0 {
      taken.insert("\(program.procedureNames[position]): \(program.reference(at: position))")
    }
  }

  let own = try #require(models.first).machine.model.design
  let whole = try ProgramBuilder.program(
    of: own,
    requests: Operation.allCases.filter { own.index(of: "\($0.spelling).master") != nil })
  let steps = whole.instructions.indices.dropFirst().filter {
    !waiting.contains(whole.instructions[$0].kind)
  }
  let all = steps.map { "\(whole.procedureNames[$0]): \(whole.reference(at: $0))" }
  #expect(all.count > 100)
  #expect(Set(all).subtracting(taken).sorted() == [])
}

@Test(arguments: ["proposed", "amended", "current"])
func `every step of a design is taken in a model of it, or of a change to it`(
  design: String
) throws {
  // If no model of the design itself can reach a step, one that changes the design shows it.
  let models = try ModelFiles.find([Repository.path + "/models"]).map(LoadedModel.load).filter {
    $0.machine.model.design.name == design && ($0.expectedStates ?? .max) <= 60_000
  }
  var asked: Set<String> = []
  var taken: Set<String> = []
  for model in models {
    let run = ModelRun.explore(model, asking: [], ExplorationOptions())
    let program = model.machine.program
    for position in program.instructions.indices.dropFirst()
    where !waiting.contains(program.instructions[position].kind) {
      let step = "\(program.procedureNames[position]): \(program.reference(at: position))"
      if model.changes.isEmpty { asked.insert(step) }
      if run.labelCounts[position] > 0 { taken.insert(step) }
    }
  }
  #expect(asked.count > 150)
  #expect(asked.subtracting(taken).sorted() == [])
}
