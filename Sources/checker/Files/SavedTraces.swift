/// Finds the saved traces beside models: a trace belongs to the model whose name its own begins with.
enum SavedTraces {
  /// The end of the names of saved traces.
  static let nameEnd = ".trace.json"

  /// The saved traces of a model, in byte order.
  static func paths(of model: String) throws(FileError) -> [String] {
    let folder = FoldersAbove.folder(of: model)
    let stem = stem(of: model.split(separator: "/").last.map(String.init) ?? model)
    return try Folder.names(in: folder.isEmpty ? "." : folder)
      .filter { $0.hasPrefix(stem + ".") && $0.hasSuffix(nameEnd) }
      .map { name throws(FileError) in
        guard !name.unicodeScalars.contains(where: \.isInvisible) else {
          throw .invisibleCharacter(path: folder + name)
        }
        return folder + name
      }
  }

  /// The saved traces in a folder and below it that belong to no model, in byte order.
  ///
  /// Nobody would notice that nothing replays them.
  static func withoutModel(below folder: String) throws(FileError) -> [String] {
    var folders: Set<Folder.Identity> = []
    return try withoutModel(below: folder, &folders)
  }

  /// The same; the list of visited folders breaks cycles of links.
  private static func withoutModel(
    below folder: String, _ folders: inout Set<Folder.Identity>
  ) throws(FileError) -> [String] {
    guard folders.insert(try Folder.status(of: folder).identity).inserted else { return [] }
    let names = try Folder.names(in: folder)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let stems = names.filter { !$0.hasSuffix(nameEnd) && $0 != stem(of: $0) }.map(stem(of:))
    var found: [String] = []
    for name in names where !name.hasPrefix(".") && !ModelFiles.isPassedOver.contains(name) {
      if name.hasSuffix(nameEnd) {
        let isOwned = stems.contains { name.hasPrefix($0 + ".") }
        if !isOwned { found.append(prefix + name) }
      } else if let type = try? Folder.status(of: prefix + name).type, type == .folder {
        found += try withoutModel(below: prefix + name, &folders)
      }
    }
    return found
  }

  /// The name of a model's file without its extension.
  private static func stem(of name: String) -> String {
    for end in [".jsonc", ".json"] where name.hasSuffix(end) {
      return String(name.dropLast(end.count))
    }
    return name
  }
}
