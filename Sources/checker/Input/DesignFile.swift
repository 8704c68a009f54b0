import Spec

/// Finds and reads design files.
enum DesignFile {
  /// The path of the design that a model names: a file next to the model, or a name that is looked
  /// up in `designs` next to the model and in each folder above it.
  static func find(_ design: Located<String>, for model: String) throws(Mistakes) -> String {
    let name = design.value
    let folder = FoldersAbove.folder(of: model)
    if name.hasSuffix(".jsonc") || name.hasSuffix(".json") {
      return name.hasPrefix("/") ? name : folder + name
    }
    var candidates: [String] = []
    var known: [String] = []
    for prefix in FoldersAbove.prefixes(of: model) {
      let designs = prefix + "designs"
      candidates.append("\(designs)/\(name).jsonc")
      known += (try? Folder.names(in: designs))?.filter { $0.hasSuffix(".jsonc") } ?? []
      if (try? Folder.status(of: candidates[candidates.count - 1]).type) == .file {
        return candidates[candidates.count - 1]
      }
    }
    let names = known.map { String($0.dropLast(".jsonc".count)) }
    let nearest = NearestName.phrase(for: name, among: names)
    throw Mistakes([
      Diagnostic(
        file: model, position: design.position, keyPath: "design",
        message: "found no design \(name.quoted)\(nearest)",
        remedy: nearest.isEmpty ? "it would be the file \(candidates[0])" : nil)
    ])
  }

  /// Reads a design file; its procedures are checked when they are compiled.
  static func load(_ path: String) throws(Mistakes) -> Design {
    try JSONShape.design.decode(try InputFile.bytes(of: path), file: path)
  }
}
