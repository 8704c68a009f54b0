/// Writes the counterexamples of a report to files in a folder.
struct TraceFiles {
  let folder: String
  let format: OutputFormat

  /// The files that the command line asks for; nil for none.
  init?(_ options: Options) {
    guard let folder = options.traceOutput else { return nil }
    self.folder = folder
    format = options.traceFormat ?? .json
  }

  /// Refuses a folder in which nothing can be written, before a long search.
  func check() throws(CommandFailure) {
    let path = folder + "/" + name(of: "model", ["property"])
    do throws(OutputError) { try OutputFile.check(path) } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
  }

  /// Writes each counterexample of each run to a file of its own.
  ///
  /// A file is named after its model and the first property that it breaks; where models in several
  /// folders have the same name, after the whole path.
  func write(_ runs: [ModelRun], _ presentation: Presentation) throws(CommandFailure) {
    let names = runs.map { Self.stem(of: $0.model.path, isWhole: false) }
    for (index, run) in runs.enumerated() {
      let isUnique = names.count { $0 == names[index] } == 1
      let stem = Self.stem(of: run.model.path, isWhole: !isUnique)
      for counterexample in run.reportedCounterexamples {
        let path = folder + "/" + name(of: stem, counterexample.breaks.map(\.property))
        do throws(OutputError) {
          try OutputFile.write(format.render(counterexample, presentation), to: path)
        } catch {
          throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
        }
      }
    }
  }

  private func name(of stem: String, _ properties: [String]) -> String {
    "\(stem).\(properties.first ?? "none").\(format.fileExtension)"
  }

  /// The name of a model's file without its extension, or its path with dashes.
  static func stem(of path: String, isWhole: Bool) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    let name = isWhole ? parts.joined(separator: "-") : String(parts.last ?? "model")
    for end in [".jsonc", ".json"] where name.hasSuffix(end) {
      return String(name.dropLast(end.count))
    }
    return name
  }
}
