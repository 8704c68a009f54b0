import Explorer
import Invariants
import Spec

/// `checker compare`: says what changes between two designs or models.
struct CompareCommand {
  let options: Options

  /// Runs the command and returns its output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    let asked = try PropertyNames.properties(options.properties)
    let models: (LoadedModel, LoadedModel)
    do throws(Mistakes) { models = try sides(operands) } catch {
      throw CommandFailure(message: "\(error)")
    }
    let (first, second) = models
    let properties =
      asked
      ?? Property.allCases.filter { $0.concerns(first.machine) || $0.concerns(second.machine) }
    try options.checkFiles()
    let comparison = try Interrupt.duringSearch { () throws(CommandFailure) in
      try compared(first, second, properties)
    }
    return CommandResult(
      output: options.format.render(comparison, Presentation(options)), status: comparison.status)
  }

  private func compared(
    _ first: LoadedModel, _ second: LoadedModel, _ properties: [Property]
  ) throws(CommandFailure) -> Comparison {
    let exploring = Exploring(options: options)
    do throws(RunError) {
      let runs = (
        try exploring.run(first, asking: properties, detail: .verdicts),
        try exploring.run(second, asking: properties)
      )
      var limits = BehaviourDifference.Limits()
      limits.states = options.maximumStates ?? limits.states
      limits.pairs = options.maximumPairs ?? limits.pairs
      return Comparison(
        runOfA: runs.0, runOfB: runs.1,
        procedures: ProcedureDifference.list(
          first.machine.model.design, second.machine.model.design),
        behaviours: BehaviourDifference(first, second, limits))
    } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
  }

  /// The models A and B.
  private func sides(_ operands: [String]) throws(Mistakes) -> (LoadedModel, LoadedModel) {
    if let revisions = options.revisions { return try sides(operands, at: revisions) }
    guard operands.count == 2 else {
      throw mistake(
        "found one operand, expected two models or designs, or --at with a revision to compare with"
      )
    }
    let areDesigns = [try DesignFile.isDesign(operands[0]), try DesignFile.isDesign(operands[1])]
    if let path = options.bounds {
      guard areDesigns == [true, true] else {
        throw mistake("found --model with a model, expected it with two designs")
      }
      let model = try LoadedModel.load(path)
      return (
        try model.replacingDesign(with: operands[0]), try model.replacingDesign(with: operands[1])
      )
    }
    switch (areDesigns[0], areDesigns[1]) {
    case (false, false):
      return (try LoadedModel.load(operands[0]), try LoadedModel.load(operands[1]))
    case (false, true):
      let model = try LoadedModel.load(operands[0])
      return (model, try model.replacingDesign(with: operands[1]))
    case (true, false):
      let model = try LoadedModel.load(operands[1])
      return (try model.replacingDesign(with: operands[0]), model)
    case (true, true):
      throw mistake("found two designs, expected --model MODEL with them, for the bounds")
    }
  }

  /// A model at a revision and now, or at two revisions: `REV` or `REV..REV`.
  private func sides(
    _ operands: [String], at revisions: String
  ) throws(Mistakes) -> (LoadedModel, LoadedModel) {
    guard operands.count == 1, options.bounds == nil else {
      throw mistake("found --at with more than one model, expected one")
    }
    let names = revisions.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard names.count <= 2, !names.contains(where: \.isEmpty) else {
      throw mistake("found \(revisions.quoted) for --at, expected REV or REV..REV")
    }
    let first = try model(operands[0], at: names[0])
    return names.count == 2
      ? (first, try model(operands[0], at: names[1])) : (first, try LoadedModel.load(operands[0]))
  }

  private func model(_ path: String, at name: String) throws(Mistakes) -> LoadedModel {
    let revision: GitRevision
    do throws(GitError) { revision = try GitRevision(name, around: path) } catch {
      throw mistake("\(error)")
    }
    return try LoadedModel.load(path, at: revision)
  }

  private func mistake(_ message: String) -> Mistakes {
    Mistakes([Diagnostic(message: message)])
  }
}
