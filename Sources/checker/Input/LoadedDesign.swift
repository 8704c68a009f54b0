import Spec

/// A design that is read from its file; one that extends another has that one's procedures, changed.
struct LoadedDesign: Sendable {
  /// The path of the file.
  var path: String
  /// The design.
  var design: Design
  /// The file, and those of the designs that it extends.
  var files: [SourceFile: String]

  /// The most designs that extend each other.
  static let maximumHeight = 8

  /// Reads a design file, and the designs that it extends; procedures are checked when they are
  /// compiled.
  ///
  /// - Parameter naming: the place that names the design; nil for the command line.
  static func load(
    _ path: String, named naming: Naming? = nil, from source: FileSource = .disk
  ) throws(Mistakes) -> LoadedDesign {
    try load(path, named: naming, from: source, above: [])
  }

  /// - Parameter above: the designs that extend this one, the nearest last.
  private static func load(
    _ path: String, named naming: Naming?, from source: FileSource, above: [String]
  ) throws(Mistakes) -> LoadedDesign {
    let file = SourceFile.design(above.count)
    let bytes: [UInt8]
    do throws(Mistakes) {
      bytes = try InputFile.bytes(of: path, expecting: .design, from: source)
    } catch {
      throw naming?.placed(error) ?? error
    }
    let declaration = try JSONShape.design(in: file).decode(bytes, file: path)
    guard let extended = declaration.extended else {
      let design = Design(
        name: declaration.name, source: declaration.source ?? "",
        procedures: declaration.procedures)
      return LoadedDesign(path: path, design: design, files: [file: path])
    }
    let basePath = try DesignFile.find(extended, key: "extends", for: path, in: source)
    try check(basePath, isNotIn: above + [path], extended)
    let naming = Naming(file: path, position: extended.position, key: "extends")
    let base = try load(basePath, named: naming, from: source, above: above + [path])
    var files = base.files
    files[file] = path
    do throws(DesignMistakes) {
      var design = try base.design.applying(declaration.changes)
      design.name = declaration.name
      design.source = declaration.source ?? base.design.source
      return LoadedDesign(path: path, design: design, files: files)
    } catch {
      throw Mistakes(error.list.map { Diagnostic($0, files: files, otherwise: path) })
    }
  }

  /// Refuses a design that extends itself, and too many that extend each other.
  private static func check(
    _ path: String, isNotIn above: [String], _ extended: Located<String>
  ) throws(Mistakes) {
    func refuse(_ message: String) throws(Mistakes) {
      throw Mistakes([
        Diagnostic(
          file: above.last, position: extended.position, keyPath: "extends", message: message)
      ])
    }
    let plain = Folder.plainPath(of: path)
    if above.contains(where: { Folder.plainPath(of: $0) == plain }) {
      let names = (above + [path]).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
      try refuse("found a design that extends itself: \(names.joined(separator: ", "))")
    }
    if above.count == maximumHeight {
      try refuse("found more than \(maximumHeight) designs that extend each other")
    }
  }
}
