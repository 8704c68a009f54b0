import Spec

/// A model and its design, read, checked and compiled.
struct LoadedModel: Sendable {
  /// The path of the model file.
  var path: String
  /// Its text, for rewriting its expectations.
  var bytes: [UInt8]
  /// The title.
  var title: String
  /// The question that the model asks; nil if the file has none.
  var question: String?
  /// The changes that the model makes to the design.
  var changes: [Change]
  /// The expectations in the file; nil if it has none.
  var expectation: Expectation?
  /// Its line in a ledger; nil if no ledger covers it.
  var ledgerLine: LedgerLine?
  /// The design before these changes.
  var design: LoadedDesign
  /// The compiled model.
  var machine: PoolMachine
  /// The files of its declarations.
  var files: [SourceFile: String] = [:]

  /// Reads a model file, the design that it names, and the ledger that covers it.
  ///
  /// - Throws: every mistake in them.
  static func load(_ path: String) throws(Mistakes) -> LoadedModel {
    var ledgers = Ledgers()
    return try load(path, &ledgers)
  }

  /// Reads a model file, and its ledger unless that has been read already.
  static func load(_ path: String, _ ledgers: inout Ledgers) throws(Mistakes) -> LoadedModel {
    var diagnostics: [Diagnostic] = []
    var line: LedgerLine?
    do throws(Mistakes) { line = try ledgers.line(of: path) } catch {
      diagnostics = error.diagnostics
    }
    var model: LoadedModel?
    do throws(Mistakes) { model = try read(path) } catch { diagnostics += error.diagnostics }
    guard var model, diagnostics.isEmpty else { throw Mistakes(diagnostics) }
    model.ledgerLine = line
    return model
  }

  /// Reads a model file and the design that it names.
  static func read(
    _ path: String, from source: FileSource = .disk
  ) throws(Mistakes) -> LoadedModel {
    let bytes = try InputFile.bytes(of: path, expecting: .model, from: source)
    let declaration = try JSONShape.model.decode(bytes, file: path)
    let loaded = try LoadedDesign.load(
      try DesignFile.find(declaration.design, for: path, in: source),
      named: Naming(file: path, position: declaration.design.position, key: "design"), from: source)
    let design = loaded.design
    var files = loaded.files
    files[.model] = path
    do throws(DesignMistakes) {
      let changed = try design.applying(declaration.changes)
      return LoadedModel(
        path: path, bytes: bytes, title: declaration.title, question: declaration.question,
        changes: declaration.changes, expectation: declaration.expectation,
        design: loaded, machine: try PoolMachine(declaration.model(of: changed)), files: files)
    } catch {
      var diagnostics = error.list.map { Diagnostic($0, files: files, otherwise: path) }
      if let change = declaration.changes.first, isRight(design, for: declaration) {
        diagnostics.insert(
          Diagnostic(
            file: path, position: change.procedure.origin.position, keyPath: "changes",
            message: "the design is valid on its own, but not with these changes"), at: 0)
      }
      throw Mistakes(diagnostics)
    }
  }

  /// Whether a design has no mistake before the model's changes.
  private static func isRight(_ design: Design, for declaration: ModelDeclaration) -> Bool {
    (try? PoolMachine(declaration.model(of: design))) != nil
  }
}

extension InputFile {
  /// The bytes of a file, for readers that collect mistakes.
  static func bytes(
    of path: String, from source: FileSource = .disk
  ) throws(Mistakes) -> [UInt8] {
    do throws(FileError) {
      return try source.read(path)
    } catch {
      throw Mistakes([Diagnostic(message: "\(error)")])
    }
  }
}

extension Diagnostic {
  /// A mistake of a design, at its position in its file.
  init(_ mistake: DesignMistake, files: [SourceFile: String], otherwise path: String) {
    let suggestion = mistake.foundName.map { NearestName.phrase(for: $0, among: mistake.known) }
    let remedy = mistake.remedy
    self.init(
      file: mistake.origin.file.flatMap { files[$0] } ?? path, position: mistake.origin.position,
      message: mistake.found + (suggestion ?? ""),
      remedy: (suggestion ?? "").isEmpty && !remedy.isEmpty ? remedy : nil)
  }
}
