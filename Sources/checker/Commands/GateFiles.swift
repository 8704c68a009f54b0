/// The files that a gate writes besides its output: a page and the reports of CI systems.
struct GateFiles {
  /// Each file, with the text that is written to it.
  private let files: [(file: WrittenFile, text: @Sendable (GateReport) -> String)]
  /// The file to which GitHub wants a summary to be added; nil elsewhere.
  private let summary: String?
  /// Whether annotations are printed.
  private let annotates: Bool
  private let options: Options

  /// The files that the command line and the environment ask for.
  init(_ options: Options) {
    let asked: [(option: String, text: @Sendable (GateReport) -> String)] = [
      ("--report", { GateHTML(report: $0).page.text }),
      ("--junit", { GateJUnit(report: $0).text }),
      ("--sarif", { JSONWriter.pretty(GateSARIF(report: $0).document) }),
      (
        "--markdown",
        { OutputFormat.markdown.marked(GateMarkdown(report: $0).text, by: .gate) }
      ),
      ("--gitlab", { JSONWriter.pretty(GateCodeQuality(report: $0).document) }),
    ]
    files = asked.compactMap { asked in options.writtenFile(asked.option).map { ($0, asked.text) } }
    let isStepSummary = options.markdown != nil
    summary = isStepSummary ? Surroundings.variable("GITHUB_STEP_SUMMARY") : nil
    annotates = options.format == .text && Surroundings.variable("GITHUB_ACTIONS") == "true"
    self.options = options
  }

  /// Refuses a summary that would be added to a file that the gate has read.
  func checkSummary() throws(CommandFailure) {
    guard let summary else { return }
    try CommandFailure.output { () throws(OutputError) in
      try OutputFile.check(summary)
      guard let place = FilePlace(summary), let input = ReadFiles.ofCommand?.path(at: place) else {
        return
      }
      throw .isInput(path: summary, option: "GITHUB_STEP_SUMMARY", input: input)
    }
  }

  /// Writes the files.
  func write(_ report: GateReport) throws(CommandFailure) {
    try CommandFailure.output { () throws(OutputError) in
      for (file, text) in files { try options.writtenFiles.write(text(report), to: file) }
      if let summary { try OutputFile.append(GateMarkdown(report: report).text, to: summary) }
    }
  }

  /// The annotations for GitHub, which it reads from the output of a job; empty elsewhere.
  func annotations(_ report: GateReport) -> String {
    annotates ? GateAnnotations(report: report).text : ""
  }
}
