/// The page for a browser that `--report` of `check` asks for.
struct ReportFile {
  let path: String

  /// The file that the command line asks for; nil for none.
  init?(_ options: Options) {
    guard let path = options.page else { return nil }
    self.path = path
  }

  /// Refuses a file that cannot be written, before a long search.
  func check() throws(CommandFailure) {
    do throws(OutputError) { try OutputFile.check(path) } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
  }

  /// Writes the page.
  func write(_ page: HTMLPage) throws(CommandFailure) {
    do throws(OutputError) { try OutputFile.write(page.text, to: path) } catch {
      throw CommandFailure(message: "\(Diagnostic(message: error.description))\n")
    }
  }
}
