/// Finds design files.
enum DesignFile {
  /// The path of the design that a model or a design names: a file next to it, or a name that is
  /// looked up in `designs` next to it and in each folder above it.
  ///
  /// - Parameter key: the key that names the design.
  static func find(
    _ design: Located<String>, key: String = "design", for model: String,
    in source: FileSource = .disk
  ) throws(Mistakes) -> String {
    let name = design.value
    let folder = FoldersAbove.folder(of: model)
    if name.hasSuffix(".jsonc") || name.hasSuffix(".json") {
      let path = name.hasPrefix("/") ? name : folder + name
      if !source.isRepository {
        try check(path, of: model, Naming(file: model, position: design.position, key: key))
      }
      return path
    }
    guard !name.contains("/") else {
      throw Mistakes([
        Diagnostic(
          file: model, position: design.position, keyPath: key,
          message:
            "found \(name.quoted), expected the name of a design, or a path that ends in .jsonc")
      ])
    }
    var candidates: [String] = []
    var known: [String] = []
    for prefix in FoldersAbove.prefixes(of: model) {
      let designs = prefix + "designs"
      candidates.append("\(designs)/\(name).jsonc")
      known += source.names(designs).filter { $0.hasSuffix(".jsonc") }
      if source.isFile(candidates[candidates.count - 1]) {
        return key == "extends"
          ? tidy(candidates[candidates.count - 1]) : candidates[candidates.count - 1]
      }
    }
    let names = known.map { String($0.dropLast(".jsonc".count)) }
    let nearest = NearestName.phrase(for: name, among: names)
    throw Mistakes([
      Diagnostic(
        file: model, position: design.position, keyPath: key,
        message: "found no design \(name.quoted)\(nearest)",
        remedy: nearest.isEmpty ? "it would be the file \(candidates[0])" : nil)
    ])
  }

  /// The path without `..`, if that is the same file: designs that extend each other would otherwise have
  /// longer paths each.
  private static func tidy(_ path: String) -> String {
    let plain = Folder.plainPath(of: path)
    guard let file = FilePlace(path), FilePlace(plain) == file else { return path }
    return plain
  }

  /// Refuses a path that leads out of the folders of a model.
  private static func check(
    _ path: String, of model: String, _ naming: Naming
  ) throws(Mistakes) {
    let isAllowed = ReadFiles.ofCommand?.mayBeAnywhere ?? true
    guard !isAllowed, !ModelTree.includes(path, of: model) else { return }
    throw naming.placed(
      Mistakes([
        Diagnostic(
          message: "found \(path.quoted), which is outside of the folders of this file",
          remedy: "--any-folder allows it")
      ]))
  }

  /// Whether a file is a design, and not a model: it has procedures, or those of another design.
  ///
  /// - Throws: that the file is neither.
  static func isDesign(_ path: String) throws(Mistakes) -> Bool {
    switch FileKind(try InputFile.bytes(of: path)) {
    case .design: return true
    case .model, nil: return false
    case let found?: throw Mistakes([found.refusal(of: path, expecting: "a model or a design")])
    }
  }
}
