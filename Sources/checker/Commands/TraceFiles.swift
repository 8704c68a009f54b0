import Invariants

/// Writes the counterexamples of a report to files in a folder.
struct TraceFiles {
  let folder: String
  let format: OutputFormat
  private let isForced: Bool

  /// The files that the command line asks for; nil for none.
  init?(_ options: Options) {
    guard let folder = options.traceOutput else { return nil }
    self.folder = folder
    format = options.traceFormat ?? .json
    isForced = options.isForced
  }

  /// The files that may be written: one for each property of each model.
  func candidates(_ models: [LoadedModel]) -> [WrittenFile] {
    let names = FileStems(of: models.map(\.path)).names
    return names.flatMap { stem in
      Property.allCases.map { file(of: stem, $0.rawValue) }
    }
  }

  /// Writes each counterexample of each run to a file of its own.
  ///
  /// A file is named after its model and the first property that it breaks.
  func write(_ runs: [ModelRun], _ presentation: Presentation) throws(CommandFailure) {
    let names = FileStems(of: runs.map(\.model.path)).names
    for (run, stem) in zip(runs, names) {
      for counterexample in run.reportedCounterexamples {
        let file = file(of: stem, counterexample.breaks.first?.property ?? "none")
        let text = format.marked(format.render(counterexample, presentation), by: .check)
        try CommandFailure.output { () throws(OutputError) in
          try WrittenFiles(files: [file], isForced: isForced).write(text, to: file)
        }
      }
    }
  }

  private func file(of stem: String, _ property: String) -> WrittenFile {
    WrittenFile(
      option: "--trace-output", path: "\(folder)/\(stem).\(property).\(format.fileExtension)")
  }
}
