/// The files that a gate writes besides its output: a page and the reports of CI systems.
struct GateFiles {
  /// Each file, with what is written to it.
  private let files: [(path: String, text: @Sendable (GateReport) -> String)]
  /// The file to which GitHub wants a summary to be added; nil elsewhere.
  private let summary: String?
  /// Whether annotations are printed.
  private let annotates: Bool

  /// The files that the command line and the environment ask for.
  init(_ options: Options) {
    let asked: [(path: String?, text: @Sendable (GateReport) -> String)] = [
      (options.page, { GateHTML(report: $0).page.text }),
      (options.junit, { GateJUnit(report: $0).text }),
      (options.sarif, { JSONWriter.pretty(GateSARIF(report: $0).document) }),
      (options.markdown, { GateMarkdown(report: $0).text }),
      (options.gitLab, { JSONWriter.pretty(GateCodeQuality(report: $0).document) }),
    ]
    files = asked.compactMap { file in file.path.map { ($0, file.text) } }
    let isStepSummary = options.markdown != nil
    summary = isStepSummary ? Surroundings.variable("GITHUB_STEP_SUMMARY") : nil
    annotates = options.format == .text && Surroundings.variable("GITHUB_ACTIONS") == "true"
  }

  /// Refuses a file that cannot be written, and two texts for one file, before a long search.
  func check() throws(CommandFailure) {
    for (index, file) in files.enumerated() {
      do throws(OutputError) { try OutputFile.check(file.path) } catch {
        throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
      }
      guard files[..<index].contains(where: { $0.path == file.path }) else { continue }
      let diagnostic = Diagnostic(
        message: "found \(file.path.quoted) for two reports, expected a file for each")
      throw CommandFailure(message: "\(diagnostic)\n")
    }
  }

  /// Writes the files.
  func write(_ report: GateReport) throws(CommandFailure) {
    do throws(OutputError) {
      for (path, text) in files { try OutputFile.write(text(report), to: path) }
      if let summary { try OutputFile.append(GateMarkdown(report: report).text, to: summary) }
    } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
  }

  /// The annotations for GitHub, which it reads from the output of a job; empty elsewhere.
  func annotations(_ report: GateReport) -> String {
    annotates ? GateAnnotations(report: report).text : ""
  }
}
