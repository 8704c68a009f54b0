/// The results of `mutate`: the mutants of each design.
struct MutationReport: Sendable {
  /// The designs, in the order of the models that name them.
  var designs: [DesignMutation] = []

  /// The exit status: violated if a mutant survives, incomplete if a limit ended a search.
  var status: ExitStatus {
    let kinds = designs.flatMap(\.results).map(\.outcome.category)
    if kinds.contains(.survived) { return .violated }
    let isWhole = !kinds.contains(.incomplete) && designs.allSatisfy(\.unused.isEmpty)
    return isWhole ? .holds : .incomplete
  }
}
