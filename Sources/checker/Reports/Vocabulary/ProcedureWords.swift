import Spec

/// The procedures that are started by name, explained.
struct ProcedureWords: Sendable {
  let nearby: NearbyDesigns

  /// Every such procedure.
  var all: [Explanation] { ProcedureName.all.map(explanation) }

  private func explanation(of procedure: ProcedureName) -> Explanation {
    let beginnings = procedure.beginnings.map(\.spelling)
    let designs = nearby.designs.filter { $0.index(of: procedure.spelling) != nil }.map(\.name)
    return Explanation(
      .procedures, procedure.spelling, procedure.sentence,
      [
        .text("actor", "Who runs it", procedure.actor.phrase + "."),
        .text("request", "Request", procedure.operation.map { $0.spelling + "." }),
        .names("startedBy", "What starts it", starters(of: procedure)),
        .text(
          "begins", "It begins with",
          beginnings.isEmpty ? nil : Phrases.list(beginnings, "or") + "."),
        .names("designs", "Designs that have it", designs),
      ])
  }

  /// The steps and the happenings that start it; failing these, the step at which its thread waits.
  private func starters(of procedure: ProcedureName) -> [String] {
    let starters =
      procedure.startingSteps.map { "the step \($0.spelling)" } + procedure.startingHappenings
    guard starters.isEmpty else { return starters }
    return procedure.beginnings.map { "the step \($0.spelling), as soon as it can be taken" }
  }
}
