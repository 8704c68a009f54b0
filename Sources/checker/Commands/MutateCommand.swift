import Explorer
import Invariants
import Spec
import Synchronization

/// `checker mutate`: finds out which edits of a design no model notices.
struct MutateCommand {
  let options: Options

  /// Runs the command and returns its output.
  func run(_ operands: [String]) throws(CommandFailure) -> CommandResult {
    let properties = try PropertyNames.properties(options.properties)
    let paths = try CommandFailure.files { () throws(FileErrors) in try ModelFiles.find(operands) }
    let models = try smallEnough(try CommandFailure.loadAll(paths))
    let groups = try grouped(models)
    try options.checkFiles()
    let report = try Interrupt.duringSearch { () throws(CommandFailure) in
      try mutations(groups, properties)
    }
    return CommandResult(
      output: options.format.render(report, Presentation(options)), status: report.status)
  }

  private func mutations(
    _ groups: [(path: String, design: Design, models: [LoadedModel])], _ properties: [Property]?
  ) throws(CommandFailure) -> MutationReport {
    var report = MutationReport()
    do throws(RunError) {
      for (path, design, own) in groups {
        var runs: [ModelRun] = []
        for model in own {
          runs.append(
            try Exploring(options: whole).run(model, asking: properties, detail: .verdicts))
        }
        report.designs.append(try mutation(path, design, runs))
      }
    } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
    return report
  }

  /// The options of the search of an unchanged model, which must be whole.
  private var whole: Options {
    var whole = options
    whole.failsFast = false
    return whole
  }

  private func mutation(
    _ path: String, _ design: Design, _ runs: [ModelRun]
  ) throws(RunError) -> DesignMutation {
    let threads = options.threads ?? Machine.processorCount
    let memory = options.memory ?? Exploring.defaultMemoryBytes
    let line = SharedProgressLine(options)
    defer { line.withLine { $0.clear() } }
    return try DesignMutation.run(
      path, design, runs, in: options.mutatedProcedures, threads: threads,
      limits: MutantTrial.Limits(
        states: options.maximumStates, memoryBytes: max(1 << 20, memory / threads))
    ) { done, all in
      line.withLine {
        $0.show("\(NumberFormat.grouped(done)) of \(NumberFormat.grouped(all)) mutants")
      }
    }
  }

  /// The models that are not larger than the command line says.
  private func smallEnough(_ models: [LoadedModel]) throws(CommandFailure) -> [LoadedModel] {
    guard let limit = options.largestModel else { return models }
    let small = models.filter { model in
      model.expectedStates.map { $0 <= limit } ?? false
    }
    guard !small.isEmpty else {
      let message = "found no model that is expected to have at most \(limit) states"
      throw CommandFailure(message: "\(Diagnostic(message: message))\n")
    }
    return small
  }

  /// The models by their designs, in the order in which these come.
  private func grouped(
    _ models: [LoadedModel]
  ) throws(CommandFailure) -> [(path: String, design: Design, models: [LoadedModel])] {
    var groups: [(path: String, design: Design, models: [LoadedModel])] = []
    var keys: [String] = []
    for model in models {
      let path = model.design.path
      let key = Folder.realPath(of: path) ?? path
      if let index = keys.firstIndex(of: key) {
        groups[index].models.append(model)
        continue
      }
      groups.append((Folder.plainPath(of: path), model.design.design, [model]))
      keys.append(key)
    }
    try checkProcedures(groups.map(\.design))
    return groups
  }

  private func checkProcedures(_ designs: [Design]) throws(CommandFailure) {
    let known = designs.flatMap(\.procedures).map(\.name.value)
    let wrong = options.mutatedProcedures.filter { !known.contains($0) }
    guard wrong.isEmpty else {
      let lines = wrong.map { name in
        let nearest = NearestName.phrase(for: name, among: known)
        return "\(Diagnostic(message: "found no procedure \(name.quoted) for --in\(nearest)"))\n"
      }
      throw CommandFailure(message: lines.joined())
    }
  }
}
