import Invariants
import Spec

/// Writes a model for each smallest fault budget that breaks a property.
struct BudgetModels {
  let folder: String
  private let isForced: Bool

  /// The models that the command line asks for; nil for none.
  init?(_ options: Options) {
    guard let folder = options.modelOutput else { return nil }
    self.folder = folder
    isForced = options.isForced
  }

  /// Refuses a folder in which nothing can be written, before a long search.
  func check() throws(CommandFailure) {
    try CommandFailure.output { () throws(OutputError) in
      try OutputFile.check(folder + "/model.jsonc")
    }
  }

  /// Writes the models of all runs, each with exactly the budgets that break some property.
  ///
  /// A file is named after its model and the faults.
  func write(_ runs: [FaultsRun]) throws(CommandFailure) {
    for (run, stem) in zip(runs, FileStems(of: runs.map(\.model.path)).names) {
      for budgets in Self.breakingBudgets(of: run) {
        try write(run, budgets, to: "\(folder)/\(stem).\(Self.name(of: budgets, run)).jsonc")
      }
    }
  }

  /// The smallest budgets of all properties, each once.
  private static func breakingBudgets(of run: FaultsRun) -> [FaultBudgets] {
    var all: [FaultBudgets] = []
    for result in run.properties where result.property.kind != .landmark {
      for breaking in result.smallest where !all.contains(breaking.budgets) {
        all.append(breaking.budgets)
      }
    }
    return all
  }

  /// The faults, as a part of a file's name.
  private static func name(of budgets: FaultBudgets, _ run: FaultsRun) -> String {
    let parts = zip(run.lattice.faults, budgets.counts).filter { $0.1 > 0 }.map { fault, count in
      count == 1 ? fault.spelling : "\(count)-\(fault.spelling)"
    }
    return parts.isEmpty ? "no-fault" : parts.joined(separator: "+")
  }

  private func write(
    _ run: FaultsRun, _ budgets: FaultBudgets, to path: String
  ) throws(CommandFailure) {
    let text: String
    do throws(Mistakes) {
      var file = try ModelFileText(of: run.model).moved(from: run.model.path, to: path)
      file.declaration.title += " (\(run.lattice.phrase(budgets)))"
      run.lattice.restrict(
        &file.declaration.faults, &file.declaration.faultsInAll, to: FaultRegion(budgets))
      var expectation = Expectation()
      for result in run.properties {
        let verdict = run.badVerdict(of: result, under: budgets)
        expectation.verdicts[result.property] = verdict.flatMap { PinnedVerdict($0) }
      }
      file.declaration.expectation = expectation
      text = file.text
    } catch {
      throw CommandFailure(message: "\(error)")
    }
    let written = WrittenFile(option: "--write", path: path, replaceable: .none)
    try CommandFailure.output { () throws(OutputError) in
      try WrittenFiles(files: [written], isForced: isForced).write(text, to: written)
    }
  }
}
