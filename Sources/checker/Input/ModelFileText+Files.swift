import Spec

extension ModelFileText {
  /// The file of a loaded model.
  ///
  /// - Throws: every mistake in it; a loaded model has none.
  init(of model: LoadedModel) throws(Mistakes) {
    declaration = try JSONShape.model.decode(model.bytes, file: model.path)
    guard let root = try? JSONReader.read(model.bytes) else { return }
    if case .string(let path) = root["$schema"]?.value { schema = path }
    let start = String(decoding: model.bytes[..<root.bytes.lowerBound], as: UTF8.self)
    let lines = start.split(separator: "\n", omittingEmptySubsequences: false)
      .drop(while: \.isBlank)
    let blanks = lines.reversed().prefix(while: \.isBlank).count
    comments = lines.dropLast(blanks).joined(separator: "\n")
  }

  /// The file at another path, with the same design and schema.
  ///
  /// - Parameters:
  ///   - old: the path of the file.
  ///   - new: the other path; nil for the current folder.
  func moved(from old: String, to new: String?) throws(Mistakes) -> ModelFileText {
    var moved = self
    let new = new ?? ""
    let design = try DesignFile.find(declaration.design, for: old)
    let found = try? DesignFile.find(declaration.design, for: new)
    if found.flatMap(Folder.realPath(of:)) != Folder.realPath(of: design) {
      moved.declaration.design.value = RelativePath.path(to: design, from: new)
    }
    if let schema, !schema.contains(":"), !schema.hasPrefix("/") {
      moved.schema = RelativePath.path(to: FoldersAbove.folder(of: old) + schema, from: new)
    }
    return moved
  }

  /// The model that the file declares, as it is loaded from a path.
  ///
  /// - Parameters:
  ///   - path: the path that messages and lookups use.
  ///   - design: the design that the file names, without the changes.
  func loaded(from path: String, _ design: LoadedDesign) throws(Mistakes) -> LoadedModel {
    let bytes = Array(text.utf8)
    let declaration = try JSONShape.model.decode(bytes, file: path)
    var files = design.files
    files[.model] = path
    do throws(DesignMistakes) {
      return LoadedModel(
        path: path, bytes: bytes, title: declaration.title, question: declaration.question,
        changes: declaration.changes, expectation: declaration.expectation, design: design,
        machine: try PoolMachine(
          declaration.model(of: try design.design.applying(declaration.changes))),
        files: files)
    } catch {
      throw Mistakes(error.list.map { Diagnostic($0, files: files, otherwise: path) })
    }
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
