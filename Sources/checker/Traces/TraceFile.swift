/// Reads trace files.
enum TraceFile {
  /// Reads a trace.
  ///
  /// - Throws: every mistake in it.
  static func load(_ path: String) throws(Mistakes) -> Counterexample {
    let bytes = try InputFile.bytes(of: path, expecting: .trace)
    if let root = try? JSONReader.read(bytes), root["kind"] == nil {
      throw Mistakes([
        Diagnostic(
          file: path, position: root.position,
          message: "found no \"kind\", expected a trace, which has \"kind\": "
            + Counterexample.fileKind.quoted,
          remedy: "checker check --trace-output FOLDER writes traces")
      ])
    }
    return try JSONShape.counterexample.decode(bytes, file: path)
  }

  /// The path of the model of a trace: the file of that name beside the trace, or else the path that
  /// the trace has.
  static func modelPath(of counterexample: Counterexample, at path: String) -> String {
    let name = counterexample.model.path.split(separator: "/").last.map(String.init) ?? ""
    let beside = FoldersAbove.folder(of: path) + name
    if let type = try? Folder.status(of: beside).type, type == .file { return beside }
    return counterexample.model.path
  }
}
